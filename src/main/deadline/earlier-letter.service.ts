import { and, asc, eq, isNull } from 'drizzle-orm';
import { isOnLadder } from '@shared/deadline/follow-up.rules';
import type { EarlierLetter } from '@shared/letter/earlier-letter.schema';
import { officeTable } from '../authority/office.table';
import { incomingTable } from '../incoming/incoming.table';
import { letterTable } from '../letter/letter.table';
import { civilDay } from '../record/today';
import { rowById, rowsOf } from '../store/prepared';
import type { Store } from '../store/store';
import { ReplyDues } from './reply-dues';

/** What a letter may say of the one that it follows. Reads only. */
export class EarlierLetterService {
  constructor(private readonly store: Store) {}

  /** Null: it is not out, or lies in the bin, so that nothing can be said of it. */
  find(id: string): EarlierLetter | null {
    const { read } = this.store;
    const letter = rowById(read, letterTable, id);
    if (letter === undefined || letter.deletedAt !== null || letter.issuedAt === null) return null;
    const dues = new ReplyDues(read);
    const due = dues.of(letter);
    const office = rowById(read, officeTable, letter.officeId);
    if (due === null || office === undefined) return null;
    const answers = rowsOf(read, incomingTable, 'letterId', id);
    const answer = answers
      .filter(({ kind }) => kind === 'reply')
      .toSorted(byReceipt)
      .at(-1);
    const receipt = answers
      .filter(({ kind }) => kind === 'acknowledgement')
      .toSorted(byReceipt)
      .at(-1);
    const { rule } = due;
    return {
      id,
      reference: letter.reference,
      date: letter.date ?? civilDay(letter.issuedAt),
      ...dues.wayOf(letter, letter.issuedAt),
      isSent: due.sent,
      theirNumber: receipt?.theirNumber ?? answer?.theirNumber ?? '',
      dueOn: due.due,
      // What nobody has compared with the law is not said in a letter.
      rule: rule === null || rule.verifiedOn === null || due.basis !== 'law' ? null : rule,
      office: { id: office.id, forms: office.forms },
      answer:
        answer === undefined
          ? null
          : {
              id: answer.id,
              kind: answer.replyKind,
              datedOn: answer.datedOn ?? answer.receivedOn,
              theirNumber: answer.theirNumber,
            },
      reminders: this.#reminders(id),
    };
  }

  #reminders(id: string): string[] {
    return this.store.read
      .select({ template: letterTable.template, date: letterTable.date, issuedAt: letterTable.issuedAt })
      .from(letterTable)
      .where(
        and(eq(letterTable.followsId, id), eq(letterTable.state, 'issued'), isNull(letterTable.deletedAt)),
      )
      .orderBy(asc(letterTable.issuedAt))
      .all()
      .filter(({ template }) => isOnLadder(template))
      .flatMap(({ date, issuedAt }) => (issuedAt === null ? [] : [date ?? civilDay(issuedAt)]));
  }
}

function byReceipt(a: { receivedOn: string }, b: { receivedOn: string }): number {
  return a.receivedOn < b.receivedOn ? -1 : 1;
}
