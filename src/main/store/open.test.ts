import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMigrated } from './migrate';
import { assertHardened, closeDatabase, createDatabase, isPlaintext, openDatabase, readPragma } from './open';

const pageKey = randomBytes(32);
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-open-'));
  path = join(folder, 'case.db');
  createMigrated(path, pageKey);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function codeOf(work: () => unknown): unknown {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

/** What opening answers, and whether the file is byte for byte as before. */
function refusal(): { code: unknown; changed: boolean; files: string[] } {
  const before = readFileSync(path);
  const code = codeOf(() => openDatabase(path, pageKey));
  return { code, changed: !before.equals(readFileSync(path)), files: readdirSync(folder) };
}

describe('an open database', () => {
  it('has every protective setting in force, at the first and at the second opening', () => {
    for (let round = 0; round < 2; round += 1) {
      const database = openDatabase(path, pageKey);
      const names = [
        'synchronous',
        'journal_mode',
        'temp_store',
        'secure_delete',
        'foreign_keys',
        'trusted_schema',
        'hmac_check',
        'cipher',
        'mmap_size',
        'cell_size_check',
        'recursive_triggers',
      ];
      expect(names.map((name) => readPragma(database, name))).toEqual([
        2,
        'wal',
        2,
        1,
        1,
        0,
        '1',
        'sqlcipher',
        0,
        1,
        1,
      ]);
      closeDatabase(database);
      expect(readdirSync(folder)).toEqual(['case.db']);
    }
  });

  it('notices when a setting is changed behind its back', () => {
    const database = openDatabase(path, pageKey);
    database.pragma('synchronous = NORMAL');
    expect(codeOf(() => assertHardened(database))).toBe('DATABASE_ERROR');
    closeDatabase(database);
  });

  it('leaves the key of its caller alone and takes no key of another length', () => {
    const copy = Buffer.from(pageKey);
    closeDatabase(openDatabase(path, pageKey));
    expect(pageKey.equals(copy)).toBe(true);
    expect(codeOf(() => openDatabase(path, pageKey.subarray(1)))).toBe('DATABASE_ERROR');
  });
});

describe('a file that is no vault database', () => {
  it('is damage when cut: to nothing, to a part of a page, by a byte, by a page', () => {
    const whole = readFileSync(path);
    for (const size of [0, 1000, whole.length - 1, whole.length - 4096]) {
      writeFileSync(path, whole);
      truncateSync(path, size);
      expect([size, refusal()]).toEqual([size, { code: 'DAMAGED', changed: false, files: ['case.db'] }]);
    }
  });

  it('is not a vault when it is plaintext, a folder, a link, or missing; nothing is made', () => {
    rmSync(path);
    expect(codeOf(() => openDatabase(path, pageKey))).toBe('NOT_A_VAULT');
    expect(existsSync(path)).toBe(false);
    const plain = new Database(path);
    plain.prepare('create table note (text)').run();
    plain.close();
    expect(isPlaintext(path)).toBe(true);
    expect(refusal()).toEqual({ code: 'NOT_A_VAULT', changed: false, files: ['case.db'] });
    expect(codeOf(() => openDatabase(folder, pageKey))).toBe('NOT_A_VAULT');
    symlinkSync(path, join(folder, 'link'));
    expect(codeOf(() => openDatabase(join(folder, 'link'), pageKey))).toBe('NOT_A_VAULT');
  });

  it('is refused when it was encrypted by another program with the same key', () => {
    rmSync(path);
    const foreign = new Database(path);
    foreign.pragma("cipher = 'sqlcipher'");
    foreign.pragma('legacy = 4');
    foreign.key(Buffer.concat([Buffer.from('raw:'), pageKey]));
    foreign.prepare('create table note (text)').run();
    foreign.close();
    expect(refusal()).toMatchObject({ code: 'NOT_A_VAULT', changed: false });
  });

  it('is damage with another key, which the envelope has ruled out before', () => {
    expect(codeOf(() => openDatabase(path, randomBytes(32)))).toBe('DAMAGED');
  });
});

describe('creating', () => {
  it('never replaces a file and leaves nothing when it fails', () => {
    const before = readFileSync(path);
    expect(codeOf(() => createDatabase(path, pageKey, () => undefined))).toBe('VAULT_EXISTS');
    expect(readFileSync(path).equals(before)).toBe(true);
    const other = join(folder, 'other.db');
    const fail = () =>
      createDatabase(other, pageKey, () => {
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect(readdirSync(folder)).toEqual(['case.db']);
  });
});

describe('temporary data of a large sort', () => {
  it('never reaches the disk in the clear, nor does the log', () => {
    const database = openDatabase(path, pageKey);
    const marker = 'Қарлығаш-confidential-marker';
    database.exec('create table big (text text)');
    const insert = database.prepare('insert into big values (?)');
    database.transaction(() => {
      for (let row = 0; row < 20_000; row += 1) insert.run(`${row * 7919} ${marker} ${'x'.repeat(100)}`);
    })();
    const sorted = database.prepare('select text from big order by text desc').iterate();
    sorted.next();
    copyFileSync(`${path}-wal`, join(folder, 'wal-copy'));
    const openFiles = process.platform === 'linux' ? openTemporaryFiles() : [];
    sorted.return?.();
    database.exec('vacuum');
    const needles = [Buffer.from(marker), Buffer.from(marker, 'utf16le')];
    for (const name of readdirSync(folder)) {
      const content = readFileSync(join(folder, name));
      for (const needle of needles) expect([name, content.includes(needle)]).toEqual([name, false]);
    }
    expect(openFiles).toEqual([]);
    closeDatabase(database);
  });
});

/** Temporary files that SQLite has open: they are unlinked at once and seen only by their descriptors. */
function openTemporaryFiles(): string[] {
  return readdirSync('/proc/self/fd')
    .map((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`);
      } catch {
        return '';
      }
    })
    .filter((target) => target.includes('etilqs'));
}
