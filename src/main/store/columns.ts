import { integer, text } from 'drizzle-orm/sqlite-core';
import type { CustomValues } from '@shared/custom/custom-field.schema';

/** The columns of every record: see RecordBase in the shared record schema. Spread into each table. */
export const recordColumns = {
  id: text().primaryKey(),
  revision: integer().notNull(),
  sensitivity: integer().notNull().$type<1 | 2 | 3 | 4>(),
  createdAt: integer().notNull(),
  createdBy: text().notNull(),
  updatedAt: integer().notNull(),
  updatedBy: text().notNull(),
  deletedAt: integer(),
};

/** A value validated by a zod schema and stored as JSON text: value objects that are edited and journalled whole. */
export function json<T>() {
  return text({ mode: 'json' }).notNull().$type<T>();
}

export function optionalJson<T>() {
  return text({ mode: 'json' }).$type<T>();
}

/** As `json`, for a column that came after there were vaults: rows of those hold the default. */
export function defaultJson<T>(value: T) {
  return text({ mode: 'json' }).notNull().default(value).$type<T>();
}

/** What stands in the fields that the organisation made for itself. */
export function customColumn() {
  return text({ mode: 'json' }).notNull().default({}).$type<CustomValues>();
}
