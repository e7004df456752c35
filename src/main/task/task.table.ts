import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Task } from '@shared/task/task.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { json, optionalJson, recordColumns } from '../store/columns';

export const taskTable = sqliteTable(
  'task',
  {
    ...recordColumns,
    caseFileId: text().references(() => caseFileTable.id),
    kind: text({ enum: ['task', 'deadline'] }).notNull(),
    title: text().notNull(),
    note: text().notNull(),
    due: optionalJson<Task['due']>(),
    offset: optionalJson<Task['offset']>(),
    reminders: json<Task['reminders']>(),
    assignee: text().notNull(),
    priority: text({ enum: ['high', 'normal', 'low'] }).notNull(),
    state: text({ enum: ['open', 'done', 'dropped'] }).notNull(),
    doneAt: integer(),
    repeat: optionalJson<Task['repeat']>(),
    /** The last day on which it can be done; null without a date. */
    dueDay: text().generatedAlwaysAs(
      sql`case length(coalesce(json_extract(due, '$.end'), json_extract(due, '$.start'))) when 4 then coalesce(json_extract(due, '$.end'), json_extract(due, '$.start')) || '-12-31' when 7 then date(coalesce(json_extract(due, '$.end'), json_extract(due, '$.start')) || '-01', '+1 month', '-1 day') else coalesce(json_extract(due, '$.end'), json_extract(due, '$.start')) end`,
    ),
    /** The record from whose date it is counted. */
    anchorId: text().generatedAlwaysAs(sql`json_extract(offset, '$.recordId')`),
    /** The reminder that comes first; null without any. */
    remindAt: integer().generatedAlwaysAs(sql`json_extract(reminders, '$[0]')`),
  },
  (table) => [
    index('task_case').on(table.caseFileId, table.deletedAt),
    index('task_due').on(table.state, table.deletedAt, table.dueDay),
    index('task_reminder').on(table.state, table.deletedAt, table.remindAt),
    index('task_anchor').on(table.anchorId),
    index('task_bin').on(table.deletedAt),
  ],
);
