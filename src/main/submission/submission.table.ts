import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Submission } from '@shared/submission/submission.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { caseFileTable } from '../casefile/casefile.table';
import { json, optionalJson, recordColumns } from '../store/columns';

export const submissionTable = sqliteTable(
  'submission',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    formId: text().notNull(),
    formVersion: integer().notNull(),
    language: text({ enum: ['en', 'fr', 'ru'] }).notNull(),
    personId: text(),
    incidentId: text(),
    detentionId: text(),
    signatoryId: text(),
    answers: json<Submission['answers']>(),
    confidential: json<string[]>(),
    checked: json<string[]>(),
    state: text({ enum: ['draft', 'issued'] }).notNull(),
    issuedOn: text(),
    page: optionalJson<Submission['page']>(),
    pageCount: integer(),
    attachmentId: text().references(() => attachmentTable.id),
    sha256: text().notNull(),
    releaseReason: text().notNull(),
  },
  (table) => [index('submission_case').on(table.caseFileId, table.deletedAt)],
);
