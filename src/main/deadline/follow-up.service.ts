import { and, asc, eq, isNull } from 'drizzle-orm';
import type { FollowUpOutcome, FollowUpState } from '@shared/deadline/follow-up.routes';
import {
  isOnLadder,
  nextOnLadder,
  stepOf,
  stepOfTemplate,
  type FollowUpStep,
} from '@shared/deadline/follow-up.rules';
import { AppError } from '@shared/ipc/error';
import { isOverdue, mayAct, stageOf } from '@shared/letter/letter-life.rules';
import type { Letter } from '@shared/letter/letter.schema';
import { officeTable } from '../authority/office.table';
import type { Actor, RequestContext } from '../ipc/context';
import type { AppealService } from '../letter/appeal.service';
import type { LetterLifeService } from '../letter/letter-life.service';
import type { LetterRow } from '../letter/letter-row';
import { letterTable } from '../letter/letter.table';
import { civilDay } from '../record/today';
import { liveRow, rowById } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import { ReplyDues } from './reply-dues';

/** Drafts what follows a letter: reminders, a complaint about silence, thanks, a correction, a withdrawal. A person reads, issues and sends them. */
export class FollowUpService {
  constructor(
    private readonly store: Store,
    private readonly parts: { readonly appeal: AppealService; readonly life: LetterLifeService },
    private readonly now: () => number,
  ) {}

  /** @throws NOT_FOUND */
  state(letterId: string): FollowUpState {
    const letter = this.parts.life.get(letterId);
    const letters = this.#following(this.#firstOf(letter).id);
    const due = new ReplyDues(this.store.read).of(letter);
    const overdue = due !== null && isOverdue(stageOf(letter), due.due, civilDay(this.now()));
    const written = letters.filter(({ template }) => isOnLadder(template)).length;
    return { next: overdue ? nextOnLadder(written) : null, letters };
  }

  /** @throws NOT_FOUND, LETTER_STAGE, NO_SUPERIOR */
  draft(actor: Actor, letterId: string, step: FollowUpStep): Letter {
    return this.store.write(actor, 'followUp.draft', (writer) => this.draftIn(writer, letterId, step));
  }

  /** As `draft`, within a transaction that its caller has begun. */
  draftIn(writer: Writer, letterId: string, step: FollowUpStep): Letter {
    const letter = this.#firstOf(this.parts.life.get(letterId));
    if (letter.state !== 'issued')
      throw new AppError('LETTER_STAGE', { stage: stageOf(letter), act: 'followUp' });
    const { template, to } = stepOf(step);
    const same = { officeId: letter.officeId, holderId: letter.holderId };
    const { letters } = this.parts.appeal.createIn(writer, {
      caseFileId: letter.caseFileId,
      addressees: [to === 'same' ? same : { officeId: this.#superiorOf(letter) }],
      languages: [letter.language],
      template,
      personId: letter.personId,
      otherPersonIds: letter.otherPersonIds,
      incidentId: letter.incidentId,
      detentionId: letter.detentionId,
      followsId: letter.id,
    });
    const [draft] = letters;
    if (draft === undefined) throw new AppError('NOT_FOUND', { what: 'letter' });
    return draft;
  }

  /**
   * What the ladder offers now; the first rung where the answer is not overdue yet. What is drafted already and waits is
   * given back instead of a second one. @throws as `draft`
   */
  draftNext(actor: Actor, letterId: string): Letter {
    const { next, letters } = this.state(letterId);
    const waiting = letters.find(({ state, template }) => state === 'draft' && isReminding(template));
    return waiting === undefined
      ? this.draft(actor, letterId, next ?? 'reminder')
      : this.parts.life.get(waiting.id);
  }

  /** Each letter by itself: one that cannot be followed is named with its reason and does not hold up the rest. */
  async draftAll(
    { actor, signal, progress }: RequestContext,
    letterIds: readonly string[],
  ): Promise<FollowUpOutcome[]> {
    const outcomes: FollowUpOutcome[] = [];
    const asked = [...new Set(letterIds)];
    progress(0, asked.length);
    for (const letterId of asked) {
      outcomes.push(this.#outcome(actor, letterId, signal));
      progress(outcomes.length, asked.length);
      // Between two letters a cancellation and the other requests of the page are heard.
      if (outcomes.length % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return outcomes;
  }

  #outcome(actor: Actor, letterId: string, signal: AbortSignal): FollowUpOutcome {
    try {
      if (signal.aborted) throw new AppError('CANCELLED');
      const { next, letters } = this.state(letterId);
      if (next === null) throw new AppError('NOT_OVERDUE');
      if (letters.some(({ state, template }) => state === 'draft' && isReminding(template)))
        throw new AppError('FOLLOW_UP_WAITS');
      return { letterId, draftId: this.draft(actor, letterId, next).id, error: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { letterId, draftId: null, error: error.code };
    }
  }

  /** Issuing a follow-up says of the earlier letter what its step says, in the same transaction. */
  noteIssuedIn(writer: Writer, { followsId, template }: LetterRow): void {
    const step = stepOfTemplate(template);
    const earlier = followsId === null ? undefined : rowById(writer.orm, letterTable, followsId);
    if (step === undefined || earlier === undefined || earlier.deletedAt !== null) return;
    const { act } = stepOf(step);
    if (act !== null && mayAct(stageOf(earlier), act)) this.parts.life.act(writer, earlier.id, { act });
  }

  /** A reminder that is not answered is followed by what comes after the letter that it reminds of. */
  #firstOf(letter: LetterRow): LetterRow {
    if (letter.followsId === null || stepOfTemplate(letter.template) === undefined) return letter;
    const earlier = liveRow(this.store.read, letterTable, letter.followsId);
    return earlier === undefined ? letter : this.#firstOf(earlier);
  }

  #superiorOf({ officeId }: LetterRow): string {
    const parentId = liveRow(this.store.read, officeTable, officeId)?.parentId ?? null;
    if (parentId === null || liveRow(this.store.read, officeTable, parentId) === undefined) {
      throw new AppError('NO_SUPERIOR');
    }
    return parentId;
  }

  #following(letterId: string): FollowUpState['letters'] {
    return this.store.read
      .select({
        id: letterTable.id,
        template: letterTable.template,
        state: letterTable.state,
        date: letterTable.date,
      })
      .from(letterTable)
      .where(and(eq(letterTable.followsId, letterId), isNull(letterTable.deletedAt)))
      .orderBy(asc(letterTable.createdAt))
      .all();
  }
}

function isReminding(template: string): boolean {
  const step = stepOfTemplate(template);
  return step !== undefined && step !== 'thanks';
}
