import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Demand } from '@shared/demand/demand.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { json, recordColumns } from '../store/columns';

export const demandTable = sqliteTable(
  'demand',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    kind: text().notNull().$type<Demand['kind']>(),
    text: json<Demand['text']>(),
    position: integer().notNull(),
    proposedBy: text(),
  },
  (table) => [
    index('demand_case').on(table.caseFileId, table.position),
    index('demand_bin').on(table.deletedAt),
  ],
);
