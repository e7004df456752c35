import { desc, eq, sql, type SQL } from 'drizzle-orm';
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
/** How many newest hits of the beginning of a word are looked through for the word. */
const looked = 300;

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
  if (text.trim() === '') return undefined;
  const [words, names] = [wordQuery(text, [kind]), nameQuery(text, 'every', [kind])];
  const rows = [
    words === undefined ? [] : sql`select rowid from search_index where ${matches.words(words)}`,
    names === undefined ? [] : sql`select rowid from name_index where ${matches.names(names)}`,
  ].flat();
  // Punctuation alone: asked for, and nowhere.
  if (rows.length === 0) return sql`false`;
  const { recordId, id: rowId } = searchTextTable;
  return sql`${id} in (select ${recordId} from ${searchTextTable} where ${rowId} in (${sql.join(rows, sql` union `)}))`;
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
