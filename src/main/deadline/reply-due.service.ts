import type { ReplyDue } from '@shared/deadline/reply-due.schema';
import type { InputOf } from '@shared/ipc/routes';
import { AppError } from '@shared/ipc/error';
import type { Actor } from '../ipc/context';
import type { LetterLifeService } from '../letter/letter-life.service';
import { letterTable } from '../letter/letter.table';
import type { LetterRow } from '../letter/letter-row';
import { liveRow } from '../store/prepared';
import type { Store } from '../store/store';
import { deadlineRuleTable } from './deadline-rule.table';
import { ReplyDues } from './reply-dues';

/** The day on which an answer is due, why, and what a person decides instead. The text of a letter is never touched. */
export class ReplyDueService {
  constructor(
    private readonly store: Store,
    private readonly life: LetterLifeService,
  ) {}

  /** Null: the letter is not out. @throws NOT_FOUND */
  explain(letterId: string): ReplyDue | null {
    const letter = liveRow(this.store.read, letterTable, letterId);
    if (letter === undefined) throw new AppError('NOT_FOUND', { what: 'letter' });
    return new ReplyDues(this.store.read).of(letter);
  }

  /** @throws NOT_FOUND, CONFLICT {field}, INVALID_INPUT {field} */
  choose(actor: Actor, { id, revision, deadlineRuleId, answerBy }: InputOf<'replyDue.choose'>): LetterRow {
    if (
      deadlineRuleId !== null &&
      liveRow(this.store.read, deadlineRuleTable, deadlineRuleId) === undefined
    ) {
      throw new AppError('INVALID_INPUT', { field: 'deadlineRuleId' });
    }
    return this.life.awaitAnswer(actor, { id, revision, deadlineRuleId, answerBy });
  }
}
