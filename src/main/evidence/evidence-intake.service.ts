/**
 * The ways into the vault for a file. Guarantees: each file that came in has a document, a version, an exhibit number and
 * the first two entries of its custody log in one transaction; the same bytes are stored once.
 * Must never: let a path out of the vault process.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { documentKinds } from '@shared/document/document.schema';
import { maxFileSize, pieceSize } from '@shared/evidence/evidence.schema';
import type { AddedFile, ChosenFile, FilePlace, SameFile } from '@shared/evidence/evidence.schema';
import { viewKindOf } from '@shared/evidence/view-kind.rules';
import { AppError } from '@shared/ipc/error';
import type { Attachment } from '@shared/attachment/attachment.schema';
import type { Arrived, AttachmentIntake } from '../attachment/attachment-intake';
import type { AttachmentService } from '../attachment/attachment.service';
import type { CaseFileService } from '../casefile/casefile.service';
import type { Desk } from '../desk/desk';
import type { DocumentService } from '../document/document.service';
import type { Actor, RequestContext } from '../ipc/context';
import type { FileTextService } from '../filetext/file-text.service';
import type { ReleaseService } from '../release/release.service';
import type { Store, Writer } from '../store/store';
import type { CustodyService } from './custody.service';
import type { DocumentVersionService } from './document-version.service';

export interface EvidenceParts {
  readonly attachment: AttachmentService;
  readonly intake: AttachmentIntake;
  readonly caseFile: CaseFileService;
  readonly document: DocumentService;
  readonly documentVersion: DocumentVersionService;
  readonly custody: CustodyService;
  readonly release: ReleaseService;
  readonly fileText: Pick<FileTextService, 'wake'>;
  readonly desk: Desk;
  readonly now: () => number;
}

export class EvidenceIntakeService {
  /** Chosen in a dialog; the page knows only the tokens. */
  readonly #chosen = new Map<string, string>();

  constructor(
    private readonly store: Store,
    private readonly parts: EvidenceParts,
  ) {}

  /** Empty: cancelled in the dialog. What cannot be read is listed too, and fails when it is added, with its reason. */
  async choose(): Promise<ChosenFile[]> {
    const paths = await this.parts.desk.chooseFiles();
    return Promise.all(
      paths.map(async (path) => {
        const token = randomUUID();
        this.#chosen.set(token, path);
        const size = await stat(path).then(
          (one) => one.size,
          () => 0,
        );
        return { token, name: basename(path).slice(-300), size };
      }),
    );
  }

  /** @throws NOT_FOUND, FILE_UNREADABLE, CANCELLED, DISK_FULL; nothing is left of the file then */
  async addChosen(
    { actor, signal, progress }: RequestContext,
    { token, place }: { token: string; place: FilePlace },
  ): Promise<AddedFile> {
    const path = this.#chosen.get(token);
    if (path === undefined) throw new AppError('NOT_FOUND', { what: 'file' });
    const about = await stat(path).catch(() => undefined);
    if (about?.isFile() !== true || about.size > maxFileSize) throw new AppError('FILE_UNREADABLE');
    const { intake } = this.parts;
    const id = intake.begin(actor);
    try {
      let done = 0;
      for await (const piece of piecesOf(path)) {
        if (signal.aborted) throw new AppError('CANCELLED');
        intake.append(actor, id, piece);
        done += piece.length;
        progress(done, about.size);
      }
      const added = await this.finish(actor, { intakeId: id, name: basename(path).slice(-300), place });
      this.#chosen.delete(token);
      return added;
    } catch (error) {
      await intake.discard(actor, id);
      throw error;
    }
  }

  /** The last piece has come. */
  async finish(
    actor: Actor,
    { intakeId, name, place }: { intakeId: string; name: string; place: FilePlace },
  ): Promise<AddedFile> {
    const { intake } = this.parts;
    const arrived = await intake.end(intakeId);
    const [same] = this.parts.attachment.listWith(arrived.sha256);
    const found = same === undefined ? [] : this.#documentsWith(same.id);
    if (same !== undefined && found.length > 0) {
      await intake.discard(actor, intakeId);
      return { outcome: 'same', attachmentId: same.id, found };
    }
    try {
      const made = this.store.write(actor, 'evidence.add', (writer) => {
        const file = intake.settleIn(writer, arrived, name);
        return this.#place(writer, file, place);
      });
      this.parts.fileText.wake();
      return { outcome: 'added', ...made };
    } catch (error) {
      await intake.discard(actor, intakeId);
      throw error;
    }
  }

  /** A document, or a version of one, over bytes that are in the vault already. @throws NOT_FOUND */
  link(actor: Actor, attachmentId: string, place: FilePlace): { documentId: string; versionId: string } {
    const file = this.parts.attachment.get(attachmentId);
    if (this.parts.documentVersion.listWithAttachment(attachmentId).length === 0) {
      throw new AppError('NOT_FOUND', { what: 'attachment' });
    }
    return this.store.write(actor, 'evidence.link', (writer) => this.#place(writer, file, place));
  }

  #place(writer: Writer, file: Attachment | (Arrived & { name: string }), place: FilePlace) {
    const { document, documentVersion, custody } = this.parts;
    const documentId = place.documentId ?? this.#documentIn(writer, file, place);
    const version = documentVersion.addIn(writer, documentId, file.id);
    document.numberIn(writer, documentId);
    const { sha256 } = file;
    custody.noteIn(writer, documentId, { act: 'received', version: version.number, note: file.name });
    custody.noteIn(writer, documentId, { act: 'hashed', version: version.number, sha256 });
    return { documentId, versionId: version.id };
  }

  #documentIn(writer: Writer, file: { name: string; mime: string }, { caseFileId, date }: FilePlace): string {
    const title = basename(file.name, extname(file.name)).slice(0, 500);
    return this.parts.document.insert(writer, { caseFileId, title, date, kind: kindOf(file.mime) }).id;
  }

  #documentsWith(attachmentId: string): SameFile[] {
    const { document, documentVersion, caseFile } = this.parts;
    const documents = documentVersion
      .listWithAttachment(attachmentId)
      .map(({ documentId }) => document.get(documentId));
    return documents
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id, title, caseFileId }) => ({
        documentId: id,
        title,
        caseFileId,
        caseNumber: caseFile.get(caseFileId).number,
      }));
  }
}

/** A first guess, which the person corrects. */
function kindOf(mime: string): (typeof documentKinds)[number] {
  const kind = viewKindOf(mime);
  return kind === 'image' ? 'photo' : kind === 'video' ? 'video' : 'other';
}

/** The file in pieces of exactly 1 MiB, the last one shorter. @throws FILE_UNREADABLE; the system's message holds a path */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of createReadStream(path, { highWaterMark: pieceSize })) {
      rest.push(part as Buffer);
      length += (part as Buffer).length;
      if (length < pieceSize) continue;
      const whole = rest.length === 1 && rest[0] !== undefined ? rest[0] : Buffer.concat(rest);
      yield whole.subarray(0, pieceSize);
      rest = [whole.subarray(pieceSize)];
      length -= pieceSize;
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('FILE_UNREADABLE');
  }
  if (length > 0) yield Buffer.concat(rest);
}
