import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { RecordTable } from './store';
import * as tables from './tables';

/** Who may open the vault is decided by administrators, not by undo and not from the bin. */
const apart: ReadonlySet<string> = new Set(['user']);

/** Every table of records by its name in the journal: what undo, history and the bin can act on. */
export const recordTables: ReadonlyMap<string, RecordTable> = new Map(
  Object.values(tables).flatMap((table): [string, RecordTable][] =>
    is(table, SQLiteTable) && 'revision' in getTableColumns(table) && !apart.has(getTableName(table))
      ? [[getTableName(table), table as unknown as RecordTable]]
      : [],
  ),
);
