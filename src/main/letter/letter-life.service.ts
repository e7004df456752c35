/**
 * Guarantees: the stage of a letter changes here and nowhere else (issuing, which writes it with all that an issued
 * letter is made of, apart), by the acts of the rules. No act touches the text, the number or the bytes of a letter.
 */
import { AppError } from '@shared/ipc/error';
import { mayAct, outStages, stageAfter, stageOf, stateOfStage } from '@shared/letter/letter-life.rules';
import {
  letterStages,
  type LetterAct,
  type LetterStage,
  type ReplyKind,
} from '@shared/letter/letter-life.schema';
import type { Actor } from '../ipc/context';
import { rowById } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import type { LetterRow } from './letter-row';
import { letterTable } from './letter.table';

export interface NotedAct {
  readonly id: string;
  readonly revision: number;
  readonly act: LetterAct;
}

export class LetterLifeService {
  constructor(private readonly store: Store) {}

  /** @throws NOT_FOUND */
  get(id: string): LetterRow {
    const letter = rowById(this.store.read, letterTable, id);
    if (letter === undefined) throw new AppError('NOT_FOUND', { what: 'letter' });
    return letter;
  }

  /** An act that a person notes of a letter that is out. @throws NOT_FOUND, CONFLICT, LETTER_STAGE */
  note(actor: Actor, { id, revision, act }: NotedAct): LetterRow {
    return this.store.write(actor, `letter.${act}`, (writer) => this.act(writer, id, { revision, act }));
  }

  /**
   * Within a transaction that its caller has begun. `revision`: the one that the person saw; absent: whatever is stored.
   * @throws NOT_FOUND, CONFLICT {field}, LETTER_STAGE {stage, act}
   */
  act(
    writer: Writer,
    id: string,
    step: { act: LetterAct; revision?: number; replyKind?: ReplyKind | null },
  ): LetterRow {
    const letter = writer.get(letterTable, id);
    const stage = stageOf(letter);
    const next = stageAfter(stage, step.act);
    if (next === undefined || letter.deletedAt !== null) {
      throw new AppError('LETTER_STAGE', { stage, act: step.act });
    }
    const replyKind = step.act === 'reply' ? (step.replyKind ?? 'full') : letter.replyKind;
    return this.#move(writer, letter, next, { replyKind, revision: step.revision });
  }

  /**
   * Brings the letter to where its dispatches say it is. A letter of which more is known already (an answer, a reminder)
   * stays where it is.
   * @throws LETTER_STAGE for a letter that is not out
   */
  settle(writer: Writer, id: string, reached: 'issued' | 'sent' | 'delivered' | 'bounced'): LetterRow {
    const letter = writer.get(letterTable, id);
    const stage = stageOf(letter);
    if (letter.deletedAt !== null || (stage !== 'closed' && !outStages.some((one) => one === stage))) {
      throw new AppError('LETTER_STAGE', { stage, act: 'send' });
    }
    const ofDispatch: readonly LetterStage[] = ['issued', 'sent', 'delivered', 'bounced'];
    return ofDispatch.includes(stage) ? this.#move(writer, letter, reached, {}) : letter;
  }

  /**
   * Brings a superseded letter back to where it was: the journal knows. `since`: the instant at which it was superseded.
   * A letter whose history was erased is taken as issued.
   */
  standAgain(writer: Writer, letter: LetterRow): { since: number } {
    const entry = this.store.journal
      .listOfRecord('letter', letter.id)
      .find(({ field, to }) => field === 'stage' && to === 'superseded');
    // A letter of before the stages carried none: its state said as much.
    const stage = letterStages.find((one) => one === entry?.from) ?? 'issued';
    this.#move(writer, letter, stage, {});
    return { since: entry?.at ?? 0 };
  }

  /** By which rule, or by which day of one's own, the answer is waited for. @throws NOT_FOUND, CONFLICT {field} */
  awaitAnswer(
    actor: Actor,
    { id, revision, ...chosen }: Pick<LetterRow, 'id' | 'revision' | 'deadlineRuleId' | 'answerBy'>,
  ): LetterRow {
    return this.store.write(actor, 'letter.awaitAnswer', (writer) =>
      writer.update(letterTable, id, revision, chosen),
    );
  }

  /** Whether a letter can be said to have been sent. */
  canBeSent(letter: LetterRow): boolean {
    return mayAct(stageOf(letter), 'close');
  }

  #move(
    writer: Writer,
    letter: LetterRow,
    stage: LetterStage,
    { revision = letter.revision, replyKind = letter.replyKind }: Partial<MoveOptions>,
  ): LetterRow {
    return writer.update(letterTable, letter.id, revision, { stage, state: stateOfStage(stage), replyKind });
  }
}

interface MoveOptions {
  readonly revision: number | undefined;
  readonly replyKind: ReplyKind | null;
}
