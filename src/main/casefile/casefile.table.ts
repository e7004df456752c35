import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CaseFile, CaseStatus } from '@shared/casefile/casefile.schema';
import { customColumn, json, recordColumns } from '../store/columns';

export const caseFileTable = sqliteTable(
  'case_file',
  {
    ...recordColumns,
    custom: customColumn(),
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
    // Statistics count from these alone, without reading the cases.
    index('case_file_opened').on(table.openedOn, table.deletedAt, table.type, table.country, table.status),
    index('case_file_closed').on(table.closedOn, table.deletedAt, table.type, table.country, table.outcome),
  ],
);

/**
 * What the list of cases is filtered and sorted by, one row a case. Derived in the transaction of the change; can be
 * rebuilt, so not journalled. Each index ends with all that a filter asks for: whatever the order and the filter, a page
 * and a count are read from one index alone. `at` changes with everything that is written in a case, and so stands in
 * two of them only: in all ten it would be a fifth of what is written with an event.
 */
export const caseActivityTable = sqliteTable(
  'case_activity',
  {
    caseFileId: text()
      .primaryKey()
      .references(() => caseFileTable.id),
    /** When anything of the case last changed. */
    at: integer().notNull(),
    /** Somebody works on the case: those that are silent are found among these, however many are closed. */
    open: integer({ mode: 'boolean' }).notNull().default(true),
    /** Not in the bin. */
    live: integer({ mode: 'boolean' }).notNull().default(true),
    number: text().notNull().default(''),
    /** The title as each language of the interface shows it, folded for comparing. */
    titleEn: text().notNull().default(''),
    titleFr: text().notNull().default(''),
    titleRu: text().notNull().default(''),
    status: text().notNull().$type<CaseStatus>().default('intake'),
    /** The place of the status in the course of a case. */
    stage: integer().notNull().default(0),
    type: text().notNull().$type<CaseFile['type']>().default('other'),
    country: text().notNull().default(''),
    lead: text().notNull().default(''),
    sensitivity: integer().notNull().$type<CaseFile['sensitivity']>().default(2),
    /** First day of the longest detention that lasts; '9998' when the day is not known, '9999' when nobody is held. */
    heldSince: text().notNull().default('9999'),
    /** The day on which it ends; '9999' when that is open, empty when nobody is held. */
    heldUntil: text().notNull().default(''),
  },
  (table) => {
    const filtered = [
      table.live,
      table.status,
      table.type,
      table.country,
      table.lead,
      table.sensitivity,
      table.heldUntil,
    ] as const;
    const sorted = (name: string, key: SQLiteColumn) => index(name).on(key, table.caseFileId, ...filtered);
    return [
      index('case_activity_at').on(table.at, table.caseFileId, ...filtered),
      sorted('case_activity_number', table.number),
      sorted('case_activity_title_en', table.titleEn),
      sorted('case_activity_title_fr', table.titleFr),
      sorted('case_activity_title_ru', table.titleRu),
      sorted('case_activity_stage', table.stage),
      sorted('case_activity_country', table.country),
      sorted('case_activity_lead', table.lead),
      sorted('case_activity_held', table.heldSince),
      index('case_activity_silent').on(table.open, table.at),
    ];
  },
);
