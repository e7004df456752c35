import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordColumns } from '../store/columns';

export const holidayTable = sqliteTable(
  'holiday',
  {
    ...recordColumns,
    country: text().notNull(),
    date: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: ['off', 'worked'] }).notNull(),
  },
  (table) => [index('holiday_country').on(table.country, table.deletedAt)],
);
