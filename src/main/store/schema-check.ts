/**
 * Guarantees: an opened vault holds the tables, indexes and triggers of its migrations and nothing else; a vault that
 * somebody else prepared can bring no trigger and no view of its own.
 */
import type Database from 'better-sqlite3';
import { AppError } from '@shared/ipc/error';
import type { AssertedObject } from './asserted-objects';

export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}
export type Schema = ReadonlyMap<string, SchemaObject>;

/** What SQLite says is in the database, without its own tables. */
export function readSchema(database: Database.Database): Schema {
  const rows = database
    .prepare<[], SchemaObject>('select type, name, sql from sqlite_master order by rowid')
    .all()
    .filter((row) => !row.name.startsWith('sqlite_'));
  return new Map(rows.map((row) => [row.name, row]));
}

/**
 * Compares what is there with what the migrations make (`expected`). Asserted objects may be missing or different:
 * they are made anew afterwards.
 * @throws DAMAGED {kind: 'schema', detail}
 */
export function checkSchema(actual: Schema, expected: Schema, asserted: readonly AssertedObject[]): void {
  for (const object of actual.values()) {
    const known = expected.get(object.name)?.type === object.type || isAsserted(object, asserted);
    if (!known) throw new AppError('DAMAGED', { kind: 'schema', detail: 'surplus' });
  }
  for (const { name, type, sql } of expected.values()) {
    const found = actual.get(name);
    if (found === undefined) throw new AppError('DAMAGED', { kind: 'schema', detail: 'missing' });
    const isCode = type === 'trigger' || type === 'view';
    if (isCode && found.sql !== sql) throw new AppError('DAMAGED', { kind: 'schema', detail: 'changed' });
  }
}

function isAsserted({ name, type }: SchemaObject, asserted: readonly AssertedObject[]): boolean {
  return asserted.some((object) => {
    if (object.kind === 'trigger') return type === 'trigger' && name === object.name;
    const shadow = name.startsWith(`${object.name}_`) ? name.slice(object.name.length) : '';
    return type === 'table' && (name === object.name || shadowSuffixes.has(shadow));
  });
}

/** SQLCipher leaves 4016 of 4096 bytes, of which a row of a b-tree may fill all but 35 and its own header. */
const indexNode = 3960;

/** The tables in which FTS5 keeps the content of one full-text table. */
const shadowSuffixes = new Set(['_data', '_idx', '_content', '_docsize', '_config']);

/** Makes triggers and full-text tables that are missing or differ from the list. */
export function assertObjects(database: Database.Database, asserted: readonly AssertedObject[]): void {
  const actual = readSchema(database);
  const stale = asserted.filter(({ name, sql }) => actual.get(name)?.sql !== storedSql(sql));
  database.transaction(() => {
    for (const object of stale) {
      if (actual.has(object.name)) drop(database, object);
      database.prepare(object.sql).run();
      if (object.kind === 'fts') fill(database, object.name);
    }
  })();
}

/**
 * From the table whose content it indexes; without secure-delete it would keep the words of deleted rows. A node that is
 * longer than what an encrypted page has room for would take two pages.
 */
function fill(database: Database.Database, table: string): void {
  for (const [option, value] of [
    ['secure-delete', 1],
    ['pgsz', indexNode],
  ] as const) {
    database.prepare(`insert into ${table} (${table}, rank) values ('${option}', ${value})`).run();
  }
  database.prepare(`insert into ${table} (${table}) values ('rebuild')`).run();
}

function drop(database: Database.Database, object: AssertedObject): void {
  database.prepare(`drop ${object.kind === 'fts' ? 'table' : 'trigger'} ${object.name}`).run();
}

/** The text as SQLite keeps it: the first words normalised, the rest as written. */
function storedSql(sql: string): string {
  return sql.replace(/^create (virtual table|trigger)( if not exists)?/i, (_whole, what: string) => {
    return `CREATE ${what.toUpperCase()}`;
  });
}
