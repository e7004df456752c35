import { count, desc, eq, sql, type SQL } from 'drizzle-orm';
import { integer, sqliteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SearchHit } from '@shared/search/search.schema';
import { preparedOnce } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { kindQuery, nameQuery, nameScore, shortenedQuery, wordQuery } from './search.rules';
import { searchTextTable } from './search.table';

type Kind = SearchHit['kind'];

/** The full-text tables as a query sees them; made by search.objects.ts, not by a migration. */
export const indexes = {
  words: sqliteTable('search_index', { rowid: integer().notNull() }),
  names: sqliteTable('name_index', { rowid: integer().notNull() }),
};
export const matches = {
  words: (match: unknown) => sql`search_index match ${match}`,
  names: (match: unknown) => sql`name_index match ${match}`,
};
export type SearchIndex = keyof typeof indexes;

/** Among how many candidates the best are looked for. */
const candidates = 300;
/** Of the newest hits of the beginning of a word, as many times those wanted are looked through for the word. */
export const lookedFor = 3;

export interface Found {
  readonly kind: Kind;
  readonly recordId: string;
  readonly words: string;
  readonly names: string;
}

/** Rows that fit a full-text query, latest changed first: the index is read from its end, no further than `limit`. */
export function findRows(read: ReadStore, index: SearchIndex, match: string, limit: number): Found[] {
  const statement = preparedOnce(read, `search ${index}`, () => {
    const table = indexes[index];
    const { kind, recordId, words, names } = searchTextTable;
    return read
      .select({ kind, recordId, words, names })
      .from(table)
      .innerJoin(searchTextTable, eq(searchTextTable.id, table.rowid))
      .where(matches[index](sql.placeholder('match')))
      .orderBy(desc(table.rowid))
      .limit(sql.placeholder('limit'))
      .prepare();
  });
  return statement.all({ match, limit });
}

/**
 * Rows with all words, of which the last may be unfinished, latest changed first. A long unfinished word has no index of
 * its own: all rows of all words that begin like this would have to be brought together first. A frequent one is soon
 * found among the newest rows with its beginning, and what is left for the slow way is rare.
 */
export function findByWords(
  read: ReadStore,
  text: string,
  kinds: readonly Kind[] | undefined,
  limit: number,
): Found[] {
  const match = wordQuery(text, kinds);
  if (match === undefined) return [];
  const shortened = shortenedQuery(text, kinds);
  if (shortened === undefined) return findRows(read, 'words', match, limit);
  const looked = lookedFor * limit;
  const near = findRows(read, 'words', shortened.match, looked);
  const hits = near.filter(({ words }) => words.includes(` ${shortened.last}`));
  const isComplete = hits.length >= limit || near.length < looked;
  return isComplete ? hits.slice(0, limit) : findRows(read, 'words', match, limit);
}

/** What changed last of these kinds. */
export function findRecent(read: ReadStore, kinds: readonly Kind[], limit: number): Found[] {
  return findRows(read, 'words', kindQuery(kinds), limit);
}

/**
 * The condition that `id` is a record of this kind with the words, or with names that sound like them; undefined when
 * the text filters nothing. A condition and not a list of ids, so that a list counts all that it filters.
 */
export function fitsText(id: SQLiteColumn, kind: Kind, text: string): SQL | undefined {
  const fitting = recordsWith(kind, text);
  return fitting && sql`${id} in (${fitting})`;
}

/**
 * The ids of those records, as `id`; undefined when the text filters nothing. The full-text index is read first and the
 * rows are taken by their place in it: left to itself, SQLite reads all rows instead.
 */
export function recordsWith(kind: Kind, text: string, most?: number): SQL | undefined {
  if (text.trim() === '') return undefined;
  const hits = hitsOf(kind, text, most);
  // Punctuation alone: asked for, and nowhere.
  if (hits.length === 0) return sql`select null as id`;
  const { recordId, id } = searchTextTable;
  return sql`select ${recordId} as id from (${sql.join(hits, sql` union all `)}) as hit cross join main.${searchTextTable} indexed by search_text_place where ${id} = hit.place`;
}

/** Whether more fit than are worth counting: so many, newest first, are read and no more. */
export function fitsMoreThan(read: ReadStore, kind: Kind, text: string, most: number): boolean {
  return hitsOf(kind, text, most + 1).some(
    (hits) =>
      (read
        .select({ n: count() })
        .from(sql`(${hits})`)
        .get()?.n ?? 0) > most,
  );
}

/** The places of the rows with the words, and of those with such names; with `most` only the newest of each. */
function hitsOf(kind: Kind, text: string, most?: number): SQL[] {
  const [words, names] = [wordQuery(text, [kind]), nameQuery(text, 'every', [kind])];
  const queries = { words, names };
  return (['words', 'names'] as const).flatMap((index) => {
    const match = queries[index];
    if (match === undefined) return [];
    const hits = sql`select ${indexes[index].rowid} as place from ${indexes[index]}`;
    if (most === undefined) return sql`${hits} where ${matches[index](match)}`;
    // Whoever counts sees no row that is sealed from who asks: of those the newest are taken.
    const seen = sql`${hits} cross join ${searchTextTable} where ${searchTextTable.id} = ${indexes[index].rowid} and ${matches[index](match)}`;
    return sql`select place from (${seen} order by ${indexes[index].rowid} desc limit ${most})`;
  });
}

/** Ids of those who bear one of the names in some spelling; who shares the most words comes first. */
export function findIdsByName(
  read: ReadStore,
  kind: Kind,
  names: readonly string[],
  limit: number,
): string[] {
  const best = new Map<string, number>();
  for (const name of names) {
    for (const mode of ['every', 'some'] as const) {
      const match = nameQuery(name, mode, [kind]);
      if (match === undefined) continue;
      for (const row of findRows(read, 'names', match, candidates)) {
        best.set(row.recordId, Math.max(best.get(row.recordId) ?? 0, nameScore(name, row.names)));
      }
    }
  }
  return [...best]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([id]) => id);
}
