/**
 * What stands in files, for the search. Guarantees: each file that can be read is read once, one after the other, beside the
 * work; what cannot be read says why. Must never: hold up the page, or keep the text of a file that is gone.
 */
import { and, desc, eq, isNull, ne, or } from 'drizzle-orm';
import { isRead, largestRead, type FileTextState } from '@shared/filetext/file-text.schema';
import type { AttachmentService } from '../attachment/attachment.service';
import { attachmentTable } from '../attachment/attachment.table';
import { documentTable } from '../document/document.table';
import { documentVersionTable } from '../evidence/document-version.table';
import type { DocumentVersionService } from '../evidence/document-version.service';
import type { Actor } from '../ipc/context';
import { replaceRow } from '../search/search.rows';
import type { Store } from '../store/store';
import type { Extraction } from './extract';
import type { ExtractRunner } from './extract.thread';
import { fileTextTable } from './file-text.table';

/** Raise it with any change of what is read out of a file: all are read again. */
export const readerVersion = 5;

interface Parts {
  readonly attachment: AttachmentService;
  readonly documentVersion: DocumentVersionService;
}

type Waiting = Pick<typeof attachmentTable.$inferSelect, 'id' | 'name' | 'mime' | 'size'>;

export class FileTextService {
  #wake: (() => void) | undefined;

  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
  ) {}

  /** @throws NOT_FOUND */
  state(versionId: string): FileTextState {
    const { attachmentId } = this.parts.documentVersion.get(versionId);
    const row = this.store.read
      .select()
      .from(fileTextTable)
      .where(and(eq(fileTextTable.attachmentId, attachmentId), eq(fileTextTable.version, readerVersion)))
      .get();
    if (row === undefined) return { state: 'waiting', failure: null, cut: false };
    return { state: row.state, failure: row.failure, cut: row.cut };
  }

  waiting(): number {
    return this.#unread().length;
  }

  /** A file has come in. */
  wake(): void {
    this.#wake?.();
  }

  /** Reads the file that came in last of those that wait. @returns whether there may be more */
  async work(actor: Actor, run: ExtractRunner): Promise<boolean> {
    const [next] = this.#unread(1);
    if (next === undefined) return false;
    const extraction = await this.#extract(next, run);
    this.store.write(actor, 'fileText.read', ({ orm }) => {
      const row = { attachmentId: next.id, version: readerVersion, ...stored(extraction) };
      orm
        .insert(fileTextTable)
        .values(row)
        .onConflictDoUpdate({ target: fileTextTable.attachmentId, set: row })
        .run();
      for (const { documentId } of this.parts.documentVersion.listWithAttachment(next.id))
        replaceRow(orm, 'document', documentId);
    });
    return true;
  }

  /** Goes on until nothing waits, and again whenever a file has come in. @param tell files were read, and none waits */
  keepReading(actor: Actor, run: ExtractRunner, pause: number, tell: () => void): void {
    let busy = false;
    let read = false;
    const go = () => {
      if (busy) return;
      busy = true;
      void this.work(actor, run)
        .then((more) => {
          busy = false;
          if (more) setTimeout(go, pause);
          else if (read) tell();
          read = more;
        })
        .catch(() => {
          // A full disk, a vault that was closed: the next file or opening goes on where this one stopped.
          busy = false;
        });
    };
    this.#wake = () => void setTimeout(go, pause);
    setTimeout(go, pause);
  }

  async #extract({ id, name, mime, size }: Waiting, run: ExtractRunner): Promise<Extraction | undefined> {
    if (!isRead(mime, name)) return undefined;
    if (size > largestRead) return { failure: 'tooBig' };
    let bytes: Uint8Array;
    try {
      bytes = Buffer.concat([...this.parts.attachment.read(id)]);
    } catch {
      return { failure: 'damaged' };
    }
    return run({ name, mime, bytes });
  }

  #unread(limit = -1): Waiting[] {
    const { id, name, mime, size } = attachmentTable;
    return this.store.read
      .selectDistinct({ id, name, mime, size })
      .from(documentVersionTable)
      .innerJoin(documentTable, eq(documentTable.id, documentVersionTable.documentId))
      .innerJoin(attachmentTable, eq(attachmentTable.id, documentVersionTable.attachmentId))
      .leftJoin(fileTextTable, eq(fileTextTable.attachmentId, attachmentTable.id))
      .where(
        and(
          isNull(documentTable.deletedAt),
          or(isNull(fileTextTable.attachmentId), ne(fileTextTable.version, readerVersion)),
        ),
      )
      .orderBy(desc(attachmentTable.createdAt))
      .limit(limit)
      .all();
  }
}

function stored(extraction: Extraction | undefined) {
  const nothing = { failure: null, cut: false, text: '' } as const;
  if (extraction === undefined) return { ...nothing, state: 'none' } as const;
  if ('failure' in extraction) return { ...nothing, state: 'failed', failure: extraction.failure } as const;
  const { text, cut } = extraction;
  return text.trim() === ''
    ? ({ ...nothing, state: 'empty' } as const)
    : ({ ...nothing, state: 'read', cut, text } as const);
}
