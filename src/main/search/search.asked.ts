/** Searches that ask for more than words: words that stand together, who and where it is about, which kinds of record. */
import { and, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { placeTree } from '@shared/place/place-tree.rules';
import { foldKey } from '@shared/text/fold';
import type { SearchHit } from '@shared/search/search.schema';
import { campaignTable } from '../campaign/campaign.table';
import { caseActivityTable } from '../casefile/casefile.table';
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
  const related = ask.related.map(({ relation, term }) => conditions[relation](read, term));
  const found = { kind, recordId, words, names };
  if (ask.terms.length === 0) {
    if (kinds === undefined && related.length === 0) return [];
    return read
      .select(found)
      .from(searchTextTable)
      .where(and(kinds && inArray(kind, kinds), ...related))
      .orderBy(desc(rowId))
      .limit(limit)
      .all();
  }
  const together = ask.terms
    .filter((term) => term.together)
    .map((term) => sql`instr(${words}, ${togetherIn(term)}) > 0`);
  return read
    .select(found)
    .from(indexes.words)
    .innerJoin(searchTextTable, eq(rowId, indexes.words.rowid))
    .where(and(matches.words(termQuery(ask.terms, kinds)), ...together, ...related))
    .orderBy(desc(indexes.words.rowid))
    .limit(limit)
    .all();
}

/** Undefined: of any kind. */
function kindsOf({ kinds }: SearchAsk, among: readonly Kind[] | undefined): readonly Kind[] | undefined {
  if (kinds.length === 0) return among;
  return among === undefined ? kinds : kinds.filter((one) => among.includes(one));
}

/** Rows that have to do with what the term names. */
const conditions: Readonly<Record<SearchRelation, (read: ReadStore, term: SearchTerm) => SQL>> = {
  person: (_read, term) => {
    const sounding = (kinds: readonly Kind[]) => {
      const match = nameQuery(term.text, 'every', kinds);
      return match === undefined
        ? sql`select null`
        : sql`select rowid from name_index where ${matches.names(match)}`;
    };
    // A code name is a word with a number, which has no sound.
    const coded = /\d/.test(term.text) ? rowsWith(term, ['person']) : sounding(['person', 'case_file']);
    const cases = sql`select ${recordId} from ${searchTextTable} where ${rowId} in (${sounding(['case_file'])})`;
    return either(sql`${rowId} in (${coded})`, pagesOf(cases));
  },
  case: (_read, term) => {
    const named = caseNamed(term);
    return either(sql`${recordId} in (${named})`, pagesOf(named));
  },
  authority: (_read, term) => {
    const office = rowsWith(term, ['office']);
    const offices = sql`select ${recordId} from ${searchTextTable} where ${rowId} in (${office})`;
    const letters = sql`select ${letterTable.id} from ${letterTable} where ${letterTable.officeId} in (${offices})`;
    return either(sql`${rowId} in (${office})`, sql`${recordId} in (${letters})`);
  },
  place: (read, term) => {
    const marked = { ...term, words: term.words.map((word) => `${placeMark}${word}`) };
    const written = sql`${rowId} in (select rowid from search_index where ${matches.words(termQuery([marked]))})`;
    const ids = placesNamed(read, term);
    return ids.length === 0
      ? written
      : either(written, sql`${recordId} in (${eventsAt(ids)} union all ${custodyAt(ids)})`);
  },
};

function either(one: SQL, other: SQL): SQL {
  return or(one, other) ?? one;
}

function rowsWith(term: SearchTerm, kinds: readonly Kind[]): SQL {
  const byWord = sql`select rowid from search_index where ${matches.words(termQuery([term], kinds))}`;
  const sound = nameQuery(term.text, 'every', kinds);
  return sound === undefined
    ? byWord
    : sql`${byWord} union select rowid from name_index where ${matches.names(sound)}`;
}

/** Cases whose number or title has the words; their other texts only narrow the search down. */
function caseNamed(term: SearchTerm): SQL {
  const { caseFileId, number, titleEn, titleFr, titleRu } = caseActivityTable;
  const told = sql`lower(${number}) || ' ' || ${titleEn} || ' ' || ${titleFr} || ' ' || ${titleRu}`;
  const rows = sql`select rowid from search_index where ${matches.words(termQuery([term], ['case_file']))}`;
  const cases = sql`select ${recordId} from ${searchTextTable} where ${rowId} in (${rows})`;
  const has = term.words.map((word) => sql`instr(${told}, ${word}) > 0`);
  return sql`select ${caseFileId} from ${caseActivityTable} where ${and(sql`${caseFileId} in (${cases})`, ...has)}`;
}

/** The records of these cases that have rows of their own. */
function pagesOf(cases: SQL): SQL {
  const pages = [eventTable, letterTable, campaignTable].map(
    (table) => sql`select ${table.id} from ${table} where ${table.caseFileId} in (${cases})`,
  );
  return sql`${recordId} in (${sql.join(pages, sql` union all `)})`;
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
