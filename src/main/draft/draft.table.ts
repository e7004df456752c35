import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What was typed and not saved. Not a record: no history, no bin. */
export const draftTable = sqliteTable('draft', {
  /** The id of the person who typed it, a stroke, the name of the form. */
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>(),
  updatedAt: integer().notNull(),
});
