import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { attachmentTable } from '../attachment/attachment.table';
import { documentTable } from '../document/document.table';
import { recordColumns } from '../store/columns';

export const documentVersionTable = sqliteTable(
  'document_version',
  {
    ...recordColumns,
    documentId: text()
      .notNull()
      .references(() => documentTable.id),
    attachmentId: text()
      .notNull()
      .references(() => attachmentTable.id),
    number: integer().notNull(),
  },
  (table) => [
    uniqueIndex('document_version_number').on(table.documentId, table.number),
    index('document_version_attachment').on(table.attachmentId),
    index('document_version_bin').on(table.deletedAt),
  ],
);
