import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Letter } from '../letter/letter.schema';
import { ByRevision } from '../record/record.routes';
import { CivilDate, RecordId } from '../record/record.schema';
import { ReplyDue } from './reply-due.schema';

export const replyDueRoutes = {
  /** Null: the letter is not out. @throws NOT_FOUND */
  'replyDue.explain': query(z.strictObject({ letterId: RecordId }), ReplyDue.nullable()),
  /**
   * Another rule, or a day of one's own; both null: back to what fits. @throws NOT_FOUND, CONFLICT {field},
   * INVALID_INPUT {field} for a rule that does not exist
   */
  'replyDue.choose': command(
    ByRevision.extend({ deadlineRuleId: RecordId.nullable(), answerBy: CivilDate.nullable() }),
    Letter,
  ),
};
