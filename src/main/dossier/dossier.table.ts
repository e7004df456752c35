import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Dossier } from '@shared/dossier/dossier.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { caseFileTable } from '../casefile/casefile.table';
import { defaultJson, json, recordColumns } from '../store/columns';

export const dossierTable = sqliteTable(
  'dossier',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    kind: text().notNull().default('full').$type<Dossier['kind']>(),
    language: text({ enum: ['en', 'fr', 'ru'] }).notNull(),
    sections: json<Dossier['sections']>(),
    upTo: integer().notNull().$type<Dossier['upTo']>(),
    recipient: text().notNull(),
    audience: text().notNull().default('inside').$type<Dossier['audience']>(),
    releaseReason: text().notNull().default(''),
    pseudonymous: integer({ mode: 'boolean' }).notNull().default(false),
    asked: defaultJson<Dossier['asked']>([]),
    copyNumber: integer().notNull(),
    pageCount: integer().notNull(),
    attachmentId: text()
      .notNull()
      .references(() => attachmentTable.id),
    sha256: text().notNull(),
  },
  (table) => [
    uniqueIndex('dossier_copy').on(table.caseFileId, table.copyNumber),
    index('dossier_case').on(table.caseFileId, table.deletedAt),
  ],
);
