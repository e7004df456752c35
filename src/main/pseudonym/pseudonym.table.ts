import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { recordColumns } from '../store/columns';

export const pseudonymTable = sqliteTable(
  'pseudonym',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text()
      .notNull()
      .references(() => personTable.id),
    number: integer().notNull(),
  },
  (table) => [
    uniqueIndex('pseudonym_number').on(table.caseFileId, table.number),
    index('pseudonym_person').on(table.personId),
    index('pseudonym_bin').on(table.deletedAt),
  ],
);
