import { and, asc, eq, getTableColumns, getTableName, isNull, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ReadStore, RecordTable } from './store';

/**
 * The queries that run for each record of each request, prepared once for a store: building such a query takes thirty
 * times as long as running it.
 */
const cache = new WeakMap<ReadStore, Map<string, (value: string) => unknown>>();

/** The record with this id, also when it lies in the bin. */
export function rowById<T extends RecordTable>(
  read: ReadStore,
  table: T,
  id: string,
): T['$inferSelect'] | undefined {
  const run = prepared(read, table, 'id', () => {
    const statement = read
      .select()
      .from(table as RecordTable)
      .where(eq(table.id, sql.placeholder('value')))
      .prepare();
    return (value) => statement.get({ value });
  });
  return run(id) as T['$inferSelect'] | undefined;
}

/** The record with this id unless it lies in the bin. */
export function liveRow<T extends RecordTable>(
  read: ReadStore,
  table: T,
  id: string,
): T['$inferSelect'] | undefined {
  const row = rowById(read, table, id);
  return row?.['deletedAt'] === null ? row : undefined;
}

/** The records that refer to `parentId` by `field`, in their order, else as they were entered; without the bin. */
export function rowsOf<T extends RecordTable>(
  read: ReadStore,
  table: T,
  field: Extract<keyof T['$inferSelect'], string>,
  parentId: string,
): T['$inferSelect'][] {
  const run = prepared(read, table, field, () => {
    const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
    const statement = read
      .select()
      .from(table as RecordTable)
      .where(and(eq(columns[field] ?? table.id, sql.placeholder('value')), isNull(table.deletedAt)))
      .orderBy(asc(columns['position'] ?? columns['createdAt'] ?? table.id), asc(table.id))
      .prepare();
    return (value) => statement.all({ value });
  });
  return run(parentId) as T['$inferSelect'][];
}

function prepared(
  read: ReadStore,
  table: RecordTable,
  field: string,
  make: () => (value: string) => unknown,
) {
  const ofStore = cache.get(read) ?? new Map<string, (value: string) => unknown>();
  cache.set(read, ofStore);
  const key = `${getTableName(table)} ${field}`;
  const run = ofStore.get(key) ?? make();
  ofStore.set(key, run);
  return run;
}
