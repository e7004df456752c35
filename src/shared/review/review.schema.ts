import { z } from 'zod';
import { CivilDate, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';
import { RichText } from '../richtext/richtext.schema';

export const reviewOutcomes = ['open', 'approved', 'changes_requested', 'taken_back'] as const;

/** One round of review: who was asked, what they decided, and on exactly which text. */
export const ReviewRound = RecordBase.extend({
  letterId: RecordId,
  /** Among those who sign letters, as it was when a vault knew one person; null: nobody, or a user. */
  reviewerId: RecordId.nullable(),
  /** Of the users; null: the writer approved the letter alone, or it was before there were users. */
  reviewerUserId: RecordId.nullable(),
  /** As it was then. */
  reviewerName: ShortText,
  note: LongText,
  outcome: z.enum(reviewOutcomes),
  reason: LongText,
  decidedAt: z.int().nullable(),
  /** Who was signed in and decided; need not be who was asked. */
  decidedBy: ShortText,
  /** SHA-256 of the words of the letter as they were approved; empty: not approved. */
  sha256: z.string().max(64),
  /** The day as of which counted days were read when it was approved. */
  asOf: CivilDate.nullable(),
});
export type ReviewRound = z.infer<typeof ReviewRound>;

/** A part of the letter: 'subject', 'greeting', 'closing', 'demands', the id of a block; empty: the whole letter. */
const Place = z.string().max(64);

export const ReviewComment = RecordBase.extend({
  letterId: RecordId,
  place: Place,
  /** The comment that this one answers; null: begins a thread. */
  parentId: RecordId.nullable(),
  authorId: RecordId.nullable(),
  authorName: ShortText,
  text: LongText,
  resolvedAt: z.int().nullable(),
  resolvedBy: ShortText,
});
export type ReviewComment = z.infer<typeof ReviewComment>;

export const suggestionOutcomes = ['open', 'accepted', 'rejected'] as const;

/** Another wording of one block, to be taken or left. */
export const ReviewSuggestion = RecordBase.extend({
  letterId: RecordId,
  place: Place,
  authorId: RecordId.nullable(),
  authorName: ShortText,
  /** What stood there when it was proposed. */
  base: RichText,
  proposed: RichText,
  note: LongText,
  outcome: z.enum(suggestionOutcomes),
  decidedAt: z.int().nullable(),
  decidedBy: ShortText,
});
export type ReviewSuggestion = z.infer<typeof ReviewSuggestion>;

/** `void`: something has changed since that the reviewer has not seen. */
export const ApprovalState = z.enum(['none', 'holds', 'void']);
export type ApprovalState = z.infer<typeof ApprovalState>;

export const ReviewView = z.object({
  /** The latest first. */
  rounds: z.array(ReviewRound),
  /** In the order in which they were written. */
  comments: z.array(ReviewComment),
  suggestions: z.array(ReviewSuggestion),
  approval: ApprovalState,
  /** Of the words as they are now: what `review.approve` has to name. */
  sha256: z.string(),
});
export type ReviewView = z.infer<typeof ReviewView>;

/** A letter that waits for a reviewer. */
export const WaitingReview = z.object({
  letterId: RecordId,
  caseFileId: RecordId,
  caseNumber: z.string(),
  subjectLine: z.string(),
  reviewerName: z.string(),
  askedBy: z.string(),
  askedAt: z.int(),
  openComments: z.int(),
});
export type WaitingReview = z.infer<typeof WaitingReview>;
