import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseFileTable } from '../casefile/casefile.table';
import { recordColumns } from '../store/columns';

export const retentionTable = sqliteTable(
  'retention',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    keepUntil: text(),
    reason: text().notNull(),
    anonymisedAt: integer(),
  },
  (table) => [uniqueIndex('retention_case').on(table.caseFileId)],
);
