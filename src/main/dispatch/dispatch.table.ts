import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Dispatch } from '@shared/dispatch/dispatch.schema';
import { documentTable } from '../document/document.table';
import { letterTable } from '../letter/letter.table';
import { recordColumns } from '../store/columns';

export const dispatchTable = sqliteTable(
  'dispatch',
  {
    ...recordColumns,
    letterId: text()
      .notNull()
      .references(() => letterTable.id),
    channel: text().notNull().$type<Dispatch['channel']>(),
    sentAt: integer().notNull(),
    sentBy: text().notNull(),
    contact: text().notNull(),
    tracking: text().notNull(),
    delivery: text().notNull().$type<Dispatch['delivery']>(),
    deliveryAt: integer(),
    proofDocumentId: text().references(() => documentTable.id),
    notes: text().notNull(),
  },
  (table) => [
    index('dispatch_letter').on(table.letterId, table.deletedAt),
    index('dispatch_proof').on(table.proofDocumentId),
    index('dispatch_sent').on(table.deletedAt, table.sentAt),
  ],
);
