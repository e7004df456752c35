import { desc, isNull, and, eq } from 'drizzle-orm';
import type { Incoming } from '@shared/incoming/incoming.schema';
import { mayAct, stageOf } from '@shared/letter/letter-life.rules';
import type { LetterAct } from '@shared/letter/letter-life.schema';
import type { LetterLifeService } from '../letter/letter-life.service';
import type { LetterRow } from '../letter/letter-row';
import { letterTable } from '../letter/letter.table';
import { ChildService } from '../record/child.service';
import type { GivenRow } from '../record/record.service';
import { civilDay } from '../record/today';
import { rowById } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import { incomingTable } from './incoming.table';

/** What each kind says of the letter that it answers. */
const actOf: Readonly<Record<Incoming['kind'], LetterAct | null>> = {
  reply: 'reply',
  acknowledgement: 'acknowledge',
  bounce: 'bounce',
  // Nobody has read it yet.
  auto_reply: null,
  other: null,
};

/** What came from authorities. Filing an answer moves the letter that it answers, in one transaction, so that one undo takes back both. */
export class IncomingService extends ChildService<typeof incomingTable> {
  constructor(
    store: Store,
    private readonly life: LetterLifeService,
    now: () => number,
  ) {
    super(store, incomingTable, 'caseFileId', () => ({
      caseFileId: '',
      letterId: null,
      officeId: null,
      sender: '',
      kind: 'reply',
      replyKind: null,
      channel: null,
      datedOn: null,
      receivedOn: civilDay(now()),
      theirNumber: '',
      subject: '',
      summary: '',
      documentId: null,
      passedToId: null,
    }));
  }

  /** The office of the letter that is answered stands in where none is given. @throws NOT_FOUND */
  override insert(writer: Writer, values: GivenRow<typeof incomingTable>): Incoming {
    const letter = values.letterId == null ? undefined : rowById(writer.orm, letterTable, values.letterId);
    const row = super.insert(writer, { ...values, officeId: values.officeId ?? letter?.officeId ?? null });
    if (letter !== undefined) this.#noteIn(writer, letter, row);
    return row;
  }

  /** What came for a letter since an instant moves it now: as long as another stood in its place, it did not. */
  noteSinceIn(writer: Writer, letterId: string, since: number): void {
    const came = this.listOfLetter(letterId).filter(({ createdAt }) => createdAt >= since);
    for (const row of came.toSorted((a, b) => a.createdAt - b.createdAt))
      this.#noteIn(writer, writer.get(letterTable, letterId), row);
  }

  #noteIn(writer: Writer, letter: LetterRow, { kind, replyKind }: Incoming): void {
    const act = actOf[kind];
    if (act !== null && mayAct(stageOf(letter), act)) this.life.act(writer, letter.id, { act, replyKind });
  }

  /** The latest first. */
  listOfCase(caseFileId: string): Incoming[] {
    return this.listOf(caseFileId).toSorted(latestFirst);
  }

  listOfLetter(letterId: string): Incoming[] {
    return this.store.read
      .select()
      .from(incomingTable)
      .where(and(eq(incomingTable.letterId, letterId), isNull(incomingTable.deletedAt)))
      .orderBy(desc(incomingTable.receivedOn), desc(incomingTable.createdAt))
      .all();
  }
}

function latestFirst(a: Incoming, b: Incoming): number {
  if (a.receivedOn !== b.receivedOn) return a.receivedOn < b.receivedOn ? 1 : -1;
  return b.createdAt - a.createdAt;
}
