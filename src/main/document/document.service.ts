import { eq, max } from 'drizzle-orm';
import type { Actor } from '../ipc/context';
import { OrderedService } from '../record/child.service';
import type { Store, Writer } from '../store/store';
import { documentTable } from './document.table';

export class DocumentService extends OrderedService<typeof documentTable> {
  constructor(store: Store) {
    super(store, documentTable, 'caseFileId', () => ({
      caseFileId: '',
      title: '',
      kind: 'other',
      material: null,
      date: null,
      language: null,
      origin: '',
      receivedFrom: '',
      form: null,
      translationOfId: null,
      redactionOfId: null,
      exhibitNumber: null,
      location: '',
      notes: '',
      position: 0,
    }));
  }

  /** The exhibit number of the document, given now if it has none. @throws NOT_FOUND */
  giveNumber(actor: Actor, id: string): number {
    return this.write(actor, 'giveNumber', (writer) => this.numberIn(writer, id));
  }

  /**
   * As `giveNumber`, within a transaction that its caller has begun. Numbers of documents in the bin are not given again:
   * a paper that names them may be out there, so that the list of exhibits says "withdrawn" instead.
   */
  numberIn(writer: Writer, id: string): number {
    const document = writer.get(documentTable, id);
    if (document.exhibitNumber !== null) return document.exhibitNumber;
    const exhibitNumber = this.lastNumber(document.caseFileId) + 1;
    writer.update(documentTable, id, document.revision, { exhibitNumber });
    return exhibitNumber;
  }

  /** The highest number given in the case; 0: none. */
  lastNumber(caseFileId: string): number {
    const last = this.store.read
      .select({ number: max(documentTable.exhibitNumber) })
      .from(documentTable)
      .where(eq(documentTable.caseFileId, caseFileId))
      .get();
    return last?.number ?? 0;
  }
}
