/** Searches that ask for more than words: words that stand together, who and where it is about, which kinds of record. */
import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { placeTree } from '@shared/place/place-tree.rules';
import { foldKey } from '@shared/text/fold';
import type { SearchHit } from '@shared/search/search.schema';
import { livePlaces } from '../place/live-places';
import type { ReadStore } from '../store/store';
import type { SearchAsk, SearchTerm } from './search-ask.rules';
import {
  anyCondition,
  kindCondition,
  termCondition,
  togetherIn,
  type Condition,
} from './search-condition.rules';
import { findRows, indexes, lookedFor, matches, type Found } from './search.lookup';
import { idMark, marks, nameQuery } from './search.rules';
import { searchTextTable } from './search.table';

type Kind = SearchHit['kind'];
const { id: rowId, kind, recordId, caseFileId, words, names } = searchTextTable;
const found = { kind, recordId, words, names };

/** Hits are shown latest first: a name that begins like thousands would keep the vault from everything else. */
const mostRelated = 100;
/** So many rows are sooner looked at than searched for in the index of the words, which many others have too. */
const fewRows = 400;
const looksAt = 50;

/** Latest changed first. Any ask is answered; one that contradicts itself finds nothing. */
export function findAsked(
  read: ReadStore,
  ask: SearchAsk,
  among: readonly Kind[] | undefined,
  limit: number,
): Found[] {
  const kinds = kindsOf(ask, among);
  if (kinds?.length === 0) return [];
  const conditions = [
    ...ask.terms.map((term) => termCondition(term)),
    ...ask.related.flatMap(({ relation, term }) => {
      if (relation === 'place') return atPlace(read, term);
      return relation === 'authority' ? withAuthority(read, term) : [];
    }),
  ];
  const places = ask.related.flatMap(({ relation, term }) => {
    if (relation === 'person') return [aboutPerson(read, term, kinds)];
    return relation === 'case' ? [ofCases(read, casesCalled(read, term), kinds)] : [];
  });
  const ofKind = kinds === undefined ? [] : [kindCondition(kinds)];
  const all = [...ofKind, ...conditions];
  if (places.length > 0) {
    const rows = inAll(places);
    return conditions.length === 0 || rows.length <= fewRows
      ? lookAt(read, rows, all, limit)
      : findWithin(read, ask, all, { rows, limit });
  }
  return all.length === 0 ? [] : findNear(read, ask, all, limit);
}

/** Undefined: of any kind. */
function kindsOf({ kinds }: SearchAsk, among: readonly Kind[] | undefined): readonly Kind[] | undefined {
  if (kinds.length === 0) return among;
  return among === undefined ? kinds : kinds.filter((one) => among.includes(one));
}

/** The rows that are in all of these, latest first. */
function inAll([first = [], ...others]: readonly (readonly number[])[]): number[] {
  const rest = others.map((rows) => new Set(rows));
  return [...new Set(first)].filter((row) => rest.every((rows) => rows.has(row))).toSorted((a, b) => b - a);
}

/** Reads rows in their order until enough of them fit. */
function lookAt(
  read: ReadStore,
  rows: readonly number[],
  conditions: readonly Condition[],
  limit: number,
): Found[] {
  const hits: Found[] = [];
  const step = conditions.length === 0 ? limit : looksAt;
  for (let at = 0; at < rows.length && hits.length < limit; at += step) {
    const piece = read
      .select(found)
      .from(searchTextTable)
      .where(sql`${rowId} in ${listed(rows.slice(at, at + step))}`)
      .orderBy(desc(rowId))
      .all();
    hits.push(...piece.filter((row) => conditions.every(({ fits }) => fits(row.words))));
  }
  return hits.slice(0, limit);
}

/**
 * As a search for plain words does: a long unfinished word is looked for among the newest rows with its beginning, and only
 * one that is rarer among those is read from the index of whole words.
 */
function findNear(read: ReadStore, ask: SearchAsk, conditions: readonly Condition[], limit: number): Found[] {
  const [whole, near] = [queryOf(conditions), conditions.map((one) => one.near).join(' AND ')];
  if (whole !== near) {
    const looked = lookedFor * limit;
    const rows = findRows(read, 'words', near, looked);
    const hits = rows.filter((row) => conditions.every(({ fits }) => fits(row.words)));
    if (hits.length >= limit || rows.length < looked) return hits.slice(0, limit);
  }
  return findWithin(read, ask, conditions, { limit });
}

function findWithin(
  read: ReadStore,
  ask: SearchAsk,
  conditions: readonly Condition[],
  { rows, limit }: { rows?: readonly number[]; limit: number },
): Found[] {
  const together = ask.terms
    .filter((term) => term.together)
    .map((term) => sql`instr(${words}, ${togetherIn(term)}) > 0`);
  // The plus: else the full-text index would be asked anew for each of the rows.
  const within = rows && sql`+${indexes.words.rowid} in ${listed(rows)}`;
  return read
    .select(found)
    .from(indexes.words)
    .innerJoin(searchTextTable, eq(rowId, indexes.words.rowid))
    .where(and(matches.words(queryOf(conditions)), ...together, within))
    .orderBy(desc(indexes.words.rowid))
    .limit(limit)
    .all();
}

function queryOf(conditions: readonly Condition[]): string {
  return conditions.map(({ query }) => query).join(' AND ');
}

/** Records of a person, and all that belongs to the cases that are about someone of that name. */
function aboutPerson(read: ReadStore, term: SearchTerm, kinds: readonly Kind[] | undefined): number[] {
  // A code name is a word with a number, which has no sound.
  const own = /\d/.test(term.text)
    ? called(read, term, 'person')
    : sounding(read, term, ['person', 'case_file']);
  const cases = recordsAt(read, sounding(read, term, ['case_file']));
  return [...own, ...ofCases(read, cases, kinds)];
}

function casesCalled(read: ReadStore, term: SearchTerm): string[] {
  return recordsAt(read, called(read, term, 'case_file'));
}

/** Offices of that name, and letters to them. */
function withAuthority(read: ReadStore, term: SearchTerm): Condition {
  const offices = [...called(read, term, 'office'), ...sounding(read, term, ['office'])];
  return oneOf(recordsAt(read, offices));
}

/** A place as it was written, or by the tree of places. */
function atPlace(read: ReadStore, term: SearchTerm): Condition {
  const written = termCondition({ ...term, together: false }, marks.place);
  return anyCondition(placesNamed(read, term).map(idMark), written);
}

/** That a record names one of these. With none of them it names nothing: the mark alone is in no row. */
function oneOf(ids: readonly string[]): Condition {
  return anyCondition(ids.length === 0 ? [marks.about] : ids.map(idMark));
}

/** The latest rows of this kind that are called so. */
function called(read: ReadStore, term: SearchTerm, of: Kind): number[] {
  const named = termCondition({ ...term, together: false }, marks.called);
  return rowsMatching(read, 'words', queryOf([kindCondition([of]), named]));
}

/** The latest rows by the sound of a name. */
function sounding(read: ReadStore, term: SearchTerm, kinds: readonly Kind[]): number[] {
  const match = nameQuery(term.text, 'every', kinds);
  return match === undefined ? [] : rowsMatching(read, 'names', match);
}

function rowsMatching(read: ReadStore, index: keyof typeof indexes, match: string): number[] {
  const { rowid } = indexes[index];
  return read
    .select({ rowid })
    .from(indexes[index])
    .where(matches[index](match))
    .orderBy(desc(rowid))
    .limit(mostRelated)
    .all()
    .map((row) => row.rowid);
}

/** The records of these rows; from an index, as the rows themselves are long. */
function recordsAt(read: ReadStore, rows: readonly number[]): string[] {
  return read
    .select({ id: sql<string>`${recordId}` })
    .from(sql`main.${searchTextTable} indexed by search_text_place`)
    .where(sql`${rowId} in ${listed(rows)}`)
    .all()
    .map(({ id }) => id);
}

/** The rows of these cases and of all that belongs to them. */
function ofCases(
  read: ReadStore,
  caseFileIds: readonly string[],
  kinds: readonly Kind[] | undefined,
): number[] {
  return read
    .select({ id: rowId })
    .from(searchTextTable)
    .where(and(sql`${caseFileId} in ${listed(caseFileIds)}`, kinds && inArray(kind, [...kinds])))
    .all()
    .map(({ id }) => id);
}

function listed(values: readonly (string | number)[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
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
