import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What was typed and not saved. Not a record: no history, no bin. */
export const draftTable = sqliteTable('draft', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>(),
  updatedAt: integer().notNull(),
});
