import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Consent } from '@shared/consent/consent.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { defaultJson, json, optionalJson, recordColumns } from '../store/columns';

export const consentTable = sqliteTable(
  'consent',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text().references(() => personTable.id),
    giver: text().notNull().$type<Consent['giver']>(),
    giverName: text().notNull(),
    obtainedBy: text().notNull(),
    mode: text().notNull().$type<Consent['mode']>(),
    language: text().$type<Consent['language']>(),
    date: optionalJson<Consent['date']>(),
    expiresOn: optionalJson<Consent['expiresOn']>(),
    purposes: json<Consent['purposes']>(),
    refused: defaultJson<Consent['refused']>([]),
    recipients: text().notNull(),
    withheld: json<Consent['withheld']>(),
    withdrawnOn: optionalJson<Consent['withdrawnOn']>(),
    note: text().notNull(),
  },
  (table) => [
    index('consent_case').on(table.caseFileId, table.deletedAt),
    index('consent_person').on(table.personId),
    index('consent_bin').on(table.deletedAt),
  ],
);
