import { and, asc, eq, getTableColumns, getTableName, isNull, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ReadStore, RecordTable } from './store';

/**
 * The queries that run for each record of each request, prepared once for a store: building such a query takes thirty
 * times as long as running it.
 */
const cache = new WeakMap<object, Map<string, unknown>>();

/** The record with this id, also when it lies in the bin. */
export function rowById<T extends RecordTable>(
  read: ReadStore,
  table: T,
  id: string,
): T['$inferSelect'] | undefined {
  const run = preparedOnce(read, `${getTableName(table)} id`, () => {
    const statement = read
      .select()
      .from(table as RecordTable)
      .where(eq(table.id, sql.placeholder('value')))
      .prepare();
    return (value: string) => statement.get({ value });
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
  const run = preparedOnce(read, `${getTableName(table)} ${field}`, () => {
    const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
    const statement = read
      .select()
      .from(table as RecordTable)
      .where(and(eq(columns[field] ?? table.id, sql.placeholder('value')), isNull(table.deletedAt)))
      .orderBy(asc(columns['position'] ?? columns['createdAt'] ?? table.id), asc(table.id))
      .prepare();
    return (value: string) => statement.all({ value });
  });
  return run(parentId) as T['$inferSelect'][];
}

/** The statement that `make` builds, built once for each `orm`; `key` names it among all of them. */
export function preparedOnce<Statement>(orm: object, key: string, make: () => Statement): Statement {
  const ofStore = cache.get(orm) ?? new Map<string, unknown>();
  cache.set(orm, ofStore);
  // What lies under a key was made by the one caller that uses this key.
  const statement = (ofStore.get(key) as Statement | undefined) ?? make();
  ofStore.set(key, statement);
  return statement;
}
