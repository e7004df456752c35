import { z } from 'zod';
import { command, query } from '../ipc/route';
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

export const followUpRoutes = {
  'followUp.state': query(z.strictObject({ letterId: RecordId }), FollowUpState),
  /** The next step of the ladder. @throws as `followUp.draft` */
  'followUp.draftNext': command(z.strictObject({ letterId: RecordId }), Letter),
  /**
   * Drafts the letter of this step: the same case, person and language, the facts of the earlier letter at hand. Nothing is
   * sent. @throws NOT_FOUND, LETTER_STAGE for a letter that is not out, NO_SUPERIOR when the directory names no office above
   */
  'followUp.draft': command(z.strictObject({ letterId: RecordId, step: z.enum(followUpSteps) }), Letter),
};
