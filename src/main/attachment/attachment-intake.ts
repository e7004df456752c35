/**
 * Files on their way into the vault, piece by piece. Guarantees: memory holds one piece of a file; each piece is a short
 * transaction of its own, so that other requests run between two of them; a file that did not arrive whole is nowhere
 * listed and is swept away, at once when it is given up, else when the vault is opened again.
 * Must never: put the bytes of a file into the journal.
 */
import { createHash, type Hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { and, eq, lt, max, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Attachment } from '@shared/attachment/attachment.schema';
import { maxFileSize, pieceSize } from '@shared/evidence/evidence.schema';
import { AppError } from '@shared/ipc/error';
import type { Actor } from '../ipc/context';
import { preparedOnce } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import type { AttachmentService } from './attachment.service';
import { attachmentChunkTable, attachmentIntakeTable } from './attachment.table';
import { sniffMime } from './file-kind';

/** Deleting overwrites: so many pieces go in one transaction that a request in between waits no longer than a frame or two. */
const sweptAtOnce = 2;

interface Incoming {
  readonly hash: Hash;
  size: number;
  pieces: number;
  mime: Promise<string> | undefined;
  /** A piece shorter than the others is the last. */
  complete: boolean;
}

/** A file that has arrived whole and waits for its record. */
export interface Arrived {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
  readonly mime: string;
}

export class AttachmentIntake {
  readonly #running = new Map<string, Incoming>();

  constructor(
    private readonly store: Store,
    private readonly attachments: AttachmentService,
  ) {}

  begin(actor: Actor): string {
    const id = uuid();
    this.store.write(actor, 'attachment.begin', ({ orm }) =>
      orm.insert(attachmentIntakeTable).values({ id }).run(),
    );
    this.#running.set(id, {
      hash: createHash('sha256'),
      size: 0,
      pieces: 0,
      mime: undefined,
      complete: false,
    });
    return id;
  }

  /** @throws NOT_FOUND, INVALID_INPUT for a piece after the last or beyond the largest size, DISK_FULL */
  append(actor: Actor, id: string, piece: Uint8Array): void {
    const incoming = this.#get(id);
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (incoming.complete || incoming.size + bytes.length > maxFileSize || bytes.length > pieceSize) {
      throw new AppError('INVALID_INPUT', { field: 'bytes' });
    }
    this.store.write(actor, 'attachment.append', (writer) => addChunk(writer, id, incoming.pieces, bytes));
    incoming.mime ??= sniffMime(new Uint8Array(bytes.subarray(0, pieceSize)));
    incoming.hash.update(bytes);
    incoming.pieces += 1;
    incoming.size += bytes.length;
    incoming.complete = bytes.length < pieceSize;
  }

  /** No more pieces come. @throws NOT_FOUND */
  async end(id: string): Promise<Arrived> {
    const incoming = this.#get(id);
    this.#running.delete(id);
    const mime = (await incoming.mime) ?? (await sniffMime(new Uint8Array()));
    return { id, size: incoming.size, sha256: incoming.hash.digest('hex'), mime };
  }

  /** Makes the attachment of a file that has arrived, within a transaction that its caller has begun. */
  settleIn(writer: Writer, { id, size, sha256, mime }: Arrived, name: string): Attachment {
    writer.orm.delete(attachmentIntakeTable).where(eq(attachmentIntakeTable.id, id)).run();
    return this.attachments.insert(writer, { id, name, mime, size, sha256 });
  }

  /** Leaves nothing of a file. An id that is not known is ignored: it was given up already. */
  async discard(actor: Actor, id: string): Promise<void> {
    this.#running.delete(id);
    await this.#sweep(actor, id);
  }

  /** Removes what was on its way when the vault was closed, locked or cut off. */
  async sweep(actor: Actor): Promise<void> {
    const left = this.store.read.select().from(attachmentIntakeTable).all();
    for (const { id } of left) if (!this.#running.has(id)) await this.#sweep(actor, id);
  }

  async #sweep(actor: Actor, id: string): Promise<void> {
    const { attachmentId, position } = attachmentChunkTable;
    const isWaiting = eq(attachmentIntakeTable.id, id);
    if (this.store.read.select().from(attachmentIntakeTable).where(isWaiting).get() === undefined) return;
    const last = this.store.read
      .select({ position: max(position) })
      .from(attachmentChunkTable)
      .where(eq(attachmentId, id))
      .get();
    const count = (last?.position ?? -1) + 1;
    for (let from = 0; from < count; from += sweptAtOnce) {
      const some = and(eq(attachmentId, id), lt(position, from + sweptAtOnce));
      this.store.write(actor, 'attachment.sweep', ({ orm }) =>
        orm.delete(attachmentChunkTable).where(some).run(),
      );
      await setImmediate();
    }
    this.store.write(actor, 'attachment.sweep', ({ orm }) =>
      orm.delete(attachmentIntakeTable).where(isWaiting).run(),
    );
  }

  #get(id: string): Incoming {
    const incoming = this.#running.get(id);
    if (incoming === undefined) throw new AppError('NOT_FOUND', { what: 'attachment' });
    return incoming;
  }
}

function addChunk({ orm }: Writer, attachmentId: string, position: number, bytes: Buffer): void {
  const insert = preparedOnce(orm, 'attachment_chunk insert', () =>
    orm
      .insert(attachmentChunkTable)
      .values({
        attachmentId: sql.placeholder('attachmentId'),
        position: sql.placeholder('position'),
        bytes: sql.placeholder('bytes'),
      })
      .prepare(),
  );
  insert.run({ attachmentId, position, bytes });
}
