import { z } from 'zod';
import { ErrorCode } from '../ipc/error';
import { command, job, query } from '../ipc/route';
import { Letter } from '../letter/letter.schema';
import { CivilDate, RecordId } from '../record/record.schema';
import { followUpSteps } from './follow-up.rules';

/** What can follow a letter that is out. */
export const FollowUpState = z.object({
  /** The step that the ladder offers; null: the answer is not overdue. */
  next: z.enum(followUpSteps).nullable(),
  /** Letters that follow already, drafts among them; the oldest first. */
  letters: z.array(
    z.object({ id: RecordId, template: z.string(), state: Letter.shape.state, date: CivilDate.nullable() }),
  ),
});
export type FollowUpState = z.infer<typeof FollowUpState>;

/** What became of one letter of several: the draft that follows it, or why there is none. */
export const FollowUpOutcome = z.object({
  letterId: RecordId,
  draftId: RecordId.nullable(),
  error: ErrorCode.nullable(),
});
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

export const followUpRoutes = {
  'followUp.state': query(z.strictObject({ letterId: RecordId }), FollowUpState),
  /** The next step of the ladder. @throws as `followUp.draft` */
  'followUp.draftNext': command(z.strictObject({ letterId: RecordId }), Letter),
  /**
   * Drafts the letter of this step: the same case, person and language, the facts of the earlier letter at hand. Nothing is
   * sent. @throws NOT_FOUND, LETTER_STAGE for a letter that is not out, NO_SUPERIOR when the directory names no office above
   */
  'followUp.draft': command(z.strictObject({ letterId: RecordId, step: z.enum(followUpSteps) }), Letter),
  /**
   * The next step of each. In the outcomes: NOT_OVERDUE, FOLLOW_UP_WAITS when one is drafted already, NO_SUPERIOR, CANCELLED.
   */
  'followUp.draftAll': job(
    z.strictObject({ letterIds: z.array(RecordId).min(1).max(1000) }),
    z.array(FollowUpOutcome),
  ),
};
