import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ContactEntry } from '@shared/contact/contact-entry.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { optionalJson, recordColumns } from '../store/columns';

export const contactEntryTable = sqliteTable(
  'contact_entry',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text().references(() => personTable.id),
    withWhom: text().notNull(),
    date: optionalJson<ContactEntry['date']>(),
    channel: text().notNull().$type<ContactEntry['channel']>(),
    direction: text().notNull().$type<ContactEntry['direction']>(),
    safety: text().notNull().$type<ContactEntry['safety']>(),
    summary: text().notNull(),
    nextStep: text().notNull(),
    nextDate: optionalJson<ContactEntry['nextDate']>(),
  },
  (table) => [
    index('contact_entry_case').on(table.caseFileId, table.deletedAt),
    index('contact_entry_person').on(table.personId),
    index('contact_entry_bin').on(table.deletedAt),
  ],
);
