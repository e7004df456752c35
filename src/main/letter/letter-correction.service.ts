/**
 * A corrected letter takes the place of one that is out. Guarantees: the earlier one keeps its number, its words and its
 * bytes; it is superseded in the transaction that issues the new one, and not before; it stands again where it stood in
 * the transaction that withdraws the new one.
 */
import type { LetterCorrections } from '@shared/letter/letter.schema';
import { AppError } from '@shared/ipc/error';
import { mayAct, stageOf } from '@shared/letter/letter-life.rules';
import type { IncomingService } from '../incoming/incoming.service';
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
    private readonly incoming: Pick<IncomingService, 'noteSinceIn'>,
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

  /**
   * Says that an issued letter no longer stands; its number and its PDF stay. The one whose place it took stands again, with
   * what was answered to it meanwhile.
   * @throws NOT_FOUND, CONFLICT {field}, LETTER_STAGE
   */
  withdraw(actor: Actor, id: string, revision: number): LetterRow {
    return this.store.write(actor, 'letter.withdraw', (writer) => {
      const withdrawn = this.life.act(writer, id, { act: 'withdraw', revision });
      const { supersedesId } = withdrawn;
      const earlier = supersedesId === null ? undefined : liveRow(writer.orm, letterTable, supersedesId);
      const replaced =
        earlier !== undefined && this.#laterOf(earlier).some(({ state }) => state === 'issued');
      if (earlier !== undefined && !replaced && stageOf(earlier) === 'superseded') {
        const { since } = this.life.standAgain(writer, earlier);
        this.incoming.noteSinceIn(writer, earlier.id, since);
      }
      return withdrawn;
    });
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
