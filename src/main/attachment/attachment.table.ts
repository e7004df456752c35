import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordColumns } from '../store/columns';

export const attachmentTable = sqliteTable(
  'attachment',
  {
    ...recordColumns,
    name: text().notNull(),
    mime: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
  },
  (table) => [index('attachment_bin').on(table.deletedAt)],
);

/** The bytes of an attachment in pieces of 1 MiB, so that no file has to be in memory whole. */
export const attachmentChunkTable = sqliteTable(
  'attachment_chunk',
  {
    attachmentId: text()
      .notNull()
      .references(() => attachmentTable.id),
    position: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attachmentId, table.position] })],
);
