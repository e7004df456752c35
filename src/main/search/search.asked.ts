/** Searches that ask for more than words: words that stand together, who and where it is about, which kinds of record. */
import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { placeTree } from '@shared/place/place-tree.rules';
import { foldKey } from '@shared/text/fold';
import type { SearchHit } from '@shared/search/search.schema';
import { campaignTable } from '../campaign/campaign.table';
import { caseActivityTable } from '../casefile/casefile.table';
import { documentTable } from '../document/document.table';
import { eventTable } from '../event/event.table';
import { letterTable } from '../letter/letter.table';
import { livePlaces } from '../place/live-places';
import { custodyAt, eventsAt } from '../place/place-uses';
import type { ReadStore } from '../store/store';
import type { SearchAsk, SearchRelation, SearchTerm } from './search-ask.rules';
import { indexes, matches, type Found } from './search.lookup';
import { nameQuery, placeMark, termQuery, togetherIn } from './search.rules';
import { searchTextTable } from './search.table';

type Kind = SearchHit['kind'];
const { id: rowId, kind, recordId, words, names } = searchTextTable;

/** Latest changed first. Any ask is answered; one that contradicts itself finds nothing. */
export function findAsked(
  read: ReadStore,
  ask: SearchAsk,
  among: readonly Kind[] | undefined,
  limit: number,
): Found[] {
  const kinds = kindsOf(ask, among);
  if (kinds?.length === 0) return [];
  const places = ask.related.map(({ relation, term }) => related[relation](read, term));
  const found = { kind, recordId, words, names };
  if (ask.terms.length === 0) {
    if (kinds === undefined && places.length === 0) return [];
    return read
      .select(found)
      .from(searchTextTable)
      .where(and(kinds && inArray(kind, kinds), ...places.map((one) => sql`${rowId} in (${one})`)))
      .orderBy(desc(rowId))
      .limit(limit)
      .all();
  }
  const together = ask.terms
    .filter((term) => term.together)
    .map((term) => sql`instr(${words}, ${togetherIn(term)}) > 0`);
  // The plus: else the full-text index would be asked anew for each of the rows.
  const within = places.map((one) => sql`+${indexes.words.rowid} in (${one})`);
  return read
    .select(found)
    .from(indexes.words)
    .innerJoin(searchTextTable, eq(rowId, indexes.words.rowid))
    .where(and(matches.words(termQuery(ask.terms, kinds)), ...together, ...within))
    .orderBy(desc(indexes.words.rowid))
    .limit(limit)
    .all();
}

/** Undefined: of any kind. */
function kindsOf({ kinds }: SearchAsk, among: readonly Kind[] | undefined): readonly Kind[] | undefined {
  if (kinds.length === 0) return among;
  return among === undefined ? kinds : kinds.filter((one) => among.includes(one));
}

/**
 * The places in the index of all rows that have to do with what the term names, as `place`. Everything is reached from
 * what was found before it: left to itself, SQLite would read all rows instead, which are many and long.
 */
const related: Readonly<Record<SearchRelation, (read: ReadStore, term: SearchTerm) => SQL>> = {
  person: (_read, term) => {
    // A code name is a word with a number, which has no sound.
    const found = /\d/.test(term.text) ? hitsOf(term, ['person']) : sounding(term, ['person', 'case_file']);
    const cases = recordsAt(sounding(term, ['case_file']));
    return sql`${found} union all ${placesOf(pagesOf(cases))}`;
  },
  case: (_read, term) => {
    const named = caseNamed(term);
    return sql`${placesOf(named)} union all ${placesOf(pagesOf(named))}`;
  },
  authority: (_read, term) => {
    const offices = recordsAt(hitsOf(term, ['office']));
    const letters = sql`select ${letterTable.id} as id from (${offices}) as office cross join ${letterTable} where ${letterTable.officeId} = office.id`;
    return sql`${hitsOf(term, ['office'])} union all ${placesOf(letters)}`;
  },
  place: (read, term) => {
    const marked = { ...term, words: term.words.map((word) => `${placeMark}${word}`) };
    const written = sql`select rowid as place from search_index where ${matches.words(termQuery([marked]))}`;
    const ids = placesNamed(read, term);
    if (ids.length === 0) return written;
    return sql`${written} union all ${placesOf(sql`${eventsAt(ids)} union all ${custodyAt(ids)}`)}`;
  },
};

/** Hits are shown latest first: a name that begins like thousands would keep the vault from everything else. */
const mostRelated = 100;
function latest(places: SQL): SQL {
  return sql`select place from (${places} order by rowid desc limit ${mostRelated})`;
}

/** By the sound of a name. */
function sounding(term: SearchTerm, kinds: readonly Kind[]): SQL {
  const match = nameQuery(term.text, 'every', kinds);
  if (match === undefined) return sql`select null as place`;
  return latest(sql`select rowid as place from name_index where ${matches.names(match)}`);
}

function hitsOf(term: SearchTerm, kinds: readonly Kind[]): SQL {
  const byWord = latest(
    sql`select rowid as place from search_index where ${matches.words(termQuery([term], kinds))}`,
  );
  return sql`${byWord} union all ${sounding(term, kinds)}`;
}

/** The records of these rows, as `id`. */
function recordsAt(places: SQL): SQL {
  return sql`select ${recordId} as id from (${places}) as hit cross join ${searchTextTable} indexed by search_text_place where ${rowId} = hit.place`;
}

/** The rows of these records. */
function placesOf(records: SQL): SQL {
  return sql`select ${rowId} as place from (${records}) as record cross join ${searchTextTable} where ${recordId} = record.id`;
}

/** Cases whose number or title has the words; their other texts only narrow the search down. */
function caseNamed(term: SearchTerm): SQL {
  const { caseFileId, number, titleEn, titleFr, titleRu } = caseActivityTable;
  const told = sql`lower(${number}) || ' ' || ${titleEn} || ' ' || ${titleFr} || ' ' || ${titleRu}`;
  const rows = latest(
    sql`select rowid as place from search_index where ${matches.words(termQuery([term], ['case_file']))}`,
  );
  const has = term.words.map((word) => sql`instr(${told}, ${word}) > 0`);
  return sql`select ${caseFileId} as id from (${recordsAt(rows)}) as file cross join ${caseActivityTable} where ${and(sql`${caseFileId} = file.id`, ...has)}`;
}

/** The records of these cases that have rows of their own. */
function pagesOf(cases: SQL): SQL {
  const pages = [eventTable, letterTable, campaignTable, documentTable].map(
    (table) =>
      sql`select ${table.id} as id from (${cases}) as file cross join ${table} where ${table.caseFileId} = file.id`,
  );
  return sql.join(pages, sql` union all `);
}

/** Places with the words in one of their names, and everything in them. */
function placesNamed(read: ReadStore, { words: asked }: SearchTerm): string[] {
  const tree = placeTree(livePlaces(read));
  const named = tree.inOrder('en').filter(({ names: own }) => {
    const parts = foldKey(Object.values(own).join(' ')).split(/[^\p{L}\p{N}]+/u);
    return asked.every((word) => parts.some((part) => part.startsWith(word)));
  });
  return [...new Set(named.flatMap(({ id }) => [...tree.within(id)]))];
}
