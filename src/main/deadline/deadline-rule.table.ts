import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DeadlineRule } from '@shared/deadline/deadline-rule.schema';
import { json, optionalJson, recordColumns } from '../store/columns';

export const deadlineRuleTable = sqliteTable(
  'deadline_rule',
  {
    ...recordColumns,
    starterKey: text().notNull(),
    country: text(),
    names: json<DeadlineRule['names']>(),
    law: json<DeadlineRule['law']>(),
    article: text().notNull(),
    officeKinds: json<DeadlineRule['officeKinds']>(),
    term: json<DeadlineRule['term']>(),
    startsFrom: text().notNull().$type<DeadlineRule['startsFrom']>(),
    receivedOnWorkingDays: integer({ mode: 'boolean' }).notNull(),
    endsOnWorkingDay: integer({ mode: 'boolean' }).notNull(),
    extension: optionalJson<DeadlineRule['extension']>(),
    silence: text().notNull().$type<DeadlineRule['silence']>(),
    silenceArticle: text().notNull(),
    complaint: optionalJson<DeadlineRule['complaint']>(),
    complaintArticle: text().notNull(),
    binding: text().notNull().$type<DeadlineRule['binding']>(),
    notes: json<DeadlineRule['notes']>(),
    source: text().notNull(),
    verifiedOn: text(),
    verifiedBy: text().notNull(),
    retired: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('deadline_rule_country').on(table.deletedAt, table.country)],
);
