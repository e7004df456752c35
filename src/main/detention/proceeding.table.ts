import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Judgment } from '@shared/detention/judgment.schema';
import type { Hearing, Proceeding } from '@shared/detention/proceeding.schema';
import { json, optionalJson } from '../store/columns';
import { detentionPartColumns } from './detention-part.columns';

export const proceedingTable = sqliteTable(
  'proceeding',
  {
    ...detentionPartColumns(),
    type: text().notNull().$type<Proceeding['type']>(),
    number: text().notNull(),
    body: json<Proceeding['body']>(),
    courtType: optionalJson<Proceeding['courtType']>(),
    courtLanguage: optionalJson<Proceeding['courtLanguage']>(),
    judge: text().notNull(),
    prosecutor: text().notNull(),
    stage: text().$type<Proceeding['stage']>(),
    date: optionalJson<Proceeding['date']>(),
    notes: json<Proceeding['notes']>(),
  },
  (table) => [
    index('proceeding_detention').on(table.detentionId, table.deletedAt),
    index('proceeding_case').on(table.caseFileId, table.deletedAt),
    index('proceeding_bin').on(table.deletedAt),
  ],
);

export const hearingTable = sqliteTable(
  'hearing',
  {
    ...detentionPartColumns(),
    proceedingId: text().references(() => proceedingTable.id),
    date: optionalJson<Hearing['date']>(),
    court: json<Hearing['court']>(),
    placeId: text(),
    agenda: json<Hearing['agenda']>(),
    status: text().notNull().$type<Hearing['status']>(),
    access: text().notNull().$type<Hearing['access']>(),
    observer: text().notNull(),
    interpreter: text().notNull().$type<Hearing['interpreter']>(),
    outcome: json<Hearing['outcome']>(),
  },
  (table) => [
    index('hearing_detention').on(table.detentionId, table.deletedAt),
    index('hearing_case').on(table.caseFileId, table.deletedAt),
    index('hearing_proceeding').on(table.proceedingId),
    // The calendar asks for what is to come, over all cases.
    index('hearing_start').on(sql`"date" ->> '$.start'`),
    index('hearing_end').on(sql`"date" ->> '$.end'`),
    index('hearing_place')
      .on(table.placeId)
      .where(sql`place_id is not null`),
    index('hearing_bin').on(table.deletedAt),
  ],
);

export const judgmentTable = sqliteTable(
  'judgment',
  {
    ...detentionPartColumns(),
    proceedingId: text().references(() => proceedingTable.id),
    date: optionalJson<Judgment['date']>(),
    court: json<Judgment['court']>(),
    disposition: text().notNull().$type<Judgment['disposition']>(),
    years: integer().notNull(),
    months: integer().notNull(),
    days: integer().notNull(),
    regime: json<Judgment['regime']>(),
    countsFrom: optionalJson<Judgment['countsFrom']>(),
    inForce: optionalJson<Judgment['inForce']>(),
    creditDays: integer().notNull(),
    creditRule: text(),
    parole: optionalJson<Judgment['parole']>(),
    fine: json<Judgment['fine']>(),
    bans: json<Judgment['bans']>(),
    notes: json<Judgment['notes']>(),
  },
  (table) => [
    index('judgment_detention').on(table.detentionId, table.deletedAt),
    index('judgment_case').on(table.caseFileId, table.deletedAt),
    index('judgment_proceeding').on(table.proceedingId),
    index('judgment_bin').on(table.deletedAt),
  ],
);
