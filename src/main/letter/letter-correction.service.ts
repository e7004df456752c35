/**
 * A corrected letter takes the place of one that is out. Guarantees: the earlier one keeps its number, its words and its
 * bytes; it is superseded in the transaction that issues the new one, and not before.
 */
import type { LetterCorrections } from '@shared/letter/letter.schema';
import { AppError } from '@shared/ipc/error';
import { mayAct, stageOf } from '@shared/letter/letter-life.rules';
import type { Actor } from '../ipc/context';
import { liveRow } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import type { LetterLifeService } from './letter-life.service';
import type { LetterRow } from './letter-row';
import type { LetterService } from './letter.service';
import { letterTable } from './letter.table';

export class LetterCorrectionService {
  constructor(
    private readonly store: Store,
    private readonly letters: LetterService,
    private readonly life: LetterLifeService,
  ) {}

  /** The draft that will take its place; one that is begun already is given back. @throws NOT_FOUND, LETTER_STAGE */
  correct(actor: Actor, id: string): LetterRow {
    const letter = this.letters.get(id);
    const stage = stageOf(letter);
    if (!mayAct(stage, 'supersede')) throw new AppError('LETTER_STAGE', { stage, act: 'supersede' });
    const begun = this.#laterOf(letter).find(({ state }) => state === 'draft');
    return begun ?? this.letters.copyAsDraft(actor, id, letter.id);
  }

  /** Issuing a corrected letter says of the earlier one that it no longer stands, in the same transaction. */
  noteIssuedIn(writer: Writer, { supersedesId }: LetterRow): void {
    const earlier = supersedesId === null ? undefined : liveRow(writer.orm, letterTable, supersedesId);
    if (earlier === undefined || !mayAct(stageOf(earlier), 'supersede')) return;
    this.life.act(writer, earlier.id, { act: 'supersede' });
  }

  /** @throws NOT_FOUND */
  linksOf(id: string): LetterCorrections {
    const letter = this.letters.get(id);
    const { supersedesId } = letter;
    const earlier = supersedesId === null ? undefined : liveRow(this.store.read, letterTable, supersedesId);
    const [later] = this.#laterOf(letter);
    return { supersedes: earlier ? linkOf(earlier) : null, supersededBy: later ? linkOf(later) : null };
  }

  /** A corrected letter belongs to the appeal of the one that it corrects; the latest first. */
  #laterOf({ id, appealId }: LetterRow): LetterRow[] {
    return this.letters
      .listOfAppeal(appealId)
      .filter((one) => one.supersedesId === id && one.state !== 'withdrawn')
      .toSorted((a, b) => b.createdAt - a.createdAt);
  }
}

function linkOf({ id, reference, state }: LetterRow) {
  return { id, reference, state };
}
