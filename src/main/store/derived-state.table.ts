import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** For which program the derived rows of the vault were made: one line, see renew-derived.ts. */
export const derivedStateTable = sqliteTable('derived_state', {
  id: integer().primaryKey(),
  madeFor: text().notNull(),
});
