/**
 * Guarantees: what is read back is byte for byte what was put in, or DAMAGED is thrown.
 * Must never: hold a large file in memory whole, or trust the name of a file.
 */
import { createHash } from 'node:crypto';
import { and, asc, eq, gt } from 'drizzle-orm';
import { maxImageBytes, type AttachedImage, type Attachment } from '@shared/attachment/attachment.schema';
import { AppError } from '@shared/ipc/error';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../ipc/context';
import { RecordService } from '../record/record.service';
import type { Store, Writer } from '../store/store';
import { attachmentChunkTable, attachmentTable } from './attachment.table';
import { findImageKind } from './image-kind';

const chunkSize = 1024 * 1024;
const emptyHash = createHash('sha256').digest('hex');

export class AttachmentService extends RecordService<typeof attachmentTable> {
  constructor(store: Store) {
    super(store, attachmentTable, () => ({
      name: '',
      mime: 'application/octet-stream',
      size: 0,
      sha256: emptyHash,
    }));
  }

  /** Stores bytes as they come, in one transaction. */
  add(actor: Actor, about: { name: string; mime: string }, source: Iterable<Uint8Array>): Attachment {
    return this.store.write(actor, 'attachment.create', (writer) => this.addIn(writer, about, source));
  }

  /** As `add`, within a transaction that its caller has begun. */
  addIn(writer: Writer, about: { name: string; mime: string }, source: Iterable<Uint8Array>): Attachment {
    const id = uuid();
    const hash = createHash('sha256');
    let size = 0;
    let position = 0;
    // The chunks refer to the attachment, whose hash is known only after the last of them.
    writer.orm.run('pragma defer_foreign_keys = on');
    for (const bytes of inChunks(source)) {
      hash.update(bytes);
      writer.orm.insert(attachmentChunkTable).values({ attachmentId: id, position, bytes }).run();
      position += 1;
      size += bytes.length;
    }
    return this.insert(writer, { id, name: about.name, mime: about.mime, size, sha256: hash.digest('hex') });
  }

  /** Stores an image whose kind its bytes tell. @throws DAMAGED_IMAGE */
  addImage(actor: Actor, name: string, bytes: Uint8Array): Attachment {
    const mime = findImageKind(bytes);
    if (mime === undefined || bytes.length > maxImageBytes) throw new AppError('DAMAGED_IMAGE');
    return this.add(actor, { name, mime }, [bytes]);
  }

  /** The bytes, piece by piece; the last step throws DAMAGED when they are not those that were stored. */
  *read(id: string): Generator<Buffer> {
    const { sha256 } = this.get(id);
    const hash = createHash('sha256');
    for (let position = -1; ;) {
      const chunk = this.store.read
        .select()
        .from(attachmentChunkTable)
        .where(and(eq(attachmentChunkTable.attachmentId, id), gt(attachmentChunkTable.position, position)))
        .orderBy(asc(attachmentChunkTable.position))
        .limit(1)
        .get();
      if (chunk === undefined) break;
      hash.update(chunk.bytes);
      yield chunk.bytes;
      position = chunk.position;
    }
    if (hash.digest('hex') !== sha256) throw new AppError('DAMAGED', { kind: 'attachment' });
  }

  /** @throws DAMAGED, NOT_FOUND */
  getBytes(id: string): Buffer {
    return Buffer.concat([...this.read(id)]);
  }

  /** @throws DAMAGED_IMAGE, DAMAGED, NOT_FOUND */
  getImage(id: string): AttachedImage {
    const { name, size } = this.get(id);
    if (size > maxImageBytes) throw new AppError('DAMAGED_IMAGE');
    const bytes = this.getBytes(id);
    const mime = findImageKind(bytes);
    if (mime === undefined) throw new AppError('DAMAGED_IMAGE');
    return { id, name, mime, bytes: new Uint8Array(bytes) };
  }
}

/** Cuts and joins what comes into pieces of one chunk. */
function* inChunks(source: Iterable<Uint8Array>): Generator<Buffer> {
  let rest = Buffer.alloc(0);
  for (const piece of source) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    for (; rest.length >= chunkSize; rest = rest.subarray(chunkSize)) yield rest.subarray(0, chunkSize);
  }
  if (rest.length > 0) yield rest;
}
