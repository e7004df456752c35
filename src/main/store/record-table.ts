/** The types of tables that hold records. */
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Sensitivity } from '@shared/record/record.schema';

interface RecordColumns {
  id: SQLiteColumn;
  revision: SQLiteColumn;
  updatedAt: SQLiteColumn;
  deletedAt: SQLiteColumn;
}
/** A table made with `recordColumns`. */
export type RecordTable = SQLiteTable & RecordColumns;
type OwnColumns = 'id' | 'revision' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'deletedAt';
/** What a service gives for a new record; the store adds the rest. `sensitivity` is 2 (internal) when absent. */
export type NewRow<T extends SQLiteTable> = Omit<T['$inferInsert'], OwnColumns | 'sensitivity'> & {
  id?: string;
  sensitivity?: Sensitivity;
};
export type RowPatch<T extends SQLiteTable> = Partial<Omit<T['$inferInsert'], OwnColumns>>;
