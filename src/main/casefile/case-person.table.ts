import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CasePerson } from '@shared/casefile/casefile.schema';
import { personTable } from '../person/person.table';
import { recordColumns } from '../store/columns';
import { caseFileTable } from './casefile.table';

export const casePersonTable = sqliteTable(
  'case_person',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text()
      .notNull()
      .references(() => personTable.id),
    role: text().notNull().$type<CasePerson['role']>(),
    note: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    index('case_person_case').on(table.caseFileId, table.position),
    index('case_person_person').on(table.personId),
    index('case_person_bin').on(table.deletedAt),
  ],
);
