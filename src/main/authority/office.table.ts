import { index, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Office } from '@shared/authority/office.schema';
import { json, recordColumns } from '../store/columns';

export const officeTable = sqliteTable(
  'office',
  {
    ...recordColumns,
    kind: text().notNull().$type<Office['kind']>(),
    country: text(),
    parentId: text().references((): AnySQLiteColumn => officeTable.id),
    forms: json<Office['forms']>(),
    competences: json<Office['competences']>(),
    languages: json<Office['languages']>(),
    addresses: json<Office['addresses']>(),
    source: text().notNull(),
    verifiedOn: text(),
    verifiedBy: text().notNull(),
    starterKey: text().notNull(),
    notes: text().notNull(),
  },
  (table) => [
    index('office_country').on(table.deletedAt, table.country, table.kind),
    index('office_parent').on(table.parentId),
    index('office_starter').on(table.starterKey),
  ],
);
