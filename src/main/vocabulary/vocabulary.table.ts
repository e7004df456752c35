import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { VocabularyTerm } from '@shared/vocabulary/vocabulary.schema';
import { json, recordColumns } from '../store/columns';

export const vocabularyTermTable = sqliteTable(
  'vocabulary_term',
  {
    ...recordColumns,
    list: text().notNull().$type<VocabularyTerm['list']>(),
    code: text(),
    parent: text(),
    label: json<VocabularyTerm['label']>(),
    synonyms: json<VocabularyTerm['synonyms']>(),
    guidance: json<VocabularyTerm['guidance']>(),
    hidden: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('vocabulary_term_list').on(table.list, table.deletedAt)],
);

/**
 * Which record carries which coded value. Derived in the transaction of the change, for the counts of the settings and
 * of the statistics; what lies in the bin is not here.
 */
export const codedUseTable = sqliteTable(
  'coded_use',
  {
    recordId: text().notNull(),
    code: text().notNull(),
    tableName: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.code] }), index('coded_use_code').on(table.code)],
);
