/**
 * Calls that would write or return plaintext, or carry a key in text. Each was measured to do harm; the compiler cannot
 * refuse them, so this test reads the source.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..', '..');

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  readonly why: string;
  /** Files that may. */
  readonly allowed?: readonly string[];
}

const rules: readonly Rule[] = [
  { what: 'rekey', pattern: /\brekey\b/i, why: 'without a value it decrypts the vault in place and says ok' },
  { what: '.serialize()', pattern: /\.serialize\s*\(/, why: 'it returns plaintext' },
  {
    what: '.backup()',
    pattern: /\bdatabase\w*\.backup\s*\(/i,
    why: 'it fails on an encrypted database: VACUUM INTO',
  },
  {
    what: 'a key in SQL text',
    pattern: /\bpragma\b\s*\(?\s*['"`]?\s*(hex)?key\b/i,
    why: 'the text stays in memory',
  },
  { what: 'a file: address', pattern: /['"`]file:[^'"`]*[?&](key|cipher)/, why: 'error messages show it' },
  {
    what: 'attach',
    pattern: /['"`]\s*attach\s+(database\b|['"`]|\?)/i,
    why: 'transactions over two files are not atomic',
  },
  {
    what: 'loadExtension',
    pattern: /\.loadExtension\s*\(/,
    why: 'foreign code in the process that holds the keys',
  },
  { what: 'unsafeMode', pattern: /\.unsafeMode\s*\(/, why: 'switches off the checks of SQLite' },
  {
    what: 'opening a database',
    pattern: /new Database\s*\(/,
    why: 'only open.ts encrypts and hardens; use openDatabase',
    allowed: ['main/store/open.ts', 'main/store/migrate.ts'],
  },
  {
    what: 'exec',
    pattern: /\b(database|model|copy|db|sqlite)\.exec\s*\(\s*(?!['`][^'`$]*['`]\s*\))/,
    why: 'SQL text that is put together at run time can carry what a person typed: prepare and bind',
    allowed: ['main/store/migrate.ts'],
  },
  {
    what: 'the migrator of drizzle-orm',
    pattern: /drizzle-orm\/better-sqlite3\/migrator/,
    why: 'it deletes child rows: use migrate.ts',
  },
  {
    what: 'raw SQL',
    pattern: /\bsql\.raw\s*\(/,
    why: 'no SQL text may come from outside',
  },
  {
    what: 'a PRAGMA',
    pattern: /\.pragma\s*\(/,
    why: 'settings that protect the vault are set in one place',
    allowed: ['main/store/open.ts', 'main/store/migrate.ts'],
  },
];

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .filter((entry) => !/\.(test|testkit)\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: relative(source, path).split(sep).join('/'),
    code: withoutComments(readFileSync(path, 'utf8')),
  }));

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

describe('what must never be called on a vault', () => {
  it.each(rules)('$what', ({ pattern, why, allowed = [] }) => {
    const found = files.filter((file) => !allowed.includes(file.path) && pattern.test(file.code));
    expect(
      found.map((file) => file.path),
      why,
    ).toEqual([]);
  });

  it('is found when it is there', () => {
    const harmful = [
      `database.rekey(Buffer.alloc(0))`,
      `db.serialize()`,
      `database.backup('x')`,
      "database.pragma(`key='${hex}'`)",
      `'file:vault.db?key=abc'`,
      `database.prepare('attach ? as b')`,
      `db.loadExtension('x')`,
      `db.unsafeMode()`,
      `new Database(path)`,
      'database.exec(`delete from ${table}`)',
      `import { migrate } from 'drizzle-orm/better-sqlite3/migrator'`,
      `sql.raw(text)`,
      `database.pragma('x')`,
    ];
    expect(rules.map(({ pattern }, index) => pattern.test(harmful[index] ?? ''))).toEqual(
      rules.map(() => true),
    );
  });
});
