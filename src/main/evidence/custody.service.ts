/**
 * The custody log of a document. Guarantees: it is part of the chained journal, so that no entry can be changed, left out
 * or put in between without `verify` seeing it.
 */
import { z } from 'zod';
import { CustodyAct, type CustodyEntry, type CustodyNote } from '@shared/evidence/evidence.schema';
import { documentTable } from '../document/document.table';
import type { Actor } from '../ipc/context';
import type { JournalEntry } from '../store/journal';
import type { Store, Writer } from '../store/store';

/** What a person does with a file in a row is one viewing. */
const oneViewing = 15 * 60 * 1000;
const longest = 5000;

const Detail = z.object({
  act: CustodyAct,
  version: z.int().default(0),
  sha256: z.string().default(''),
  day: z.string().default(''),
  who: z.string().default(''),
  note: z.string().default(''),
});
export interface CustodyDetail {
  readonly act: CustodyAct;
  readonly version?: number;
  readonly sha256?: string;
  readonly day?: string;
  readonly who?: string;
  readonly note?: string;
}

export class CustodyService {
  constructor(private readonly store: Store) {}

  /** Oldest first. */
  listOf(documentId: string): CustodyEntry[] {
    return this.store.journal.listOfRecord('document', documentId, longest).toReversed().flatMap(toCustody);
  }

  noteIn(writer: Writer, documentId: string, detail: CustodyDetail): void {
    writer.note('document', documentId, Detail.parse(detail));
  }

  note(actor: Actor, documentId: string, detail: CustodyDetail): void {
    this.store.write(actor, `document.${detail.act}`, (writer) => this.noteIn(writer, documentId, detail));
  }

  /** What a person reports: the paper original was handed over, a copy was returned. @throws NOT_FOUND */
  report(actor: Actor, { documentId, day, ...rest }: CustodyNote): void {
    const act = { ...rest, day: day ?? '' };
    this.store.write(actor, `document.${act.act}`, (writer) => {
      writer.get(documentTable, documentId);
      this.noteIn(writer, documentId, act);
    });
  }

  /** Once for a sitting: opening, closing and opening again is no news. */
  noteViewing(actor: Actor, documentId: string, version: number, sha256: string, now: number): void {
    const last = this.listOf(documentId).findLast(
      (entry) => entry.act === 'viewed' && entry.actor === actor.name,
    );
    if (last?.version === version && now - last.at < oneViewing) return;
    this.note(actor, documentId, { act: 'viewed', version, sha256 });
  }
}

function toCustody({ sequence, at, actor, field, to }: JournalEntry): CustodyEntry[] {
  const detail = field === '' ? Detail.safeParse(to) : undefined;
  return detail?.success === true ? [{ sequence, at, actor, ...detail.data }] : [];
}
