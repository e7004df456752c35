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
  (table) => [index('attachment_bin').on(table.deletedAt), index('attachment_sha256').on(table.sha256)],
);

/**
 * The bytes of an attachment in pieces of 1 MiB, so that no file has to be in memory whole. No reference to the
 * attachment: a large file comes in many transactions, and its attachment is written with the last.
 */
export const attachmentChunkTable = sqliteTable(
  'attachment_chunk',
  {
    attachmentId: text().notNull(),
    position: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attachmentId, table.position] })],
);

/** Attachments on their way in. What is found here when a vault is opened never arrived whole and is swept away. */
export const attachmentIntakeTable = sqliteTable('attachment_intake', { id: text().primaryKey() });

/** Smaller copies of pictures, made by the page. Derived: they can be made again and are not journalled. */
export const attachmentPictureTable = sqliteTable(
  'attachment_picture',
  {
    attachmentId: text()
      .notNull()
      .references(() => attachmentTable.id),
    kind: text().notNull().$type<'thumbnail' | 'small'>(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attachmentId, table.kind] })],
);
