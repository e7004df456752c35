import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { DocumentEntry } from '@shared/document/document.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { optionalJson, recordColumns } from '../store/columns';

export const documentTable = sqliteTable(
  'document',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    title: text().notNull(),
    kind: text().notNull().$type<DocumentEntry['kind']>(),
    material: optionalJson<DocumentEntry['material']>(),
    date: optionalJson<DocumentEntry['date']>(),
    language: text().$type<NonNullable<DocumentEntry['language']>>(),
    origin: text().notNull(),
    receivedFrom: text().notNull(),
    form: text().$type<NonNullable<DocumentEntry['form']>>(),
    translationOfId: text(),
    redactionOfId: text(),
    exhibitNumber: integer(),
    location: text().notNull(),
    notes: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    index('document_case').on(table.caseFileId, table.position),
    index('document_bin').on(table.deletedAt),
    uniqueIndex('document_exhibit').on(table.caseFileId, table.exhibitNumber),
  ],
);
