import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { integer, sqliteTable, text, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SearchHit } from '@shared/search/search.schema';
import type { ReadStore } from '../store/store';
import { nameQuery, nameScore, wordQuery } from './search.rules';
import { searchTextTable } from './search.table';

type Kind = SearchHit['kind'];

/** The full-text table as a query sees it; made by search.objects.ts, not by a migration. */
const searchIndex = sqliteTable('search_index', {
  rowid: integer().notNull(),
  folded: text(),
  names: text(),
});

/** Among how many candidates the best are looked for. */
const candidates = 300;

interface Found {
  readonly kind: Kind;
  readonly recordId: string;
  readonly names: string;
}

/** Rows that fit a full-text query, latest changed first. */
export function findRows(
  read: ReadStore,
  match: string,
  kinds: readonly Kind[] | undefined,
  limit: number,
): Found[] {
  return read
    .select({ kind: searchTextTable.kind, recordId: searchTextTable.recordId, names: searchTextTable.names })
    .from(searchIndex)
    .innerJoin(searchTextTable, eq(searchTextTable.id, searchIndex.rowid))
    .where(and(sql`search_index match ${match}`, kinds && inArray(searchTextTable.kind, [...kinds])))
    .orderBy(desc(searchIndex.rowid))
    .limit(limit)
    .all();
}

/**
 * The condition that `id` is a record of this kind with the words, or with names that sound like them; undefined when
 * the text filters nothing. A condition and not a list of ids, so that a list counts all that it filters.
 */
export function fitsText(id: SQLiteColumn, kind: Kind, text: string): SQL | undefined {
  if (text.trim() === '') return undefined;
  const matches = [wordQuery(text), nameQuery(text, 'every')].filter((match) => match !== undefined);
  // Punctuation alone: asked for, and nowhere.
  if (matches.length === 0) return sql`false`;
  const rows = sql.join(
    matches.map((match) => sql`select rowid from search_index where search_index match ${match}`),
    sql` union `,
  );
  const { recordId, kind: kindColumn, id: rowId } = searchTextTable;
  return sql`${id} in (select ${recordId} from ${searchTextTable} where ${kindColumn} = ${kind} and ${rowId} in (${rows}))`;
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
      const match = nameQuery(name, mode);
      if (match === undefined) continue;
      for (const row of findRows(read, match, [kind], candidates)) {
        best.set(row.recordId, Math.max(best.get(row.recordId) ?? 0, nameScore(name, row.names)));
      }
    }
  }
  return [...best]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([id]) => id);
}
