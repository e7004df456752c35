import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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

/** A list filtered by a word that is nearly everywhere still shows the latest of them. */
const mostIds = 2000;
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

/** Ids of the records of one kind that a list filtered by `text` shows; undefined when the text filters nothing. */
export function findIds(read: ReadStore, kind: Kind, text: string): string[] | undefined {
  if (text.trim() === '') return undefined;
  const matches = [wordQuery(text), nameQuery(text, 'every')].filter((match) => match !== undefined);
  const rows = matches.flatMap((match) => findRows(read, match, [kind], mostIds));
  return [...new Set(rows.map((row) => row.recordId))];
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
