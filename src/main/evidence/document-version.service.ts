import { desc, eq, max } from 'drizzle-orm';
import type { DocumentVersion } from '@shared/evidence/evidence.schema';
import { ChildService } from '../record/child.service';
import type { Store, Writer } from '../store/store';
import { documentVersionTable } from './document-version.table';

/** The files of a document, in the order in which they came; the last one counts, the others stay. */
export class DocumentVersionService extends ChildService<typeof documentVersionTable> {
  constructor(store: Store) {
    super(store, documentVersionTable, 'documentId', () => ({ documentId: '', attachmentId: '', number: 1 }));
  }

  /** The next version. Numbers of versions in the bin are not given again: an entry of the custody log names them. */
  addIn(writer: Writer, documentId: string, attachmentId: string): DocumentVersion {
    const { documentId: ofDocument, number } = documentVersionTable;
    const last = this.store.read
      .select({ number: max(number) })
      .from(documentVersionTable)
      .where(eq(ofDocument, documentId))
      .get();
    return this.insert(writer, { documentId, attachmentId, number: (last?.number ?? 0) + 1 });
  }

  /** Newest first, without the bin. */
  newestFirst(documentId: string): DocumentVersion[] {
    return this.listOf(documentId).toSorted((a, b) => b.number - a.number);
  }

  listWithAttachment(attachmentId: string): DocumentVersion[] {
    return this.store.read
      .select()
      .from(documentVersionTable)
      .where(eq(documentVersionTable.attachmentId, attachmentId))
      .orderBy(desc(documentVersionTable.createdAt))
      .all()
      .filter(({ deletedAt }) => deletedAt === null);
  }
}
