/**
 * Guarantees: a database that is handed out is encrypted (SQLCipher 4 format, raw key), durable at each commit, keeps
 * its temporary data in memory and carries this application's mark; each of these is read back, not only set.
 * Must never: create a file while opening one, take a key as text, rekey, serialize or use the backup API
 * (the last two write or return plaintext, the second decrypts in place when given nothing).
 */
import { closeSync, existsSync, lstatSync, openSync, readSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '@shared/ipc/error';
import { findFault, withFaults } from './faults';
import { renameDurably, syncFile } from './files';
import { checkPagesNow, pageSize } from './page-check';

/** "Ampr": marks a database as ours. */
export const applicationId = 0x416d7072;
const plaintextHeader = 'SQLite format 3';
const rawPrefix = Buffer.from('raw:');

/**
 * Opens an existing vault database. `pageKey` is 32 bytes and stays the caller's to clear; the envelope must have
 * proved it, so that "not a database" means damage here and never a wrong passphrase.
 * @throws NOT_A_VAULT, DAMAGED, READ_ONLY, IN_USE, DATABASE_ERROR
 */
export function openDatabase(path: string, pageKey: Buffer): Database.Database {
  refuseUnlikelyFile(path);
  const database = connect(path, pageKey, { fileMustExist: true });
  try {
    if (readPragma(database, 'application_id') !== applicationId) throw new AppError('NOT_A_VAULT');
    harden(database);
    return database;
  } catch (error) {
    database.close();
    throw findFault(error) ?? error;
  }
}

/**
 * Opens a database only to look at it: nothing is written, the schema stays as it is. For checks and copies.
 * @throws as `openDatabase`
 */
export function inspectDatabase(path: string, pageKey: Buffer): Database.Database {
  refuseUnlikelyFile(path);
  const database = connect(path, pageKey, { readonly: true, fileMustExist: true });
  try {
    if (readPragma(database, 'application_id') !== applicationId) throw new AppError('NOT_A_VAULT');
    for (const setting of [
      'temp_store = MEMORY',
      'mmap_size = 0',
      'trusted_schema = OFF',
      'cell_size_check = ON',
    ]) {
      database.pragma(setting);
    }
    return database;
  } catch (error) {
    database.close();
    throw findFault(error) ?? error;
  }
}

/**
 * Creates a vault database: built under another name by `prepare`, closed, every page checked, then renamed.
 * @throws VAULT_EXISTS, DISK_FULL, READ_ONLY, DATABASE_ERROR
 */
export function createDatabase(
  path: string,
  pageKey: Buffer,
  prepare: (database: Database.Database) => void,
): void {
  if (existsSync(path)) throw new AppError('VAULT_EXISTS');
  const unfinished = `${path}.new`;
  removeDatabase(unfinished);
  try {
    const database = connect(unfinished, pageKey, {});
    try {
      database.pragma(`application_id = ${applicationId}`);
      harden(database);
      prepare(database);
    } finally {
      closeDatabase(database);
    }
    refuseUnlikelyFile(unfinished);
    if (checkPagesNow(unfinished, pageKey).firstBadPage !== undefined) throw new AppError('DAMAGED');
    syncFile(unfinished);
    renameDurably(unfinished, path);
  } catch (error) {
    removeDatabase(unfinished);
    throw findFault(error) ?? error;
  }
}

/** Folds the write-ahead log into the file and closes. Safe to call twice. */
export function closeDatabase(database: Database.Database): void {
  if (!database.open) return;
  try {
    database.pragma('optimize');
    emptyLog(database);
  } catch {
    // A full disk or a vanished folder: the log keeps every commit and is folded in at the next opening.
  } finally {
    database.close();
  }
}

/** Deletes a database that was never handed out, with its log. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

/** Refuses, before SQLite sees it, what SQLite would take for a new or a plain database. */
export function refuseUnlikelyFile(path: string): void {
  const stat = withFaults(() => lstatSync(path));
  if (!stat.isFile()) throw new AppError('NOT_A_VAULT');
  if (stat.size === 0) throw new AppError('DAMAGED', { kind: 'empty' });
  // After a power cut the log may still mend an incomplete last page.
  if (!existsSync(`${path}-wal`) && stat.size % pageSize !== 0) {
    throw new AppError('DAMAGED', { kind: 'incomplete' });
  }
  if (isPlaintext(path)) throw new AppError('NOT_A_VAULT', { kind: 'plaintext' });
}

/** Whether the file begins as an unencrypted SQLite database does. */
export function isPlaintext(path: string): boolean {
  return withFaults(() => {
    const handle = openSync(path, 'r');
    try {
      const start = Buffer.alloc(plaintextHeader.length);
      readSync(handle, start, 0, start.length, 0);
      return start.toString('latin1') === plaintextHeader;
    } finally {
      closeSync(handle);
    }
  });
}

/** Reads back one setting of SQLite as it stands. */
export function readPragma(database: Database.Database, name: string): unknown {
  return database.pragma(name, { simple: true });
}

/** Everything that must hold for an open vault: [setting, value to set or undefined, value that must be read back]. */
const settings: readonly (readonly [name: string, set: string | undefined, expected: unknown])[] = [
  ['journal_mode', 'wal', 'wal'],
  // The addon is compiled so that a reopened WAL file silently falls back to NORMAL, which loses commits.
  ['synchronous', 'FULL', 2],
  // SQLite's temporary files are not encrypted.
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  // A page that is not in memory is decrypted again: 256 MB hold what a search in a vault of 4 GB reads. Taken as needed.
  ['cache_size', '-262144', -262_144],
  ['journal_size_limit', '67108864', 67_108_864],
  ['cipher', undefined, 'sqlcipher'],
  ['hmac_check', undefined, '1'],
  ...(process.platform === 'darwin'
    ? [['fullfsync', 'ON', 1] as const, ['checkpoint_fullfsync', 'ON', 1] as const]
    : []),
];

function harden(database: Database.Database): void {
  for (const [name, set] of settings) if (set !== undefined) database.pragma(`${name} = ${set}`);
  assertHardened(database);
}

/** @throws DATABASE_ERROR {kind: setting} when a setting that protects the vault is not in force */
export function assertHardened(database: Database.Database): void {
  for (const [name, , expected] of settings) {
    if (readPragma(database, name) !== expected) throw new AppError('DATABASE_ERROR', { kind: name });
  }
}

function connect(path: string, pageKey: Buffer, options: Database.Options): Database.Database {
  // A raw key of any other length would silently be taken for a passphrase.
  if (pageKey.length !== 32) throw new AppError('DATABASE_ERROR', { kind: 'key length' });
  const key = Buffer.concat([rawPrefix, pageKey], rawPrefix.length + 32);
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { ...options, timeout: 5000 });
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    database.key(key);
    // The first read proves the key; before it SQLite has not looked at the file.
    database.prepare('select count(*) from sqlite_master').get();
    return database;
  } catch (error) {
    database?.close();
    throw findFault(error) ?? new AppError('DATABASE_ERROR', { kind: 'open' });
  } finally {
    key.fill(0);
  }
}

/** Empties the write-ahead log into the database: what was erased must not outlive there, even encrypted. */
export function emptyLog(database: Database.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** Until the commit of the transaction that is open, records may refer to one that has gone; the commit then checks all. */
export function deferReferences(database: Database.Database): void {
  database.pragma('defer_foreign_keys = ON');
}
