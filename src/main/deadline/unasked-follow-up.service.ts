/**
 * Drafts the next step of the ladder when the day for an answer has passed, where the organisation wants it. Guarantees:
 * each step of a letter is drafted once, whatever becomes of the draft; nothing is drafted while an earlier step waits to be
 * read or answered. Must never: issue or send; a person does, or throws the draft away.
 */
import { and, asc, eq, gte, inArray, isNull, lt, notInArray, or } from 'drizzle-orm';
import { followUpSteps, nextOnLadder, stepOf, stepOfTemplate } from '@shared/deadline/follow-up.rules';
import type { FollowUpStep } from '@shared/deadline/follow-up.rules';
import { AppError } from '@shared/ipc/error';
import { isWaiting, stageOf } from '@shared/letter/letter-life.rules';
import { caseFileTable } from '../casefile/casefile.table';
import type { Actor } from '../ipc/context';
import type { LetterRow } from '../letter/letter-row';
import { letterTable } from '../letter/letter.table';
import { civilDay } from '../record/today';
import type { SettingsService } from '../settings/settings.service';
import type { Store } from '../store/store';
import { awaitedReply } from './awaited-reply';
import type { FollowUpService } from './follow-up.service';
import { replyDueTable } from './reply-due.table';
import { unaskedFollowUpTable } from './unasked-follow-up.table';

/** Not a person: nobody's undo takes it back. */
const app: Actor = { id: '', name: 'Amparo' };
const looked = 200;
const ladderTemplates = followUpSteps.map((step) => stepOf(step).template);

export class UnaskedFollowUpService {
  constructor(
    private readonly store: Store,
    private readonly parts: { readonly followUp: FollowUpService; readonly settings: SettingsService },
    private readonly now: () => number,
  ) {}

  /** Drafts one. @returns whether there may be more */
  work(): boolean {
    if (!this.parts.settings.current().draftsFollowUps) return false;
    return this.#overdue().some((letter) => this.#draft(letter));
  }

  #draft(letter: LetterRow): boolean {
    const step = this.#stepFor(letter);
    if (step === null) return false;
    try {
      this.store.write(app, 'followUp.draftUnasked', (writer) => {
        const { id } = this.parts.followUp.draftIn(writer, letter.id, step);
        writer.orm.insert(unaskedFollowUpTable).values({ letterId: letter.id, step, draftId: id }).run();
      });
      return true;
    } catch (error) {
      // No office above, a case in the bin: Today still shows the letter, and a person sees the reason.
      if (error instanceof AppError) return false;
      throw error;
    }
  }

  /** First letters of a ladder whose day has passed, the longest silent first. */
  #overdue(): LetterRow[] {
    const today = civilDay(this.now());
    return this.store.read
      .select({ letter: letterTable })
      .from(replyDueTable)
      .crossJoin(letterTable)
      .crossJoin(caseFileTable)
      .where(
        and(
          awaitedReply(today),
          isNull(letterTable.deletedAt),
          notInArray(letterTable.template, ladderTemplates),
        ),
      )
      .orderBy(asc(replyDueTable.due))
      .limit(looked)
      .all()
      .map(({ letter }) => letter);
  }

  /** null: something is on its way already, or everything has been tried. */
  #stepFor(letter: LetterRow): FollowUpStep | null {
    const later = this.#later(letter);
    const steps = later.filter(({ followsId, template }) => followsId === letter.id && isLadder(template));
    // Another letter to the same office stands in for a reminder.
    if (later.length > steps.length) return null;
    const today = civilDay(this.now());
    if (steps.some((one) => one.state === 'draft' || !isWaiting(stageOf(one)))) return null;
    if (steps.some(({ template }) => template === stepOf('complaint').template)) return null;
    if (steps.length > 0 && !this.#allOverdue(steps, today)) return null;
    const next = nextOnLadder(steps.length);
    const drafted = this.store.read
      .select()
      .from(unaskedFollowUpTable)
      .where(and(eq(unaskedFollowUpTable.letterId, letter.id), eq(unaskedFollowUpTable.step, next)))
      .get();
    return drafted === undefined ? next : null;
  }

  /** Letters of the case that followed this one or went to the same office after it. */
  #later({ id, caseFileId, officeId, issuedAt }: LetterRow): LetterRow[] {
    return this.store.read
      .select()
      .from(letterTable)
      .where(
        and(
          eq(letterTable.caseFileId, caseFileId),
          isNull(letterTable.deletedAt),
          or(
            eq(letterTable.followsId, id),
            and(eq(letterTable.officeId, officeId), gte(letterTable.createdAt, (issuedAt ?? 0) + 1)),
          ),
        ),
      )
      .all()
      .filter((one) => one.id !== id);
  }

  #allOverdue(letters: readonly LetterRow[], today: string): boolean {
    const ids = letters.map(({ id }) => id);
    const past = this.store.read
      .select({ id: replyDueTable.letterId })
      .from(replyDueTable)
      .where(and(inArray(replyDueTable.letterId, ids), lt(replyDueTable.due, today)))
      .all();
    return past.length === ids.length;
  }
}

function isLadder(template: string): boolean {
  const step = stepOfTemplate(template);
  return step !== undefined && step !== 'thanks';
}

/** In ms: between two drafts the requests of the page come first; between two looks at the calendar a minute goes by. */
const pause = { between: 50, idle: 60_000 } as const;

/** Looks again and again, as long as the vault is open: the day passes while somebody works. */
export function keepDrafting(service: UnaskedFollowUpService): void {
  const look = () => {
    let more = false;
    try {
      more = service.work();
    } catch {
      // A full disk, a file that is gone: nothing was lost, and the next look goes on where this one stopped.
    }
    setTimeout(look, more ? pause.between : pause.idle);
  };
  setTimeout(look, pause.between);
}
