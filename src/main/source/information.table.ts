import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Information } from '@shared/source/information.schema';
import { optionalJson, recordColumns } from '../store/columns';
import { sourceTable } from './source.table';

export const informationTable = sqliteTable(
  'information',
  {
    ...recordColumns,
    sourceId: text()
      .notNull()
      .references(() => sourceTable.id),
    subjectTable: text().notNull().$type<Information['subjectTable']>(),
    subjectId: text().notNull(),
    material: optionalJson<Information['material']>(),
    received: optionalJson<Information['received']>(),
    language: text().notNull(),
    reference: text().notNull(),
  },
  (table) => [
    index('information_source').on(table.sourceId, table.deletedAt),
    index('information_subject').on(table.subjectId),
    index('information_bin').on(table.deletedAt),
  ],
);
