import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Who changed which field of which record, from what, to what. One mechanism for history, undo, audit and, later,
 * exchange between laptops. Rows are only ever added; triggers refuse UPDATE and DELETE.
 *
 * `mac` = HMAC-SHA-256(journal key, previous mac, the other columns with from and to as digests): the content can be
 * erased with a person without breaking the chain.
 */
export const journalTable = sqliteTable(
  'journal',
  {
    /** One more than the highest: entries are never deleted. */
    sequence: integer().primaryKey(),
    /** One id for all changes of one transaction: the unit of undo. */
    change: text().notNull(),
    at: integer().notNull(),
    /** The name, as it was then. */
    actor: text().notNull(),
    /** create, update, remove, restore, undo, or the name of an act such as letter.issue or vault.unlock. */
    action: text().notNull(),
    tableName: text().notNull(),
    recordId: text().notNull(),
    field: text().notNull(),
    from: text({ mode: 'json' }).$type<unknown>(),
    to: text({ mode: 'json' }).$type<unknown>(),
    /** SHA-256 over from and to, keyed. */
    digest: blob({ mode: 'buffer' }).notNull(),
    mac: blob({ mode: 'buffer' }).notNull(),
    /** Who of the users; empty in entries of before, when a vault knew one person. */
    actorId: text().notNull().default(''),
  },
  (table) => [
    index('journal_record').on(table.tableName, table.recordId, table.sequence),
    index('journal_change').on(table.change),
  ],
);
