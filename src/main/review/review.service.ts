import { and, asc, count, eq, isNull, or } from 'drizzle-orm';
import type { ReviewView, WaitingReview } from '@shared/review/review.schema';
import { caseFileTable } from '../casefile/casefile.table';
import type { Actor } from '../ipc/context';
import type { LetterService } from '../letter/letter.service';
import { letterTable } from '../letter/letter.table';
import type { Store } from '../store/store';
import type { ReviewCommentService, ReviewSuggestionService } from './review-note.service';
import type { ReviewRoundService } from './review-round.service';
import { reviewCommentTable, reviewRoundTable } from './review.table';

/** Lines of the reviewers' queue; who has more waits for other things than a list. */
const most = 50;

/** What is said about a letter, and which letters wait for somebody to say something. Reads only. */
export class ReviewService {
  constructor(
    private readonly store: Store,
    private readonly parts: {
      readonly letters: LetterService;
      readonly rounds: ReviewRoundService;
      readonly comments: ReviewCommentService;
      readonly suggestions: ReviewSuggestionService;
    },
  ) {}

  /** @throws NOT_FOUND */
  view(letterId: string): ReviewView {
    const { letters, rounds, comments, suggestions } = this.parts;
    const letter = letters.get(letterId);
    const all = rounds.listOfLetter(letterId);
    return {
      rounds: all,
      comments: comments.listOf(letterId),
      suggestions: suggestions.listOf(letterId),
      approval: rounds.approval(letter, all),
      sha256: rounds.sha256(letter, letter.date ?? letters.today()),
    };
  }

  /** For the person, or, as long as a vault knew one person, for whoever it was; the longest waiting first. */
  waiting({ id }: Pick<Actor, 'id'>): WaitingReview[] {
    const rows = this.store.read
      .select({
        letterId: letterTable.id,
        caseFileId: letterTable.caseFileId,
        caseNumber: caseFileTable.number,
        subjectLine: letterTable.subjectLine,
        reviewerName: reviewRoundTable.reviewerName,
        askedBy: reviewRoundTable.createdBy,
        askedAt: reviewRoundTable.createdAt,
      })
      .from(reviewRoundTable)
      .innerJoin(letterTable, eq(letterTable.id, reviewRoundTable.letterId))
      .innerJoin(caseFileTable, eq(caseFileTable.id, letterTable.caseFileId))
      .where(
        and(
          eq(reviewRoundTable.outcome, 'open'),
          isNull(reviewRoundTable.deletedAt),
          or(isNull(reviewRoundTable.reviewerUserId), eq(reviewRoundTable.reviewerUserId, id)),
          eq(letterTable.stage, 'in_review'),
          isNull(letterTable.deletedAt),
        ),
      )
      .orderBy(asc(reviewRoundTable.createdAt))
      .limit(most)
      .all();
    return rows.map((row) => ({ ...row, openComments: this.#openComments(row.letterId) }));
  }

  #openComments(letterId: string): number {
    const open = and(
      eq(reviewCommentTable.letterId, letterId),
      isNull(reviewCommentTable.deletedAt),
      isNull(reviewCommentTable.parentId),
      isNull(reviewCommentTable.resolvedAt),
    );
    return this.store.read.select({ n: count() }).from(reviewCommentTable).where(open).get()?.n ?? 0;
  }
}
