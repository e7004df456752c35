import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Remedy } from '@shared/remedy/remedy.schema';
import { officeTable } from '../authority/office.table';
import { caseFileTable } from '../casefile/casefile.table';
import { json, optionalJson, recordColumns } from '../store/columns';

export const remedyTable = sqliteTable(
  'remedy',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    kind: text().notNull().$type<Remedy['kind']>(),
    body: json<Remedy['body']>(),
    officeId: text().references(() => officeTable.id),
    date: optionalJson<Remedy['date']>(),
    number: text().notNull(),
    qualification: json<Remedy['qualification']>(),
    article: text().notNull(),
    description: json<Remedy['description']>(),
    state: text().notNull().$type<Remedy['state']>(),
    outcome: json<Remedy['outcome']>(),
  },
  (table) => [
    index('remedy_case').on(table.caseFileId, table.deletedAt),
    index('remedy_office').on(table.officeId),
    index('remedy_bin').on(table.deletedAt),
  ],
);
