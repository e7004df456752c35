import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { RecordTable } from './store';
import * as tables from './tables';

/** Every table of records by its name in the journal: what undo, history and the bin can act on. */
export const recordTables: ReadonlyMap<string, RecordTable> = new Map(
  Object.values(tables).flatMap((table): [string, RecordTable][] =>
    is(table, SQLiteTable) && 'revision' in getTableColumns(table)
      ? [[getTableName(table), table as unknown as RecordTable]]
      : [],
  ),
);
