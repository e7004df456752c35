/**
 * The languages of one letter side by side: what can be counted is compared here, the words by a person, who says so.
 * Guarantees: when one of them gets other words, the comparison no longer counts, and it is told which one has changed.
 */
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { nameablePersons } from '@shared/letter/consent-check.rules';
import { compareLetters, type ComparedLetter } from '@shared/letter/letter-compare.rules';
import { stageOf } from '@shared/letter/letter-life.rules';
import { letterTexts } from '@shared/letter/letter-places.rules';
import type { LetterVersion } from '@shared/letter/letter-version.schema';
import type { Actor } from '../ipc/context';
import type { Store, Writer } from '../store/store';
import type { CaseView, LetterFactsService } from './letter-facts.service';
import type { LetterRow } from './letter-row';
import type { LetterService } from './letter.service';
import { letterVersionTable } from './letter-version.table';

type Row = typeof letterVersionTable.$inferSelect;

export class LetterVersionService {
  constructor(
    private readonly store: Store,
    private readonly letters: LetterService,
    private readonly facts: LetterFactsService,
  ) {}

  /** @throws NOT_FOUND */
  list(id: string): LetterVersion[] {
    const letter = this.letters.get(id);
    const others = this.#othersOf(letter);
    if (others.length === 0) return [];
    const view = this.facts.viewOf(letter.caseFileId);
    const mine = this.#compared(letter, view);
    const persons = nameablePersons(view, letter.language);
    return others.map((other) => ({
      id: other.id,
      language: other.language,
      reference: other.reference,
      state: other.state,
      checked: this.#checked(letter, other),
      differences: compareLetters(mine, this.#compared(other, view), persons),
    }));
  }

  /** @throws NOT_FOUND when the two are not versions of one letter */
  mark(
    actor: Actor,
    { id, otherId, checked }: { id: string; otherId: string; checked: boolean },
  ): LetterVersion[] {
    const letter = this.letters.get(id);
    const other = this.#othersOf(letter).find((one) => one.id === otherId);
    if (other === undefined) throw new AppError('NOT_FOUND', { what: 'letter' });
    this.store.write(actor, checked ? 'letterVersion.checked' : 'letterVersion.unchecked', (writer) => {
      this.#put(writer, letter, other, checked);
      writer.note('letter', letter.id);
      writer.note('letter', other.id);
    });
    return this.list(id);
  }

  #put(writer: Writer, letter: LetterRow, other: LetterRow, checked: boolean): void {
    const { first, second } = pairOf(letter, other);
    writer.orm.delete(letterVersionTable).where(isPair(first.id, second.id)).run();
    if (!checked) return;
    const words = { firstWords: wordsOf(first), secondWords: wordsOf(second) };
    const { now: at, actor } = writer.act;
    const row = { firstId: first.id, secondId: second.id, ...words, at, by: actor.name };
    writer.orm.insert(letterVersionTable).values(row).run();
  }

  /** Letters of the appeal to the same addressee in other languages, as far as they stand. */
  #othersOf({ id, appealId, officeId, holderId, language }: LetterRow): LetterRow[] {
    return this.letters
      .listOfAppeal(appealId)
      .filter(
        (one) =>
          one.id !== id &&
          one.officeId === officeId &&
          one.holderId === holderId &&
          one.language !== language &&
          one.state !== 'withdrawn' &&
          stageOf(one) !== 'superseded',
      );
  }

  #compared(letter: LetterRow, view: CaseView): ComparedLetter {
    const texts = letterTexts(letter, this.letters.factsOf(letter, { view }));
    return { ...letter, read: texts.map(({ text }) => text).join('\n') };
  }

  #checked(letter: LetterRow, other: LetterRow): LetterVersion['checked'] {
    const { first, second } = pairOf(letter, other);
    const row = this.store.read.select().from(letterVersionTable).where(isPair(first.id, second.id)).get();
    if (row === undefined) return null;
    const changed = (one: LetterRow) => wordsOf(one) !== wordsThen(row, one.id);
    return {
      at: row.at,
      by: row.by,
      changed: [
        ...(changed(letter) ? (['this'] as const) : []),
        ...(changed(other) ? (['other'] as const) : []),
      ],
    };
  }
}

function pairOf(one: LetterRow, other: LetterRow): { first: LetterRow; second: LetterRow } {
  return one.id < other.id ? { first: one, second: other } : { first: other, second: one };
}

function isPair(firstId: string, secondId: string) {
  return and(eq(letterVersionTable.firstId, firstId), eq(letterVersionTable.secondId, secondId));
}

function wordsThen({ firstId, firstWords, secondWords }: Row, id: string): string {
  return firstId === id ? firstWords : secondWords;
}

/** What its writer wrote. Facts of the case are not in it: they change in every language at once. */
function wordsOf({ subject, greeting, closing, blocks, demandIds, copies, enclosures }: LetterRow): string {
  const words = { subject, greeting, closing, blocks, demandIds, copies, enclosures };
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
