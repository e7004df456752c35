import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Source } from '@shared/source/source.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { json, optionalJson, recordColumns } from '../store/columns';

export const sourceTable = sqliteTable(
  'source',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    who: json<Source['who']>(),
    attribution: json<Source['attribution']>(),
    connection: optionalJson<Source['connection']>(),
    reliability: optionalJson<Source['reliability']>(),
    protection: text().notNull().$type<Source['protection']>(),
    notes: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    index('source_case').on(table.caseFileId, table.position),
    index('source_bin').on(table.deletedAt),
  ],
);
