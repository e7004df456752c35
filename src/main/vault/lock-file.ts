/**
 * Guarantees: a vault on a shared folder is open in one place at a time: the write-ahead log of SQLite does not work
 * across machines. A lock whose holder is gone is taken over.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/ipc/error';
import { withFaults } from '../store/faults';
import { replaceFile } from '../store/files';
import { databaseName, lockName } from './vault.folder';

const beatEvery = 30_000;
/** Four missed beats: the holder crashed, was cut off or sleeps. */
const staleAfter = 4 * beatEvery;

const LockContent = z.object({
  holder: z.string(),
  host: z.string(),
  pid: z.int(),
  startedAt: z.int(),
  beatAt: z.int(),
});
type LockContent = z.infer<typeof LockContent>;

export interface LockFileOptions {
  readonly now?: () => number;
  readonly host?: string;
  /** The lock was taken by somebody else, or the database was moved away from under us: stop writing. */
  readonly lost?: () => void;
}

export class LockFile {
  readonly #path: string;
  readonly #databasePath: string;
  readonly #inode: number | undefined;
  readonly #content: LockContent;
  readonly #timer: NodeJS.Timeout;

  /** @throws IN_USE {host, here} when another process or machine has the vault open; READ_ONLY, DISK_FULL */
  constructor(
    folder: string,
    private readonly options: LockFileOptions = {},
  ) {
    this.#path = join(folder, lockName);
    this.#databasePath = join(folder, databaseName);
    this.#inode = statSync(this.#databasePath, { throwIfNoEntry: false })?.ino;
    const host = options.host ?? hostname();
    const at = this.#now();
    this.#content = { holder: randomUUID(), host, pid: process.pid, startedAt: at, beatAt: at };
    withFaults(() => this.#acquire());
    this.#timer = setInterval(() => this.beat(), beatEvery);
    this.#timer.unref();
  }

  /** Shows that the holder lives, and notices when it no longer holds. */
  beat(): void {
    if (this.#read()?.holder !== this.#content.holder || this.#wasMoved()) {
      this.#stop();
      this.options.lost?.();
      return;
    }
    try {
      this.#write();
    } catch {
      // A full disk: the lock ages, which at worst lets somebody ask to take it over.
    }
  }

  release(): void {
    this.#stop();
    if (this.#read()?.holder === this.#content.holder) rmSync(this.#path, { force: true });
  }

  #acquire(): void {
    try {
      writeFileSync(this.#path, JSON.stringify(this.#content), { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = this.#read();
    if (other !== undefined && this.#isHeld(other)) {
      throw new AppError('IN_USE', { host: other.host, here: other.host === this.#content.host });
    }
    this.#write();
    // Two that take over at once: the later writer wins and the earlier one must see it.
    if (this.#read()?.holder !== this.#content.holder)
      throw new AppError('IN_USE', { host: '', here: false });
  }

  #isHeld(other: LockContent): boolean {
    const fresh = Math.abs(this.#now() - other.beatAt) < staleAfter;
    if (other.host !== this.#content.host) return fresh;
    return fresh && isAlive(other.pid);
  }

  #wasMoved(): boolean {
    if (this.#inode === undefined) return false;
    return statSync(this.#databasePath, { throwIfNoEntry: false })?.ino !== this.#inode;
  }

  /** Undefined when the file is gone or was never completed. */
  #read(): LockContent | undefined {
    try {
      return LockContent.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return undefined;
    }
  }

  #write(): void {
    replaceFile(this.#path, JSON.stringify({ ...this.#content, beatAt: this.#now() }));
  }

  #now(): number {
    return (this.options.now ?? Date.now)();
  }

  #stop(): void {
    clearInterval(this.#timer);
  }
}

/** Signal 0 only asks. EPERM: alive, under another account. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
