import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ProtectionMeasure } from '@shared/protection/protection-measure.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { optionalJson, recordColumns } from '../store/columns';

export const protectionMeasureTable = sqliteTable(
  'protection_measure',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text().references(() => personTable.id),
    kind: text().notNull().$type<ProtectionMeasure['kind']>(),
    description: text().notNull(),
    provider: text().notNull(),
    state: text().notNull().$type<ProtectionMeasure['state']>(),
    start: optionalJson<ProtectionMeasure['start']>(),
    end: optionalJson<ProtectionMeasure['end']>(),
    costHundredths: integer(),
    currency: text().notNull(),
    result: text().notNull(),
  },
  (table) => [
    index('protection_measure_case').on(table.caseFileId, table.deletedAt),
    index('protection_measure_person').on(table.personId),
    index('protection_measure_bin').on(table.deletedAt),
  ],
);
