import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { milestones } from '@shared/calendar/calendar.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { detentionTable } from '../detention/detention.table';

/**
 * The days to be remembered of detentions that last; of 'year' the first day, from which every anniversary counts.
 * Derived in the transaction of the change; can be rebuilt, so not journalled.
 */
export const milestoneTable = sqliteTable(
  'milestone',
  {
    detentionId: text()
      .notNull()
      .references(() => detentionTable.id),
    kind: text().notNull().$type<(typeof milestones)[number]>(),
    day: text().notNull(),
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
  },
  (table) => [
    primaryKey({ columns: [table.detentionId, table.kind] }),
    index('milestone_day').on(table.kind, table.day),
    index('milestone_case').on(table.caseFileId),
  ],
);
