import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Organisation } from '@shared/organisation/organisation.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { customColumn, json, recordColumns } from '../store/columns';

export const organisationTable = sqliteTable(
  'organisation',
  {
    ...recordColumns,
    custom: customColumn(),
    names: json<Organisation['names']>(),
    acronym: json<Organisation['acronym']>(),
    kind: text().notNull().$type<Organisation['kind']>(),
    registration: text().notNull().$type<Organisation['registration']>(),
    country: text(),
    description: json<Organisation['description']>(),
    logoId: text().references(() => attachmentTable.id),
    contactPoints: json<Organisation['contactPoints']>(),
    mayBeNamed: text({ enum: ['not_asked', 'yes', 'no'] }).notNull(),
    notes: text().notNull(),
  },
  (table) => [index('organisation_recent').on(table.deletedAt, table.updatedAt)],
);
