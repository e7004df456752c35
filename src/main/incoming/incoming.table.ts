import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Incoming } from '@shared/incoming/incoming.schema';
import { officeTable } from '../authority/office.table';
import { caseFileTable } from '../casefile/casefile.table';
import { documentTable } from '../document/document.table';
import { letterTable } from '../letter/letter.table';
import { recordColumns } from '../store/columns';

export const incomingTable = sqliteTable(
  'incoming',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    letterId: text().references(() => letterTable.id),
    officeId: text().references(() => officeTable.id),
    sender: text().notNull(),
    kind: text().notNull().$type<Incoming['kind']>(),
    replyKind: text().$type<Incoming['replyKind']>(),
    channel: text().$type<Incoming['channel']>(),
    datedOn: text(),
    receivedOn: text().notNull(),
    theirNumber: text().notNull(),
    subject: text().notNull(),
    summary: text().notNull(),
    documentId: text().references(() => documentTable.id),
    passedToId: text().references(() => officeTable.id),
  },
  (table) => [
    index('incoming_case').on(table.caseFileId, table.deletedAt),
    index('incoming_letter').on(table.letterId, table.deletedAt),
    index('incoming_office').on(table.officeId, table.receivedOn),
    index('incoming_received').on(table.deletedAt, table.receivedOn),
  ],
);
