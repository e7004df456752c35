import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { officeTable } from '../authority/office.table';
import { recordColumns } from '../store/columns';
import { campaignTable } from './campaign.table';

export const petitionLotTable = sqliteTable(
  'petition_lot',
  {
    ...recordColumns,
    campaignId: text()
      .notNull()
      .references(() => campaignTable.id),
    number: integer().notNull(),
    language: text({ enum: ['en', 'fr', 'ru'] }).notNull(),
    officeId: text().references(() => officeTable.id),
    madeOn: text().notNull(),
    signatures: integer().notNull(),
    countries: integer().notNull(),
    organisations: integer().notNull(),
    pageCount: integer().notNull(),
    sha256: text().notNull(),
    deliveredOn: text(),
  },
  (table) => [index('petition_lot_campaign').on(table.campaignId, table.number)],
);
