import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Letter } from '@shared/letter/letter.schema';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { officeHolderTable } from '../authority/office-holder.table';
import { officeTable } from '../authority/office.table';
import { caseFileTable } from '../casefile/casefile.table';
import { detentionTable } from '../detention/detention.table';
import { eventTable } from '../event/event.table';
import { personTable } from '../person/person.table';
import { json, recordColumns } from '../store/columns';

export const letterTable = sqliteTable(
  'letter',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    appealId: text().notNull(),
    officeId: text()
      .notNull()
      .references(() => officeTable.id),
    holderId: text().references(() => officeHolderTable.id),
    language: text({ enum: ['en', 'fr', 'ru'] }).notNull(),
    template: text().notNull(),
    origin: json<Letter['origin']>().default({ version: 0, required: [], checks: [] }),
    personId: text().references(() => personTable.id),
    otherPersonIds: json<Letter['otherPersonIds']>().default([]),
    incidentId: text().references(() => eventTable.id),
    detentionId: text().references(() => detentionTable.id),
    followsId: text(),
    subject: json<Letter['subject']>(),
    greeting: text().notNull(),
    closing: text().notNull(),
    blocks: json<Letter['blocks']>(),
    demandIds: json<Letter['demandIds']>(),
    copies: json<Letter['copies']>(),
    enclosures: json<Letter['enclosures']>(),
    place: text().notNull(),
    date: text(),
    yourReference: text().notNull(),
    signatoryIds: json<Letter['signatoryIds']>(),
    partnerLogos: integer({ mode: 'boolean' }).notNull().default(false),
    state: text({ enum: ['draft', 'issued', 'withdrawn'] }).notNull(),
    /** Written through `LetterLifeService` alone; null: as the state says. */
    stage: text().$type<NonNullable<Letter['stage']>>(),
    replyKind: text().$type<NonNullable<Letter['replyKind']>>(),
    supersedesId: text(),
    /** Written through `LetterLifeService` alone; null: the rule that fits the addressee. */
    deadlineRuleId: text(),
    /** A last day that a person has set; it goes before every rule. */
    answerBy: text(),
    subjectLine: text().notNull().default(''),
    /** Empty in a draft. An issued number is never given again, not even after a withdrawal. */
    reference: text().notNull(),
    releaseReason: text().notNull().default(''),
    issuedAt: integer(),
    attachmentId: text().references(() => attachmentTable.id),
    sha256: text().notNull(),
    fieldsSeen: json<Letter['fieldsSeen']>(),
    /** The day as of which `fieldsSeen` was read: without it every counted day would look like a changed fact. */
    seenOn: text().notNull(),
  },
  (table) => [
    index('letter_case').on(table.caseFileId, table.deletedAt),
    index('letter_appeal').on(table.appealId),
    index('letter_recent').on(table.deletedAt, table.updatedAt),
    index('letter_follows').on(table.followsId),
    index('letter_office').on(table.officeId),
    index('letter_stage').on(table.stage, table.deletedAt),
    index('letter_state').on(table.state, table.deletedAt, table.updatedAt, table.id),
    index('letter_issued').on(table.state, table.deletedAt, table.issuedAt),
  ],
);

/**
 * What an issued letter was made from: written once with the letter, never changed. Beside the record, so that lists do
 * not read it and the journal does not hold it twice.
 */
export const letterFrozenTable = sqliteTable('letter_frozen', {
  letterId: text()
    .primaryKey()
    .references(() => letterTable.id),
  facts: json<LetterFacts>(),
  page: json<LetterPage>(),
});

/**
 * The numbers of letters, gapless within a series (a year): a row is added in the transaction that issues the letter,
 * so that a number exists exactly when its letter does.
 */
export const letterNumberTable = sqliteTable(
  'letter_number',
  {
    letterId: text()
      .primaryKey()
      .references(() => letterTable.id),
    series: text().notNull(),
    number: integer().notNull(),
    reference: text().notNull(),
  },
  (table) => [
    uniqueIndex('letter_number_series').on(table.series, table.number),
    uniqueIndex('letter_number_reference').on(table.reference),
  ],
);
