import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Affiliation } from '@shared/person/affiliation.schema';
import { organisationTable } from '../organisation/organisation.table';
import { json, optionalJson, recordColumns } from '../store/columns';
import { personTable } from './person.table';

export const affiliationTable = sqliteTable(
  'affiliation',
  {
    ...recordColumns,
    personId: text()
      .notNull()
      .references(() => personTable.id),
    organisationId: text()
      .notNull()
      .references(() => organisationTable.id),
    role: json<Affiliation['role']>(),
    from: optionalJson<Affiliation['from']>(),
    until: optionalJson<Affiliation['until']>(),
    position: integer().notNull(),
  },
  (table) => [
    index('affiliation_person').on(table.personId, table.position),
    index('affiliation_organisation').on(table.organisationId),
    index('affiliation_bin').on(table.deletedAt),
  ],
);
