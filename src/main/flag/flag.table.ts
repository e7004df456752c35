import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FlaggedTable } from '@shared/flag/flag.schema';
import { recordColumns } from '../store/columns';

/** In the bin: taken off. That a record has one at a time is the care of FlagService. */
export const flagTable = sqliteTable(
  'flag',
  {
    ...recordColumns,
    subjectTable: text().notNull().$type<FlaggedTable>(),
    subjectId: text().notNull(),
    reason: text().notNull(),
    dueOn: text(),
    who: text().notNull(),
  },
  (table) => [
    index('flag_subject').on(table.subjectId, table.deletedAt),
    index('flag_due').on(table.deletedAt, table.dueOn),
  ],
);
