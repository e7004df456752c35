import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { attachmentTable } from '../attachment/attachment.table';
import { recordColumns } from '../store/columns';

export const annualReportTable = sqliteTable(
  'annual_report',
  {
    ...recordColumns,
    year: integer().notNull(),
    language: text({ enum: ['en', 'fr', 'ru'] }).notNull(),
    publicly: integer({ mode: 'boolean' }).notNull(),
    foreword: text().notNull(),
    pageCount: integer().notNull(),
    attachmentId: text()
      .notNull()
      .references(() => attachmentTable.id),
    sha256: text().notNull(),
  },
  (table) => [index('annual_report_year').on(table.year, table.deletedAt)],
);
