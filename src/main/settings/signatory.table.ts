import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Signatory } from '@shared/settings/settings.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { json, recordColumns } from '../store/columns';

export const signatoryTable = sqliteTable(
  'signatory',
  {
    ...recordColumns,
    names: json<Signatory['names']>(),
    titles: json<Signatory['titles']>(),
    gender: text({ enum: ['masculine', 'feminine'] }),
    signatureImageId: text().references(() => attachmentTable.id),
    position: integer().notNull(),
  },
  (table) => [index('signatory_order').on(table.deletedAt, table.position)],
);
