import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { letterTable } from './letter.table';

/**
 * Which language versions of a letter a person has compared, with what each of them said then (SHA-256 of its words).
 * Beside the records: it changes no letter; who compared them stands in the journal of both.
 */
export const letterVersionTable = sqliteTable(
  'letter_version',
  {
    /** The id that sorts first: a pair has one row, whichever of the two was open. */
    firstId: text()
      .notNull()
      .references(() => letterTable.id),
    secondId: text()
      .notNull()
      .references(() => letterTable.id),
    firstWords: text().notNull(),
    secondWords: text().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.firstId, table.secondId] })],
);
