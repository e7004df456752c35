import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseOrganisation } from '@shared/casefile/casefile.schema';
import { organisationTable } from '../organisation/organisation.table';
import { recordColumns } from '../store/columns';
import { caseFileTable } from './casefile.table';

export const caseOrganisationTable = sqliteTable(
  'case_organisation',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    organisationId: text()
      .notNull()
      .references(() => organisationTable.id),
    role: text().notNull().$type<CaseOrganisation['role']>(),
    consentToBeNamed: text({ enum: ['not_asked', 'yes', 'no'] }).notNull(),
    position: integer().notNull(),
  },
  (table) => [
    index('case_organisation_case').on(table.caseFileId, table.position),
    index('case_organisation_organisation').on(table.organisationId),
    index('case_organisation_bin').on(table.deletedAt),
  ],
);
