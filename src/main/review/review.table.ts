import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReviewRound, ReviewSuggestion } from '@shared/review/review.schema';
import { letterTable } from '../letter/letter.table';
import { signatoryTable } from '../settings/signatory.table';
import { userTable } from '../user/user.table';
import { json, recordColumns } from '../store/columns';

export const reviewRoundTable = sqliteTable(
  'review_round',
  {
    ...recordColumns,
    letterId: text()
      .notNull()
      .references(() => letterTable.id),
    reviewerId: text().references(() => signatoryTable.id),
    reviewerName: text().notNull(),
    reviewerUserId: text().references(() => userTable.id),
    note: text().notNull(),
    outcome: text().notNull().$type<ReviewRound['outcome']>(),
    reason: text().notNull(),
    decidedAt: integer(),
    decidedBy: text().notNull(),
    sha256: text().notNull(),
    asOf: text(),
  },
  (table) => [
    index('review_round_letter').on(table.letterId, table.deletedAt),
    index('review_round_open').on(table.outcome, table.deletedAt, table.createdAt),
  ],
);

export const reviewCommentTable = sqliteTable(
  'review_comment',
  {
    ...recordColumns,
    letterId: text()
      .notNull()
      .references(() => letterTable.id),
    place: text().notNull(),
    parentId: text(),
    authorId: text().references(() => signatoryTable.id),
    authorName: text().notNull(),
    text: text().notNull(),
    resolvedAt: integer(),
    resolvedBy: text().notNull(),
  },
  (table) => [index('review_comment_letter').on(table.letterId, table.deletedAt)],
);

export const reviewSuggestionTable = sqliteTable(
  'review_suggestion',
  {
    ...recordColumns,
    letterId: text()
      .notNull()
      .references(() => letterTable.id),
    place: text().notNull(),
    authorId: text().references(() => signatoryTable.id),
    authorName: text().notNull(),
    base: json<ReviewSuggestion['base']>(),
    proposed: json<ReviewSuggestion['proposed']>(),
    note: text().notNull(),
    outcome: text().notNull().$type<ReviewSuggestion['outcome']>(),
    decidedAt: integer(),
    decidedBy: text().notNull(),
  },
  (table) => [index('review_suggestion_letter').on(table.letterId, table.deletedAt)],
);
