/**
 * The open exit: everything that a vault holds, in files that need no Amparo. Guarantees: it is whole or it is not there;
 * what is in the vault stays as it is. Must never: write into a folder that holds anything.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { asc, count, getTableName, gt, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AppError } from '@shared/ipc/error';
import type { AttachmentService } from '../attachment/attachment.service';
import { attachmentTable } from '../attachment/attachment.table';
import type { RequestContext } from '../ipc/context';
import { journalTable } from '../store/journal.table';
import type { ReadStore, Store } from '../store/store';
import { exitTables } from './exit-tables';
import { exitReadme } from './exit-readme';

export const exitVersion = 1;
const rowsAtOnce = 500;
const rowid = sql<number>`rowid`;

/** Of one file of rows: how many, and the SHA-256 of the file. */
export interface ExitPart {
  readonly rows: number;
  readonly sha256: string;
}
export interface ExitManifest {
  readonly format: 'amparo-exit';
  readonly version: number;
  readonly made: string;
  readonly tables: Readonly<Record<string, ExitPart>>;
  readonly files: number;
}

type Pace = Pick<RequestContext, 'signal' | 'progress'>;

export class ExitService {
  constructor(
    private readonly store: Store,
    private readonly attachments: Pick<AttachmentService, 'read'>,
    private readonly now: () => number,
  ) {}

  /** @throws TARGET_EXISTS, FILE_UNWRITABLE, CONFLICT, DAMAGED, CANCELLED: the folder is gone then */
  async write(folder: string, { signal, progress }: Pace): Promise<{ rows: number; files: number }> {
    if (existsSync(folder)) throw new AppError('TARGET_EXISTS');
    try {
      makeFolder(folder);
      const seen = this.store.journal.last();
      const made = await this.#fill(folder, { signal, progress });
      // Rows that were read before and after a change do not belong together.
      if (this.store.journal.last() !== seen) throw new AppError('CONFLICT', { field: 'vault' });
      return made;
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw isOfDisk(error) ? new AppError('FILE_UNWRITABLE') : error;
    }
  }

  async #fill(folder: string, { signal, progress }: Pace): Promise<{ rows: number; files: number }> {
    const { read } = this.store;
    const names = [...exitTables, journalTable];
    const total = names.reduce((sum, table) => sum + rowsIn(read, table), 0) + rowsIn(read, attachmentTable);
    const tables: Record<string, ExitPart> = {};
    let done = 0;
    const step = async (by: number) => {
      done += by;
      progress(done, total);
      await nextTurn();
      if (signal.aborted) throw new AppError('CANCELLED');
    };
    mkdirSync(join(folder, 'tables'));
    for (const table of names) {
      const name = getTableName(table);
      tables[name] = await writeRows(read, table, join(folder, 'tables', `${name}.jsonl`), step);
    }
    const files = await this.#writeFiles(join(folder, 'files'), step);
    const rows = Object.values(tables).reduce((sum, part) => sum + part.rows, 0);
    const made = new Date(this.now()).toISOString();
    const manifest: ExitManifest = { format: 'amparo-exit', version: exitVersion, made, tables, files };
    writeFileSync(join(folder, 'README.txt'), exitReadme, { mode: 0o600 });
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return { rows, files };
  }

  /** Each file under the id of its attachment, so that no name of a stranger is a path. */
  async #writeFiles(folder: string, step: (by: number) => Promise<void>): Promise<number> {
    mkdirSync(folder);
    const rows = this.store.read
      .select({ id: attachmentTable.id, name: attachmentTable.name })
      .from(attachmentTable)
      .all();
    for (const { id, name } of rows) {
      const file = openSync(join(folder, exitFileName(id, name)), 'wx', 0o600);
      try {
        for (const piece of this.attachments.read(id)) writeSync(file, piece);
      } finally {
        closeSync(file);
      }
      await step(1);
    }
    return rows.length;
  }
}

/** The id, and the ending that tells other programs what it is. */
export function exitFileName(id: string, name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/u.test(ending) ? `${id}${ending}` : id;
}

function rowsIn(read: ReadStore, table: SQLiteTable): number {
  return read.select({ n: count() }).from(table).get()?.n ?? 0;
}

async function writeRows(
  read: ReadStore,
  table: SQLiteTable,
  path: string,
  step: (by: number) => Promise<void>,
): Promise<ExitPart> {
  const hash = createHash('sha256');
  const file = openSync(path, 'wx', 0o600);
  let [rows, last] = [0, 0];
  try {
    for (;;) {
      const page = read
        .select({ place: rowid, row: table })
        .from(table)
        .where(gt(rowid, last))
        .orderBy(asc(rowid))
        .limit(rowsAtOnce)
        .all();
      for (const { row } of page) writeLine(file, hash, row);
      rows += page.length;
      last = page.at(-1)?.place ?? last;
      await step(page.length);
      if (page.length < rowsAtOnce) return { rows, sha256: hash.digest('hex') };
    }
  } finally {
    closeSync(file);
  }
}

function writeLine(file: number, hash: Hash, row: unknown): void {
  const line = Buffer.from(`${JSON.stringify(row, withBytes)}\n`, 'utf8');
  hash.update(line);
  writeSync(file, line);
}

/** Bytes in a column as base64. JSON.stringify has turned a Buffer into its own form before it asks. */
function withBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Buffer')
    return value;
  const { data } = value as { data?: unknown };
  return Array.isArray(data) ? { base64: Buffer.from(data as number[]).toString('base64') } : value;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    throw new AppError('FILE_UNWRITABLE');
  }
}

/** The message of the system holds a path and stays here. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
