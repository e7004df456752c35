import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Supporter } from '@shared/campaign/supporter.schema';
import { optionalJson, recordColumns } from '../store/columns';
import { campaignTable } from './campaign.table';

export const supporterTable = sqliteTable(
  'supporter',
  {
    ...recordColumns,
    campaignId: text()
      .notNull()
      .references(() => campaignTable.id),
    name: text().notNull(),
    email: text().notNull(),
    organisation: text().notNull(),
    country: text(),
    ownText: text().notNull(),
    language: text().$type<Supporter['language']>(),
    signedOn: text(),
    channel: text().notNull().$type<Supporter['channel']>(),
    optIn: optionalJson<Supporter['optIn']>(),
    importId: text(),
    forgottenAt: integer(),
    /** By what duplicates are seen; empty: nothing to compare. */
    addressKey: text().notNull(),
    personKey: text().notNull(),
    domain: text().notNull(),
    disposable: integer({ mode: 'boolean' }).notNull(),
    /** Name, address and organisation, folded: what the list is filtered by. */
    words: text().notNull(),
  },
  (table) => [
    index('supporter_recent').on(table.campaignId, table.deletedAt, table.id),
    index('supporter_address').on(table.campaignId, table.addressKey),
    index('supporter_person').on(table.campaignId, table.personKey),
    index('supporter_domain').on(table.campaignId, table.domain, table.signedOn),
    index('supporter_import').on(table.importId),
    index('supporter_bin').on(table.deletedAt),
  ],
);

/** Which signatories stand in which lot. Ids only: who is forgotten stands there without a name. */
export const petitionLotEntryTable = sqliteTable(
  'petition_lot_entry',
  { lotId: text().notNull(), supporterId: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.lotId, table.supporterId] }),
    index('petition_lot_entry_supporter').on(table.supporterId),
  ],
);
