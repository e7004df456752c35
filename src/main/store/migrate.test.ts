import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssertedObject } from './asserted-objects';
import { createMigrated, keptName, openMigrated, type SchemaTarget } from './migrate';
import { parseMigration } from './migrations';
import { closeDatabase, openDatabase, readPragma } from './open';

const pageKey = randomBytes(32);
let folder = '';
let path = '';

const first = parseMigration(
  '0000_initial',
  `create table parent (id text primary key, name text not null);
--> statement-breakpoint
create table child (id text primary key, parent text not null references parent(id) on delete cascade);`,
);
/** What drizzle-kit writes for a changed column: the table is made anew and the old one dropped. */
const rebuild = parseMigration(
  '0001_rebuild',
  `create table parent_new (id text primary key, name text not null default '');
--> statement-breakpoint
insert into parent_new select id, name from parent;
--> statement-breakpoint
drop table parent;
--> statement-breakpoint
alter table parent_new rename to parent;`,
);
const broken = parseMigration(
  '0001_broken',
  `alter table parent add column extra text;
--> statement-breakpoint
delete from parent;`,
);
const trigger: AssertedObject = {
  name: 'no_delete',
  kind: 'trigger',
  sql: `create trigger no_delete before delete on child begin select raise(abort, 'no'); end`,
};
const words: AssertedObject = {
  name: 'words',
  kind: 'fts',
  sql: 'create virtual table words using fts5(text)',
};
const target = (...migrations: SchemaTarget['migrations']): SchemaTarget => ({
  migrations,
  asserted: [trigger, words],
});

function codeOf(work: () => unknown): unknown {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

function withDatabase(change: (database: ReturnType<typeof openDatabase>) => void): void {
  const database = openDatabase(path, pageKey);
  change(database);
  closeDatabase(database);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-migrate-'));
  path = join(folder, 'case.db');
  createMigrated(path, pageKey, target(first));
  withDatabase((database) => {
    database.exec(`insert into parent values ('p', 'Дана'); insert into child values ('c', 'p')`);
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('migrating a vault with data', () => {
  it('rebuilds a table without taking its child rows along, and keeps the old file once', () => {
    const database = openMigrated(path, pageKey, target(first, rebuild));
    expect(database.prepare('select count(*) as n from child').get()).toEqual({ n: 1 });
    expect(readPragma(database, 'user_version')).toBe(2);
    expect(readPragma(database, 'foreign_keys')).toBe(1);
    closeDatabase(database);
    expect(readdirSync(folder).sort()).toEqual(['case.db', 'case.db.before-migration']);
    closeDatabase(openMigrated(path, pageKey, target(first, rebuild)));
    expect(existsSync(keptName(path))).toBe(false);
  });

  it('changes nothing when a migration leaves rows that point to nothing', () => {
    const before = readFileSync(path);
    expect(codeOf(() => openMigrated(path, pageKey, target(first, broken)))).toBe('DAMAGED');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['case.db']);
  });

  it('changes nothing when a statement fails', () => {
    const before = readFileSync(path);
    const wrong = parseMigration('0001_wrong', 'alter table nowhere add column x');
    expect(codeOf(() => openMigrated(path, pageKey, target(first, wrong)))).toBe('DATABASE_ERROR');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['case.db']);
  });

  it('survives a stop between the copy and the rename', () => {
    copyFileSync(path, `${path}.migrating`);
    closeDatabase(openMigrated(path, pageKey, target(first, rebuild)));
    expect(readdirSync(folder).sort()).toEqual(['case.db', 'case.db.before-migration']);
  });
});

describe('a vault of another program', () => {
  it('that is newer is refused and left alone', () => {
    closeDatabase(openMigrated(path, pageKey, target(first, rebuild)));
    const before = readFileSync(path);
    expect(codeOf(() => openMigrated(path, pageKey, target(first)))).toBe('NEWER_VERSION');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('whose migration of the same name is another is refused', () => {
    const edited = parseMigration('0000_initial', 'create table parent (id text)');
    expect(codeOf(() => openMigrated(path, pageKey, target(edited)))).toBe('NEWER_VERSION');
  });

  it.each([
    ['a table', 'create table extra (x)'],
    ['a view', 'create view child_view as select * from child'],
    ['a trigger', `create trigger spy after insert on child begin delete from parent; end`],
    ['an index', 'create index extra on child (parent)'],
    ['a missing table', 'drop table child'],
  ])('with %s of its own is refused', (_what, sql) => {
    withDatabase((database) => database.exec(sql));
    expect(codeOf(() => openMigrated(path, pageKey, target(first)))).toBe('DAMAGED');
  });
});

describe('triggers and full-text tables', () => {
  it('are made anew when somebody changed or dropped them', () => {
    withDatabase((database) => {
      database.exec(`drop trigger no_delete; create trigger no_delete after insert on child begin delete from parent; end;
        drop table words`);
    });
    const database = openMigrated(path, pageKey, target(first));
    expect(() => database.exec('delete from child')).toThrow('no');
    expect(database.prepare(`select v from words_config where k = 'secure-delete'`).get()).toEqual({ v: 1 });
    closeDatabase(database);
    const again = openMigrated(path, pageKey, target(first));
    closeDatabase(again);
  });

  it('leave no word of a deleted row behind', () => {
    const database = openMigrated(path, pageKey, target(first));
    database.exec(`insert into words values ('Жанаозен witness'), ('other')`);
    database.exec(`delete from words where rowid = 1`);
    const blocks = database.prepare<[], { block: Buffer }>('select block from words_data').all();
    expect(blocks.some(({ block }) => block.includes('witness'))).toBe(false);
    closeDatabase(database);
  });
});
