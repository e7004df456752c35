/**
 * Guarantees: an approval names the exact words that were approved, by their SHA-256; it holds while the letter says
 * these words and no other.
 */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import type { InputOf } from '@shared/ipc/routes';
import { stageOf } from '@shared/letter/letter-life.rules';
import { isAllowed } from '@shared/user/permission';
import { permissions } from '@shared/user/permissions.rules';
import type { ApprovalState, ReviewRound } from '@shared/review/review.schema';
import type { Actor } from '../ipc/context';
import type { LetterLifeService } from '../letter/letter-life.service';
import type { LetterRow } from '../letter/letter-row';
import { sha256OfWords } from '../letter/letter-words';
import type { LetterService } from '../letter/letter.service';
import { RecordService } from '../record/record.service';
import type { SettingsService } from '../settings/settings.service';
import type { Store, Writer } from '../store/store';
import type { UserService } from '../user/user.service';
import { reviewRoundTable } from './review.table';
import { isWriter } from './writers';

type Row = typeof reviewRoundTable.$inferSelect;

export interface ReviewParts {
  readonly letters: LetterService;
  readonly life: LetterLifeService;
  readonly settings: SettingsService;
  readonly users: UserService;
}

export class ReviewRoundService extends RecordService<typeof reviewRoundTable> {
  constructor(
    store: Store,
    private readonly parts: ReviewParts,
  ) {
    super(store, reviewRoundTable, () => ({
      letterId: '',
      reviewerId: null,
      reviewerName: '',
      reviewerUserId: null,
      note: '',
      outcome: 'open',
      reason: '',
      decidedAt: null,
      decidedBy: '',
      sha256: '',
      asOf: null,
    }));
  }

  /** The latest first. */
  listOfLetter(letterId: string): Row[] {
    return this.store.read
      .select()
      .from(reviewRoundTable)
      .where(and(eq(reviewRoundTable.letterId, letterId), isNull(reviewRoundTable.deletedAt)))
      .orderBy(desc(reviewRoundTable.createdAt), desc(reviewRoundTable.id))
      .all();
  }

  sha256(letter: LetterRow, asOf?: string): string {
    return sha256OfWords(this.parts.letters.setLetter(letter, {}, asOf).page);
  }

  /** Whether the words of a draft are those that were approved. Of an issued letter: that it was approved at all. */
  approval(letter: LetterRow, [latest] = this.listOfLetter(letter.id)): ApprovalState {
    if (latest?.outcome !== 'approved') return 'none';
    if (letter.state !== 'draft') return 'holds';
    return this.sha256(letter, letter.date ?? latest.asOf ?? undefined) === latest.sha256 ? 'holds' : 'void';
  }

  /**
   * @throws NOT_FOUND, CONFLICT {field}, LETTER_STAGE, FORBIDDEN for a user whose role may not approve, and for the writer where
   * own approval is not allowed
   */
  ask(actor: Actor, { id, revision, reviewerId, note = '' }: InputOf<'review.ask'>): LetterRow {
    return this.store.write(actor, 'review.ask', (writer) => {
      const reviewer = this.parts.users.getActive(reviewerId);
      if (!isAllowed(permissions['review.approve'], reviewer.role)) throw new AppError('FORBIDDEN');
      const letter = this.parts.life.act(writer, id, { act: 'submit', revision });
      this.#refuseWriter(reviewer, letter);
      const asked = { reviewerUserId: reviewer.id, reviewerName: reviewer.name };
      this.insert(writer, { letterId: id, ...asked, note });
      return letter;
    });
  }

  /** @throws as `ask` */
  requestChanges(actor: Actor, { id, revision, reason }: InputOf<'review.requestChanges'>): LetterRow {
    return this.store.write(actor, 'review.requestChanges', (writer) => {
      const letter = this.parts.life.act(writer, id, { act: 'requestChanges', revision });
      this.#decide(writer, id, { outcome: 'changes_requested', reason });
      return letter;
    });
  }

  /** By whoever is signed in, be it who was asked or another. @throws as `ask`, LETTER_CHANGED when the reviewer saw other words */
  approve(actor: Actor, { id, revision, sha256 }: InputOf<'review.approve'>): LetterRow {
    return this.store.write(actor, 'review.approve', (writer) => {
      this.#refuseWriter(actor, this.parts.life.get(id));
      const letter = this.parts.life.act(writer, id, { act: 'approve', revision });
      const asOf = letter.date ?? this.parts.letters.today();
      if (this.sha256(letter, asOf) !== sha256) throw new AppError('LETTER_CHANGED');
      this.#decide(writer, id, { outcome: 'approved', sha256, asOf });
      return letter;
    });
  }

  /** @throws FORBIDDEN unless the settings allow it */
  approveOwn(actor: Actor, { id, revision }: InputOf<'review.approveOwn'>): LetterRow {
    return this.store.write(actor, 'review.approveOwn', (writer) => {
      this.#refuseUnlessOwnAllowed();
      const letter = this.parts.life.act(writer, id, { act: 'approveOwn', revision });
      this.#approveAlone(writer, letter);
      return letter;
    });
  }

  reopen(actor: Actor, { id, revision }: InputOf<'review.reopen'>): LetterRow {
    return this.store.write(actor, 'review.reopen', (writer) => {
      const letter = this.parts.life.act(writer, id, { act: 'reopen', revision });
      this.#decide(writer, id, { outcome: 'taken_back' });
      return letter;
    });
  }

  /**
   * Before a letter is issued: the words must be approved, or their writer must be allowed to answer for them alone.
   * @throws LETTER_UNAPPROVED {approval, stage}
   */
  refuseUnapproved(letter: LetterRow): void {
    const approval = this.approval(letter);
    if (approval === 'holds' || this.#standsAlone(letter)) return;
    throw new AppError('LETTER_UNAPPROVED', { approval, stage: stageOf(letter) });
  }

  /** In the transaction that issues the letter. @throws LETTER_UNAPPROVED */
  confirmIn(writer: Writer, letter: LetterRow): void {
    this.refuseUnapproved(letter);
    if (this.approval(letter) !== 'holds') this.#approveAlone(writer, letter);
  }

  /** While a letter lies with a reviewer, nobody goes past that person. */
  #standsAlone(letter: LetterRow): boolean {
    const stage = stageOf(letter);
    return this.parts.settings.current().ownApproval === true && (stage === 'draft' || stage === 'approved');
  }

  #approveAlone(writer: Writer, letter: LetterRow): void {
    const asOf = letter.date ?? this.parts.letters.today();
    this.insert(writer, {
      letterId: letter.id,
      reviewerName: writer.act.actor.name,
      outcome: 'approved',
      decidedAt: writer.act.now,
      decidedBy: writer.act.actor.name,
      sha256: this.sha256(letter, asOf),
      asOf,
    });
  }

  #decide(writer: Writer, letterId: string, decision: Partial<ReviewRound>): void {
    const [latest] = this.listOfLetter(letterId);
    if (latest === undefined) return;
    const { name } = writer.act.actor;
    const fresh = { sha256: '', asOf: null, reason: '', decidedAt: writer.act.now, decidedBy: name };
    // What was decided before stays told: a round that is over is never written over.
    if (latest.outcome === 'open') {
      writer.update(reviewRoundTable, latest.id, latest.revision, { ...fresh, ...decision });
      return;
    }
    const { reviewerId, reviewerUserId, reviewerName } = latest;
    this.insert(writer, { letterId, reviewerId, reviewerUserId, reviewerName, ...fresh, ...decision });
  }

  /** Nobody is another person to oneself. */
  #refuseWriter(person: Actor, letter: LetterRow): void {
    const [round] = this.listOfLetter(letter.id);
    const since = round?.outcome === 'open' ? round.createdAt : null;
    if (!isWriter(this.store.read, letter.id, person, since)) return;
    if (this.parts.settings.current().ownApproval !== true) throw new AppError('FORBIDDEN', { rule: 'own' });
  }

  #refuseUnlessOwnAllowed(): void {
    if (this.parts.settings.current().ownApproval !== true) throw new AppError('FORBIDDEN');
  }
}
