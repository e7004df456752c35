import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseFileTable } from '../casefile/casefile.table';
import { letterTable } from '../letter/letter.table';

/**
 * When the answer to a letter that is out is due. Derived in the transaction of the change it follows from; can be
 * rebuilt, so not journalled.
 */
export const replyDueTable = sqliteTable(
  'reply_due',
  {
    letterId: text()
      .primaryKey()
      .references(() => letterTable.id),
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    due: text().notNull(),
    /** The letter still waits for an answer. */
    waiting: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('reply_due_day').on(table.waiting, table.due),
    index('reply_due_case').on(table.caseFileId),
  ],
);
