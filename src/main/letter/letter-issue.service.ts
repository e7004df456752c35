/**
 * Guarantees: a letter is issued whole or not at all. Its number, its frozen facts and page, the bytes of its PDF and
 * its state are written in one transaction, which holds only if nothing that the PDF was made from has changed
 * meanwhile. A crash at any point leaves a draft and no gap in the numbers. Letters are set side by side, each with the
 * number that it will have if those before it are issued; they are written one by one in the order in which they were
 * asked for, and one whose guess was wrong is set again.
 */
import { createHash } from 'node:crypto';
import { AppError } from '@shared/ipc/error';
import { isAnswerable } from '@shared/letter/consent-check.rules';
import { withoutUnsaid } from '@shared/letter/guarded-fields.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import type { IssueOutcome } from '@shared/letter/letter-batch.schema';
import { subjectOf } from '@shared/letter/letter-page.rules';
import type { Letter } from '@shared/letter/letter.schema';
import type { AttachmentService } from '../attachment/attachment.service';
import type { Actor, RequestContext } from '../ipc/context';
import type { FollowUpService } from '../deadline/follow-up.service';
import type { ReviewRoundService } from '../review/review-round.service';
import type { Store, Writer } from '../store/store';
import { eachOf, lettersAtOnce } from './each-of';
import type { LetterCorrectionService } from './letter-correction.service';
import type { LetterFactsService } from './letter-facts.service';
import { letterFileName } from './letter-file-name';
import type { LetterNumber, LetterNumberService } from './letter-number.service';
import type { LetterSettingService, SetLetter } from './letter-setting.service';
import { pathsOf, valuesSeen, type LetterRow } from './letter-row';
import type { LetterService } from './letter.service';
import { letterFrozenTable, letterTable } from './letter.table';

interface Prepared extends SetLetter {
  readonly letter: LetterRow;
  readonly date: string;
  readonly number: LetterNumber;
  readonly facts: LetterFacts;
}

interface IssueParts {
  readonly letters: LetterService;
  readonly facts: LetterFactsService;
  readonly numbers: LetterNumberService;
  readonly setting: LetterSettingService;
  readonly attachments: AttachmentService;
  readonly approvals: ReviewRoundService;
  readonly followUps: Pick<FollowUpService, 'noteIssuedIn'>;
  readonly corrections: Pick<LetterCorrectionService, 'noteIssuedIn'>;
}

interface IssueRequest {
  readonly id: string;
  readonly revision?: number;
  readonly accepted: readonly string[];
  /** Answers the findings that a reason in writing answers. */
  readonly reason?: string;
}

/** A letter that is being set before its turn. */
interface Early {
  readonly prepared: Prepared;
  readonly setting: Promise<{ pdf: Uint8Array }>;
}

/** How often a letter is set again because somebody changed a fact while it was being set. */
const tries = 5;

export class LetterIssueService {
  /** Writing goes one by one: the next number is known only when the letter before has its own. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Letters whose turn has not ended. */
  #underWay = 0;

  constructor(
    private readonly store: Store,
    private readonly parts: IssueParts,
  ) {}

  /**
   * @param revision the one that the writer saw; undefined when several letters are issued together
   * @throws LETTER_ISSUED, LETTER_INCOMPLETE {count}, LETTER_UNAPPROVED, CONFLICT {field}, MISSING_GLYPH, TYPESET_FAILED, CANCELLED
   */
  async issue(actor: Actor, request: IssueRequest, signal?: AbortSignal): Promise<Letter> {
    const early = this.#underWay < lettersAtOnce ? this.#setEarly(request, signal) : undefined;
    this.#underWay += 1;
    const turn = this.#turn.then(() => this.#issue(actor, request, early, signal));
    this.#turn = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#underWay -= 1;
    }
  }

  #setEarly(request: IssueRequest, signal: AbortSignal | undefined): Early {
    const prepared = this.#prepare(request.id, request.revision, this.#underWay);
    this.#refuseIncomplete(prepared, request);
    const setting = this.parts.setting.pdf(prepared, signal);
    // A failure is told when its turn comes.
    setting.catch(() => undefined);
    return { prepared, setting };
  }

  async #issue(
    actor: Actor,
    request: IssueRequest,
    early: Early | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Letter> {
    let set = early;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if (signal?.aborted === true) throw new AppError('CANCELLED');
      const prepared = set?.prepared ?? this.#prepare(request.id, request.revision);
      this.#refuseIncomplete(prepared, request);
      const { pdf } = await (set?.setting ?? this.parts.setting.pdf(prepared, signal));
      const issued = this.store.write(actor, 'letter.issue', (writer) =>
        this.#commit(writer, prepared, request, pdf),
      );
      if (issued !== undefined) return issued;
      set = undefined;
    }
    throw new AppError('CONFLICT', { field: 'facts' });
  }

  #refuseIncomplete(prepared: Prepared, request: IssueRequest): void {
    this.#answer(prepared, request);
    this.parts.approvals.refuseUnapproved(prepared.letter);
  }

  /** @returns the reason, where somebody whom the letter names had refused; empty otherwise. @throws LETTER_INCOMPLETE */
  #answer({ letter, facts }: Prepared, { accepted, reason = '' }: IssueRequest): string {
    const given = reason.trim();
    const found = this.parts.letters.check(letter, facts);
    const answered = found.filter((finding) => given !== '' && isAnswerable(finding));
    const open = found
      .filter((finding) => finding.blocking || (finding.confirm && !accepted.includes(finding.code)))
      .filter((finding) => !answered.includes(finding));
    if (open.length > 0) throw new AppError('LETTER_INCOMPLETE', { count: open.length });
    return answered.length === 0 ? '' : given;
  }

  /** @param ahead how many letters will have got their numbers before this one */
  #prepare(id: string, revision: number | undefined, ahead = 0): Prepared {
    const letter = this.parts.letters.getDraft(id);
    if (revision !== undefined && revision !== letter.revision) {
      throw new AppError('CONFLICT', { field: 'revision' });
    }
    const date = letter.date ?? this.parts.letters.today();
    const draft = withoutUnsaid(this.parts.facts.assemble(letter, date), pathsOf(letter));
    const { language } = letter;
    const number = this.parts.numbers.propose({ language, date, country: draft.caseFile.country }, ahead);
    const facts = { ...draft, reference: number.reference };
    return { letter, date, number, facts, ...this.parts.setting.set(letter, facts, false) };
  }

  /** undefined, and nothing written: what the PDF was made from is no longer so. */
  #commit(writer: Writer, prepared: Prepared, request: IssueRequest, pdf: Uint8Array): Letter | undefined {
    const { letter, date, number, facts, page } = prepared;
    const now = this.#prepare(letter.id, undefined);
    if (now.letter.revision !== letter.revision || !isSame(now.facts, facts) || !isSame(now.page, page)) {
      return undefined;
    }
    // A consent may have been taken back while the page was set.
    const releaseReason = this.#answer({ ...prepared, letter: now.letter }, request);
    this.parts.approvals.confirmIn(writer, now.letter);
    const name = `${letterFileName({ ...letter, reference: number.reference }, facts)}.pdf`;
    const attachment = this.parts.attachments.addIn(writer, { name, mime: 'application/pdf' }, [pdf]);
    if (attachment.sha256 !== createHash('sha256').update(pdf).digest('hex')) throw new AppError('DAMAGED');
    this.parts.numbers.take(writer, letter.id, number);
    this.parts.followUps.noteIssuedIn(writer, letter);
    this.parts.corrections.noteIssuedIn(writer, letter);
    writer.orm.insert(letterFrozenTable).values({ letterId: letter.id, facts, page }).run();
    return writer.update(letterTable, letter.id, letter.revision, {
      state: 'issued',
      stage: 'issued',
      reference: number.reference,
      releaseReason,
      date,
      issuedAt: writer.act.now,
      attachmentId: attachment.id,
      sha256: attachment.sha256,
      subjectLine: subjectOf(letter, facts),
      fieldsSeen: valuesSeen(letter, facts),
      seenOn: date,
    });
  }

  /** Issues the drafts of an appeal, in their order; one that cannot be issued does not hold up the rest. */
  async issueAll(
    { actor, signal, progress }: RequestContext,
    { appealId, accepted }: { appealId: string; accepted: readonly string[] },
  ): Promise<IssueOutcome[]> {
    const drafts = this.parts.letters.listOfAppeal(appealId).filter((letter) => letter.state === 'draft');
    const outcomes = new Map<string, IssueOutcome>();
    progress(0, drafts.length);
    // A cancelled letter is an outcome too: what was issued before it is told, so the loop itself is not stopped.
    await eachOf(drafts, lettersAtOnce, new AbortController().signal, async ({ id }) => {
      outcomes.set(id, await this.#outcome(actor, id, accepted, signal));
      progress(outcomes.size, drafts.length);
    });
    return drafts.flatMap(({ id }) => outcomes.get(id) ?? []);
  }

  async #outcome(
    actor: Actor,
    id: string,
    accepted: readonly string[],
    signal: AbortSignal,
  ): Promise<IssueOutcome> {
    try {
      if (signal.aborted) throw new AppError('CANCELLED');
      const { reference } = await this.issue(actor, { id, accepted }, signal);
      return { id, reference, error: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { count } = error.data;
      return {
        id,
        reference: null,
        error: { code: error.code, count: typeof count === 'number' ? count : null },
      };
    }
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
