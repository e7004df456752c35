/** What rows are grouped by. */
import { sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Breakdown } from '@shared/statistics/statistics.schema';

/** The first point of a date known in part, as exactly as it is known. */
export function start(date: AnySQLiteColumn): SQL<string | null> {
  return sql<string | null>`json_extract(${date}, '$.start')`;
}

/** What rows are grouped by; empty where it is not known. */
export function keyOf(
  by: Breakdown,
  day: AnySQLiteColumn | SQL,
  columns: Partial<Record<Breakdown, AnySQLiteColumn | SQL>>,
): SQL<string> {
  if (by === 'year') return sql<string>`substr(${day}, 1, 4)`;
  if (by === 'month') return sql<string>`substr(${day}, 1, 7)`;
  const column = columns[by];
  if (column === undefined) throw new Error(`nothing is counted by ${by} here`);
  return sql<string>`coalesce(${column}, '')`;
}

/** The code of a coded value; null where none is chosen. */
export function codeOf(column: AnySQLiteColumn): SQL<string | null> {
  return sql<string | null>`json_extract(${column}, '$.code')`;
}
