import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OfficeHolder } from '@shared/authority/office.schema';
import { json, optionalJson, recordColumns } from '../store/columns';
import { officeTable } from './office.table';

export const officeHolderTable = sqliteTable(
  'office_holder',
  {
    ...recordColumns,
    officeId: text()
      .notNull()
      .references(() => officeTable.id),
    names: json<OfficeHolder['names']>(),
    gender: text({ enum: ['masculine', 'feminine'] }),
    honorific: json<OfficeHolder['honorific']>(),
    from: optionalJson<OfficeHolder['from']>(),
    until: optionalJson<OfficeHolder['until']>(),
    forms: json<OfficeHolder['forms']>(),
    source: text().notNull(),
    verifiedOn: text(),
  },
  (table) => [
    index('office_holder_office').on(table.officeId, table.deletedAt),
    index('office_holder_bin').on(table.deletedAt),
  ],
);
