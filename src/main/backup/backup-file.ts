/**
 * The form of a backup: the encrypted database as it is, then a trailer: the header of the vault and an anchor of its
 * journal as JSON, the length of that JSON (4 bytes, big end first), SHA-256 over everything before, and a mark.
 * Whoever has the passphrase can read it with any program for SQLCipher 4 after cutting the trailer off.
 */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '@shared/ipc/error';
import { parseHeader, type SealedHeader } from '../vault/keyfile';

export const backupExtension = '.vaultbackup';
const mark = Buffer.from('AMPAROB1');
const digestSize = 32;
const tailSize = 4 + digestSize + mark.length;
const trailerLimit = 256 * 1024;
const chunkSize = 1024 * 1024;

const Trailer = z.strictObject({
  format: z.literal('amparo-backup'),
  version: z.literal(1),
  madeAt: z.int(),
  databaseBytes: z.int().positive(),
  /** Count and last MAC of the journal: shows later whether an older state was put in the place of a newer one. */
  journal: z.strictObject({ count: z.int(), head: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** The text of vault.json as it was. */
  header: z.string(),
});
export type Trailer = z.infer<typeof Trailer>;

export interface BackupContent {
  readonly trailer: Trailer;
  readonly header: SealedHeader;
  readonly bytes: number;
}

export interface Pace {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Appends the trailer to the database at `path` and brings all of it to the disk. */
export async function sealBackup(path: string, trailer: Trailer, pace: Pace): Promise<number> {
  const file = await open(path, 'r+');
  try {
    const json = Buffer.from(JSON.stringify(trailer));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(json.length);
    const hash = createHash('sha256');
    await readThrough(file, trailer.databaseBytes, pace, (chunk) => hash.update(chunk));
    const digest = hash.update(json).update(length).digest();
    const tail = Buffer.concat([json, length, digest, mark]);
    await file.write(tail, 0, tail.length, trailer.databaseBytes);
    await file.sync();
    return trailer.databaseBytes + tail.length;
  } finally {
    await file.close();
  }
}

/**
 * Reads a backup to its end and compares the seal. `each` gets the database piece by piece.
 * @throws BACKUP_DAMAGED, NEWER_VERSION, CANCELLED
 */
export async function readBackup(
  path: string,
  pace: Pace,
  each: (chunk: Buffer) => Promise<void> | void = () => undefined,
): Promise<BackupContent> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { trailer, json, digest } = await readTrailer(file, size);
    const hash = createHash('sha256');
    await readThrough(file, trailer.databaseBytes, pace, async (chunk) => {
      hash.update(chunk);
      await each(chunk);
    });
    const length = Buffer.alloc(4);
    length.writeUInt32BE(json.length);
    if (!hash.update(json).update(length).digest().equals(digest)) throw damaged();
    return { trailer, header: readHeaderText(trailer.header), bytes: size };
  } finally {
    await file.close();
  }
}

async function readTrailer(
  file: FileHandle,
  size: number,
): Promise<{ trailer: Trailer; json: Buffer; digest: Buffer }> {
  if (size <= tailSize) throw damaged();
  const tail = await readAt(file, size - tailSize, tailSize);
  if (!tail.subarray(4 + digestSize).equals(mark)) throw damaged();
  const length = tail.readUInt32BE(0);
  if (length > trailerLimit || length > size - tailSize) throw damaged();
  const json = await readAt(file, size - tailSize - length, length);
  const parsed = Trailer.safeParse(parseJson(json));
  if (!parsed.success || parsed.data.databaseBytes !== size - tailSize - length) throw damaged();
  return { trailer: parsed.data, json, digest: tail.subarray(4, 4 + digestSize) };
}

async function readThrough(
  file: FileHandle,
  length: number,
  pace: Pace,
  each: (chunk: Buffer) => unknown,
): Promise<void> {
  for (let at = 0; at < length; at += chunkSize) {
    if (pace.signal.aborted) throw new AppError('CANCELLED');
    await each(await readAt(file, at, Math.min(chunkSize, length - at)));
    pace.progress(Math.min(at + chunkSize, length), length);
  }
  if (pace.signal.aborted) throw new AppError('CANCELLED');
}

/** @throws BACKUP_DAMAGED when the file ends before */
async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  if (bytesRead !== length) throw damaged();
  return buffer;
}

function readHeaderText(text: string): SealedHeader {
  try {
    return parseHeader(text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NEWER_VERSION') throw error;
    throw damaged();
  }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function damaged(): AppError {
  return new AppError('BACKUP_DAMAGED');
}
