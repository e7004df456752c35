/** Flags as lists see them: which records are flagged, and what a line says of it. */
import { and, eq, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { ReadStore } from '../store/store';
import { flagTable } from './flag.table';

const { subjectId, deletedAt, dueOn } = flagTable;

/** The ids of flagged records; `due`: only those whose day has come. */
export function flaggedRecords(due: boolean, today: string): SQL {
  const standing = due ? and(isNull(deletedAt), lte(dueOn, today)) : isNull(deletedAt);
  return sql`select ${subjectId} from ${flagTable} where ${standing}`;
}

type FlagRow = typeof flagTable.$inferSelect;

/** The flags of the records of a page. */
export function flagsOf(read: ReadStore, ids: readonly string[]): ReadonlyMap<string, FlagRow> {
  const rows = read
    .select()
    .from(flagTable)
    .where(and(inArray(subjectId, [...ids]), isNull(deletedAt)))
    .all();
  return new Map(rows.map((row) => [row.subjectId, row]));
}

export function findFlag(read: ReadStore, id: string): FlagRow | undefined {
  return read
    .select()
    .from(flagTable)
    .where(and(eq(subjectId, id), isNull(deletedAt)))
    .get();
}
