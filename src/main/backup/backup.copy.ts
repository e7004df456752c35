/**
 * Guarantees: what is sealed is one consistent state of the vault, every page of which was read back and fits, and in
 * which no record is missing. Runs beside the work on the vault, on a connection of its own that cannot write.
 * Must never: use the backup API of SQLite (it fails on an encrypted database) or serialize (it returns plaintext).
 */
import { statSync } from 'node:fs';
import { AppError } from '@shared/ipc/error';
import { inspectDatabase, readPragma } from '../store/open';
import { checkPages } from '../store/page-check';
import { asBackupFault } from './backup.faults';
import { sealBackup, type Pace } from './backup-file';

export interface CopyTask {
  readonly source: string;
  readonly target: string;
  /** The text of vault.json. */
  readonly header: string;
  readonly madeAt: number;
  /** Tables whose rows are never deleted: their counts can be compared while others go on writing. */
  readonly growing: readonly string[];
}
type Counts = ReadonlyMap<string, number>;

/** Copying, checking and sealing each read the whole file once. */
const phases = 3;

/**
 * Copies, checks every page, opens, checks and counts, and seals. `pageKey` stays the caller's to clear.
 * @returns the length of the sealed file
 * @throws DAMAGED, DISK_FULL, READ_ONLY, FILE_UNWRITABLE, CANCELLED
 */
export async function copySealed(task: CopyTask, pageKey: Buffer, pace: Pace): Promise<number> {
  try {
    if (pace.signal.aborted) throw new AppError('CANCELLED');
    const [before, after] = copy(task, pageKey);
    pace.progress(1, phases);
    await refuseBadPage(task.target, pageKey, phase(pace, 1));
    const journal = inspectCopy(task.target, pageKey, before, after);
    const trailer = {
      format: 'amparo-backup' as const,
      version: 1 as const,
      madeAt: task.madeAt,
      databaseBytes: statSync(task.target).size,
      journal,
      header: task.header,
    };
    return await sealBackup(task.target, trailer, phase(pace, 2));
  } catch (error) {
    throw asBackupFault(error, 'FILE_UNWRITABLE');
  }
}

/** The counts before and after: commits go on while the copy is made, so that its own lie between the two. */
function copy({ source, target, growing }: CopyTask, pageKey: Buffer): [Counts, Counts] {
  const database = inspectDatabase(source, pageKey);
  try {
    const before = countRows(database, growing);
    database.prepare('vacuum into ?').run(target);
    return [before, countRows(database, growing)];
  } finally {
    database.close();
  }
}

async function refuseBadPage(path: string, pageKey: Buffer, pace: Pace): Promise<void> {
  const { firstBadPage } = await checkPages(path, pageKey, pace);
  if (firstBadPage !== undefined) throw new AppError('DAMAGED', { page: firstBadPage });
}

/** The anchor of the journal as it stands in the copy. @throws DAMAGED */
function inspectCopy(path: string, pageKey: Buffer, before: Counts, after: Counts) {
  const database = inspectDatabase(path, pageKey);
  try {
    const copied = countRows(database, [...before.keys()]);
    const whole = [...copied].every(
      ([table, count]) => (before.get(table) ?? 0) <= count && count <= (after.get(table) ?? 0),
    );
    if (!whole || readPragma(database, 'integrity_check') !== 'ok') throw new AppError('DAMAGED');
    const head = database
      .prepare<[], { mac: Buffer }>('select mac from journal order by sequence desc limit 1')
      .get()?.mac;
    return { count: copied.get('journal') ?? 0, head: (head ?? Buffer.alloc(32)).toString('hex') };
  } finally {
    database.close();
  }
}

/** `tables` are names of our own schema. */
function countRows(database: ReturnType<typeof inspectDatabase>, tables: readonly string[]): Counts {
  return new Map(
    tables.map((name) => {
      const row = database.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get();
      return [name, row?.n ?? 0];
    }),
  );
}

function phase(pace: Pace, number: number): Pace {
  return {
    signal: pace.signal,
    progress: (done, total) => pace.progress(number * total + done, phases * total),
  };
}
