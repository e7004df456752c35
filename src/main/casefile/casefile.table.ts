import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CaseFile, CaseStatus } from '@shared/casefile/casefile.schema';
import { json, recordColumns } from '../store/columns';

export const caseFileTable = sqliteTable(
  'case_file',
  {
    ...recordColumns,
    number: text().notNull(),
    titles: json<CaseFile['titles']>(),
    type: text().notNull().$type<CaseFile['type']>(),
    statusHistory: json<CaseFile['statusHistory']>(),
    lead: text().notNull(),
    country: text(),
    summary: json<CaseFile['summary']>(),
    background: json<CaseFile['background']>(),
    openedOn: text(),
    closedOn: text(),
    outcome: text().$type<NonNullable<CaseFile['outcome']>>(),
    notes: text().notNull(),
    /** The newest line of the history, for filtering; a case without history is being taken in. */
    status: text()
      .$type<CaseStatus>()
      .generatedAlwaysAs(sql`coalesce(json_extract(status_history, '$[#-1].status'), 'intake')`),
  },
  (table) => [
    uniqueIndex('case_file_number').on(table.number),
    index('case_file_recent').on(table.deletedAt, table.updatedAt),
    index('case_file_status').on(table.status, table.deletedAt),
    index('case_file_country').on(table.country, table.status),
  ],
);

/** When anything of a case last changed. Derived in the transaction of the change; can be rebuilt, so not journalled. */
export const caseActivityTable = sqliteTable(
  'case_activity',
  {
    caseFileId: text()
      .primaryKey()
      .references(() => caseFileTable.id),
    at: integer().notNull(),
    /** Somebody works on the case: those that are silent are found among these, however many are closed. */
    open: integer({ mode: 'boolean' }).notNull().default(true),
  },
  (table) => [
    index('case_activity_at').on(table.at, table.caseFileId),
    index('case_activity_silent').on(table.open, table.at),
  ],
);
