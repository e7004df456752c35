import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FileTextState, TextFailure } from '@shared/filetext/file-text.schema';
import { attachmentTable } from '../attachment/attachment.table';

/**
 * What stands in a file, for the search. Derived: it can be read again, is not journalled, and goes with its file. A file
 * without a row, or with one of an older version of the reader, has not had its turn.
 */
export const fileTextTable = sqliteTable('file_text', {
  attachmentId: text()
    .primaryKey()
    .references(() => attachmentTable.id, { onDelete: 'cascade' }),
  version: integer().notNull(),
  state: text().notNull().$type<Exclude<FileTextState['state'], 'waiting'>>(),
  failure: text().$type<TextFailure>(),
  cut: integer({ mode: 'boolean' }).notNull(),
  text: text().notNull(),
});
