import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OrganisationSettings } from '@shared/settings/settings.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { json, recordColumns } from '../store/columns';
import { signatoryTable } from './signatory.table';

export const settingsTable = sqliteTable('settings', {
  ...recordColumns,
  names: json<OrganisationSettings['names']>(),
  letterhead: json<OrganisationSettings['letterhead']>(),
  registration: json<OrganisationSettings['registration']>(),
  address: json<OrganisationSettings['address']>(),
  email: text().notNull(),
  phone: text().notNull(),
  web: text().notNull(),
  country: text(),
  place: json<OrganisationSettings['place']>(),
  logoId: text().references(() => attachmentTable.id),
  referencePattern: text().notNull(),
  caseNumberPattern: text().notNull(),
  inclusiveFrench: integer({ mode: 'boolean' }).notNull(),
  defaultLanguage: text().notNull().$type<OrganisationSettings['defaultLanguage']>(),
  silentAfterDays: integer().notNull(),
  replyAfterDays: integer().notNull(),
  retentionYears: integer(),
  ownApproval: integer({ mode: 'boolean' }),
  draftsFollowUps: integer({ mode: 'boolean' }).notNull().default(false),
  defaultSignatoryId: text().references(() => signatoryTable.id),
});
