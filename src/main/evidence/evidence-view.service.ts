/**
 * Files out of the vault: to the viewer, and as copies. Guarantees: what is viewed is read in pieces under a token of this
 * process, so that nothing is readable after a lock; every viewing and every copy is in the custody log; a copy that was
 * saved is byte for byte what came in, or it is not there.
 * Must never: write a temporary file.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DocumentFiles, FileView, OpenFile } from '@shared/evidence/evidence.schema';
import { servedMime, viewKindOf } from '@shared/evidence/view-kind.rules';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import { sniffMime } from '../attachment/file-kind';
import type { Actor, RequestContext } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, type GivenAnswer } from '../release/passage';
import type { EvidenceParts } from './evidence-intake.service';

const extensionOf: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

export class EvidenceViewService {
  readonly #open = new Map<
    string,
    { readonly attachmentId: string; readonly size: number; readonly mime: string }
  >();

  constructor(private readonly parts: EvidenceParts) {}

  listOfCase(caseFileId: string): DocumentFiles[] {
    const { document, documentVersion, attachment } = this.parts;
    return document.listOf(caseFileId).map(({ id }) => ({
      documentId: id,
      versions: documentVersion.newestFirst(id).map((version) => ({
        version,
        file: attachment.get(version.attachmentId),
        thumbnail: attachment.hasPicture(version.attachmentId, 'thumbnail'),
      })),
    }));
  }

  /** @throws NOT_FOUND */
  get(versionId: string): FileView {
    const version = this.parts.documentVersion.get(versionId);
    const file = this.parts.attachment.get(version.attachmentId);
    return { version, file, document: this.parts.document.get(version.documentId) };
  }

  /** @throws NOT_FOUND */
  open(actor: Actor, versionId: string, purpose: 'view' | 'thumbnail' | 'clean'): OpenFile {
    const { version, file } = this.get(versionId);
    const { size, mime, sha256 } = file;
    const { custody, now } = this.parts;
    if (purpose === 'view') custody.noteViewing(actor, version.documentId, version.number, sha256, now());
    const token = randomBytes(24).toString('base64url');
    this.#open.set(token, { attachmentId: file.id, size, mime: servedMime(mime) });
    return { token, mime, size };
  }

  close(token: string): void {
    this.#open.delete(token);
  }

  /** @throws NOT_FOUND */
  read(
    token: string,
    start: number,
    length: number,
  ): { bytes: Uint8Array<ArrayBuffer>; size: number; mime: string } {
    const open = this.#open.get(token);
    if (open === undefined) throw new AppError('NOT_FOUND', { what: 'file' });
    const bytes = this.parts.attachment.readRange(open.attachmentId, start, length);
    return { bytes: new Uint8Array(bytes), size: open.size, mime: open.mime };
  }

  /** False: cancelled in the dialog. @throws FILE_UNWRITABLE, DAMAGED, CANCELLED, NOT_FOUND */
  async saveCopy(
    context: RequestContext,
    versionId: string,
    clean: Uint8Array | null,
    answer: GivenAnswer,
  ): Promise<boolean> {
    const { version, file } = this.get(versionId);
    const passage = Passage.through(this.releasesOf(versionId), answer);
    const suggested = clean === null ? file.name : await cleanName(file.name, clean);
    const path = await this.parts.desk.chooseSavePath({
      suggestedName: safeFileName(suggested),
      extension: extensionIn(suggested),
    });
    if (path === undefined) return false;
    const pieces = clean === null ? this.parts.attachment.read(file.id) : [clean];
    await writePieces(path, pieces, clean?.length ?? file.size, context);
    const detail = { version: version.number, sha256: file.sha256 };
    this.parts.custody.note(context.actor, version.documentId, {
      act: clean === null ? 'exported' : 'cleaned',
      ...detail,
      note: passage.detail['reason'] ?? '',
    });
    return true;
  }

  /** A file is not read: who of the case refuses to have anything of theirs handed on. */
  releasesOf(versionId: string): DossierRelease[] {
    const { file, document } = this.get(versionId);
    return this.parts.release.ofFile(document.caseFileId, viewKindOf(file.mime) === 'image');
  }
}

/** A cleaned picture may have become one of another kind. */
async function cleanName(name: string, clean: Uint8Array): Promise<string> {
  const extension = extensionOf[await sniffMime(clean)];
  const old = extname(name);
  return extension === undefined ? name : `${old === '' ? name : name.slice(0, -old.length)}.${extension}`;
}

function extensionIn(name: string): string {
  const extension = extname(name).slice(1).toLowerCase();
  return /^[a-z0-9]{1,20}$/.test(extension) ? extension : 'bin';
}

/** Removes what was begun when it cannot be finished. */
async function writePieces(
  path: string,
  pieces: Iterable<Uint8Array>,
  total: number,
  { signal, progress }: RequestContext,
): Promise<void> {
  let handle: number | undefined;
  try {
    handle = openForWriting(path);
    let done = 0;
    for (const piece of pieces) {
      if (signal.aborted) throw new AppError('CANCELLED');
      writeWhole(handle, piece);
      done += piece.length;
      progress(done, total);
      await setImmediate();
    }
    closeSync(handle);
  } catch (error) {
    if (handle !== undefined) {
      closeSync(handle);
      rmSync(path, { force: true });
    }
    throw error;
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w', 0o600);
  } catch {
    throw new AppError('FILE_UNWRITABLE');
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
  } catch {
    throw new AppError('FILE_UNWRITABLE');
  }
}
