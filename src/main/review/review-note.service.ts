/** What a reviewer says about a letter: comments in threads, and other wordings of its blocks. */
import { AppError } from '@shared/ipc/error';
import type { InputOf } from '@shared/ipc/routes';
import type { LetterPatch } from '@shared/letter/letter.routes';
import type { RichText } from '@shared/richtext/richtext.schema';
import type { Actor } from '../ipc/context';
import type { LetterRow } from '../letter/letter-row';
import type { LetterService } from '../letter/letter.service';
import { ChildService } from '../record/child.service';
import type { Store, Writer } from '../store/store';
import { reviewCommentTable, reviewSuggestionTable } from './review.table';

type CommentRow = typeof reviewCommentTable.$inferSelect;
type SuggestionRow = typeof reviewSuggestionTable.$inferSelect;

export class ReviewCommentService extends ChildService<typeof reviewCommentTable> {
  constructor(
    store: Store,
    private readonly letters: LetterService,
  ) {
    super(store, reviewCommentTable, 'letterId', () => ({
      letterId: '',
      place: '',
      parentId: null,
      authorId: null,
      authorName: '',
      text: '',
      resolvedAt: null,
      resolvedBy: '',
    }));
  }

  /** Once a letter is out there is nothing to say about it in review. @throws LETTER_ISSUED, NOT_FOUND */
  add(actor: Actor, { letterId, place, parentId = null, text }: InputOf<'review.comment'>) {
    return this.write(actor, 'create', (writer) => {
      this.letters.getDraft(letterId);
      const parent = parentId === null ? undefined : this.get(parentId);
      if (parent !== undefined && (parent.letterId !== letterId || parent.parentId !== null)) {
        throw new AppError('NOT_FOUND', { what: 'reference' });
      }
      const spoken = { letterId, parentId, authorName: actor.name, text };
      return this.insert(writer, { ...spoken, place: parent?.place ?? place });
    });
  }

  /** @throws NOT_FOUND, CONFLICT */
  resolve(actor: Actor, { id, revision, resolved }: InputOf<'review.resolve'>): CommentRow {
    return this.write(actor, resolved ? 'resolve' : 'reopen', (writer) =>
      writer.update(reviewCommentTable, id, revision, {
        resolvedAt: resolved ? writer.act.now : null,
        resolvedBy: resolved ? actor.name : '',
      }),
    );
  }
}

export class ReviewSuggestionService extends ChildService<typeof reviewSuggestionTable> {
  constructor(
    store: Store,
    private readonly letters: LetterService,
  ) {
    super(store, reviewSuggestionTable, 'letterId', () => ({
      letterId: '',
      place: '',
      authorId: null,
      authorName: '',
      base: nothing,
      proposed: nothing,
      note: '',
      outcome: 'open',
      decidedAt: null,
      decidedBy: '',
    }));
  }

  /** @throws LETTER_ISSUED, NOT_FOUND {what: 'place'} for a part of the letter that is not there */
  add(actor: Actor, { letterId, place, proposed, note = '' }: InputOf<'review.suggest'>) {
    return this.write(actor, 'create', (writer) => {
      const base = textAt(this.letters.getDraft(letterId), place);
      if (base === undefined) throw new AppError('NOT_FOUND', { what: 'place' });
      return this.insert(writer, { letterId, place, authorName: actor.name, base, proposed, note });
    });
  }

  /** @throws LETTER_CHANGED when the block has been rewritten since, LETTER_LOCKED, LETTER_ISSUED, CONFLICT, NOT_FOUND */
  decide(actor: Actor, { id, revision, accept }: InputOf<'review.decide'>): SuggestionRow {
    return this.write(actor, accept ? 'accept' : 'reject', (writer) => {
      const suggestion = this.get(id);
      if (suggestion.outcome !== 'open') throw new AppError('CONFLICT', { field: 'outcome' });
      if (accept) this.#put(writer, suggestion);
      return writer.update(reviewSuggestionTable, id, revision, {
        outcome: accept ? 'accepted' : 'rejected',
        decidedAt: writer.act.now,
        decidedBy: actor.name,
      });
    });
  }

  #put(writer: Writer, { letterId, place, base, proposed }: SuggestionRow): void {
    const letter = this.letters.getDraft(letterId);
    const now = textAt(letter, place);
    if (now === undefined || JSON.stringify(now) !== JSON.stringify(base))
      throw new AppError('LETTER_CHANGED');
    this.letters.changeIn(writer, letterId, letter.revision, patchAt(letter, place, proposed));
  }
}

const nothing: RichText = { type: 'doc', content: [] };

function textAt({ subject, blocks }: LetterRow, place: string): RichText | undefined {
  return place === 'subject' ? subject : blocks.find(({ id }) => id === place)?.text;
}

function patchAt({ blocks }: LetterRow, place: string, text: RichText): LetterPatch {
  if (place === 'subject') return { subject: text };
  return { blocks: blocks.map((block) => (block.id === place ? { ...block, text } : block)) };
}
