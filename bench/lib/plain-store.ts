/** Stores without encryption: to fill a large one in minutes, and as the rival of the encrypted one. Never in the app. */
import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { deriveRows } from '../../src/main/derive';
import { createServices, type Services } from '../../src/main/services';
import { assertedObjects } from '../../src/main/store/asserted-objects';
import { closeDatabase, openDatabase } from '../../src/main/store/open';
import { assertObjects } from '../../src/main/store/schema-check';
import { Store } from '../../src/main/store/store';

const wholeHash = 256 * 1024 ** 2;
const usualHash = 1024 ** 2;

/**
 * Takes the encryption off the store at `path` and fills it: without a log, and with words and lists indexed at the end in
 * one go. The trigger that is missed here is made anew when the store is opened.
 */
export function fillPlain(path: string, pageKey: Buffer, fill: (database: Database.Database) => void): void {
  const encrypted = openDatabase(path, pageKey);
  encrypted.pragma('journal_mode = DELETE');
  encrypted.rekey(Buffer.alloc(0));
  encrypted.close();
  const database = new Database(path, { fileMustExist: true });
  for (const setting of [
    'journal_mode = MEMORY',
    'synchronous = OFF',
    'cache_size = -524288',
    'locking_mode = EXCLUSIVE',
    'foreign_keys = OFF',
  ]) {
    database.pragma(setting);
  }
  database.exec('drop trigger search_text_added');
  const indexes = dropIndexes(database);
  fill(database);
  for (const text of indexes) database.exec(text);
  for (const table of ['search_index', 'name_index']) {
    const set = (option: string, value: number) =>
      database.exec(`insert into ${table} (${table}, rank) values ('${option}', ${value})`);
    set('hashsize', wholeHash);
    database.exec(`insert into ${table} (${table}) values ('rebuild')`);
    set('hashsize', usualHash);
  }
  // Both stores, the plain and the encrypted, are to choose their plans by the same statistics.
  database.pragma('analysis_limit = 400');
  database.exec('analyze');
  database.close();
}

/**
 * Takes the orders of the lists away: sorted once at the end they cost a part of what a million places in them cost.
 * @returns the statements that make them again
 */
function dropIndexes(database: Database.Database): string[] {
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'index' and tbl_name in ('list_line', 'case_activity') and sql like 'CREATE INDEX%'",
    )
    .all();
  for (const { name } of indexes) database.exec(`drop index "${name}"`);
  return indexes.map(({ sql }) => sql);
}

/** Encrypts a plain store in place as the app does. */
export function encrypt(path: string, pageKey: Buffer): void {
  const database = new Database(path, { fileMustExist: true });
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma('journal_mode = MEMORY');
  database.pragma('synchronous = OFF');
  database.rekey(Buffer.concat([Buffer.from('raw:'), pageKey]));
  database.close();
  closeDatabase(openDatabase(path, pageKey));
}

/** The services over a plain store, which is opened with the settings of an encrypted one. */
export function openPlainServices(path: string): { services: Services; close: () => void } {
  const database = new Database(path, { fileMustExist: true });
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'temp_store = MEMORY',
    'mmap_size = 0',
    'secure_delete = ON',
    'foreign_keys = ON',
    'cache_size = -262144',
    'journal_size_limit = 67108864',
  ]) {
    database.pragma(setting);
  }
  assertObjects(database, assertedObjects);
  const store = new Store(database, { journalKey: randomBytes(32), derive: deriveRows });
  return { services: createServices(store), close: () => database.close() };
}
