import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Statement } from '@shared/statement/statement.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { json, recordColumns } from '../store/columns';

export const statementTable = sqliteTable(
  'statement',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    text: json<Statement['text']>(),
    assertion: text().notNull().$type<Statement['assertion']>(),
    assertedBy: json<Statement['assertedBy']>(),
    wordedAs: text().$type<Statement['wordedAs']>(),
    bindings: json<Statement['bindings']>(),
    origin: text().notNull(),
    validFrom: text(),
    supersededById: text(),
    seen: integer().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    index('statement_case').on(table.caseFileId, table.position),
    index('statement_bin').on(table.deletedAt),
  ],
);
