/**
 * Guarantees: what is read back is byte for byte what was put in, or DAMAGED is thrown.
 * Must never: hold a large file in memory whole, or trust the name of a file.
 */
import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { maxImageBytes, type AttachedImage, type Attachment } from '@shared/attachment/attachment.schema';
import { pieceSize, type pictureKinds } from '@shared/evidence/evidence.schema';
import { AppError } from '@shared/ipc/error';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../ipc/context';
import { RecordService } from '../record/record.service';
import { preparedOnce, rowsOf } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import { attachmentChunkTable, attachmentPictureTable, attachmentTable } from './attachment.table';
import { findImageKind } from './image-kind';

const chunkSize = pieceSize;
type PictureKind = (typeof pictureKinds)[number];
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
    for (let position = 0; ; position += 1) {
      const bytes = this.#chunk(id, position);
      if (bytes === undefined) break;
      hash.update(bytes);
      yield bytes;
    }
    if (hash.digest('hex') !== sha256) throw new AppError('DAMAGED', { kind: 'attachment' });
  }

  /**
   * Up to `length` bytes from `start`, for a viewer that jumps about. Each page of the database proves itself when it is
   * read; the hash of the whole is compared where a file leaves the vault.
   */
  readRange(id: string, start: number, length: number): Buffer {
    const { size } = this.get(id);
    const end = Math.min(size, start + length);
    const parts: Buffer[] = [];
    for (let at = start; at < end;) {
      const position = Math.floor(at / chunkSize);
      const chunk = this.#chunk(id, position);
      if (chunk === undefined) throw new AppError('DAMAGED', { kind: 'attachment' });
      const from = at - position * chunkSize;
      const part = chunk.subarray(from, Math.min(chunk.length, from + end - at));
      if (part.length === 0) throw new AppError('DAMAGED', { kind: 'attachment' });
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  }

  #chunk(id: string, position: number): Buffer | undefined {
    const { read } = this.store;
    const query = preparedOnce(read, 'attachment_chunk read', () =>
      read
        .select({ bytes: attachmentChunkTable.bytes })
        .from(attachmentChunkTable)
        .where(
          and(
            eq(attachmentChunkTable.attachmentId, sql.placeholder('id')),
            eq(attachmentChunkTable.position, sql.placeholder('position')),
          ),
        )
        .prepare(),
    );
    return query.get({ id, position })?.bytes;
  }

  /** Attachments with these bytes, the bin left out. */
  listWith(sha256: string): Attachment[] {
    return rowsOf(this.store.read, attachmentTable, 'sha256', sha256);
  }

  /** Keeps smaller copies of a picture; those from before are replaced. */
  keepPictures(actor: Actor, attachmentId: string, pictures: Partial<Record<PictureKind, Uint8Array>>): void {
    this.get(attachmentId);
    this.store.write(actor, 'attachment.keepPictures', ({ orm }) => {
      for (const [kind, bytes] of Object.entries(pictures)) {
        const row = { attachmentId, kind: kind as PictureKind, bytes: Buffer.from(bytes) };
        const { attachmentId: id, kind: ofKind } = attachmentPictureTable;
        orm
          .insert(attachmentPictureTable)
          .values(row)
          .onConflictDoUpdate({ target: [id, ofKind], set: row })
          .run();
      }
    });
  }

  findPicture(attachmentId: string, kind: PictureKind): Buffer | undefined {
    const { attachmentId: id, kind: ofKind, bytes } = attachmentPictureTable;
    return this.store.read
      .select({ bytes })
      .from(attachmentPictureTable)
      .where(and(eq(id, attachmentId), eq(ofKind, kind)))
      .get()?.bytes;
  }

  hasPicture(attachmentId: string, kind: PictureKind): boolean {
    const { attachmentId: id, kind: ofKind } = attachmentPictureTable;
    const found = this.store.read
      .select({ id })
      .from(attachmentPictureTable)
      .where(and(eq(id, attachmentId), eq(ofKind, kind)));
    return found.get() !== undefined;
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
