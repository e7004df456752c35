import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Letter } from '../letter/letter.schema';
import { ById, ByRevision } from '../record/record.routes';
import { LongText, RecordId } from '../record/record.schema';
import { ReviewComment, ReviewSuggestion, ReviewView, WaitingReview } from './review.schema';

/** Who speaks is who is signed in. */
const Said = z.strictObject({ letterId: RecordId });
const place = ReviewComment.shape.place;

/** Ids and revisions of the first five are those of the letter. All: LETTER_STAGE {stage, act}, CONFLICT, NOT_FOUND. */
export const reviewRoutes = {
  'review.view': query(ById, ReviewView),
  /** `reviewerId`: a user whose role may approve. FORBIDDEN for who wrote the letter, unless the organisation allows it. */
  'review.ask': command(ByRevision.extend({ reviewerId: RecordId, note: LongText.default('') }), Letter),
  'review.requestChanges': command(ByRevision.extend({ reason: LongText }), Letter),
  /**
   * By who is signed in. `sha256`: of the words that the reviewer saw. LETTER_CHANGED when they are others now; FORBIDDEN for
   * who wrote them, unless the organisation allows it.
   */
  'review.approve': command(ByRevision.extend({ sha256: z.string().length(64) }), Letter),
  /** Without another person. FORBIDDEN unless the organisation allows it in its settings. */
  'review.approveOwn': command(ByRevision, Letter),
  /** Back to a draft that can be changed; an approval is void. */
  'review.reopen': command(ByRevision, Letter),
  'review.comment': command(
    Said.extend({ place, parentId: RecordId.nullable().default(null), text: LongText.min(1) }),
    ReviewComment,
  ),
  'review.resolve': command(ByRevision.extend({ resolved: z.boolean() }), ReviewComment),
  'review.suggest': command(
    Said.extend({ place, proposed: ReviewSuggestion.shape.proposed, note: LongText.default('') }),
    ReviewSuggestion,
  ),
  /** Accepting puts the proposed text into the letter. LETTER_CHANGED: the block is no longer as it was. */
  'review.decide': command(ByRevision.extend({ accept: z.boolean() }), ReviewSuggestion),
  /** Letters that wait for a reviewer, the longest waiting first. */
  'review.waiting': query(z.strictObject({}), z.array(WaitingReview)),
};
