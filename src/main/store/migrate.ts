/**
 * Guarantees: the schema of an opened vault is the newest one; a vault with data is migrated as a copy that takes its
 * place only when everything fits, so that a failed migration changes nothing; a newer vault is not touched.
 * Must never: run a migration with foreign keys on (a table rebuild would delete child rows) or without checking them
 * afterwards.
 */
import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '@shared/ipc/error';
import { assertedObjects, type AssertedObject } from './asserted-objects';
import { withFaults } from './faults';
import { renameDurably, syncFile } from './files';
import { migrations as bundled, type Migration } from './migrations';
import { notedSchema } from './noted-schema';
import { closeDatabase, createDatabase, openDatabase, readPragma, removeDatabase } from './open';
import { checkPagesNow } from './page-check';
import { assertObjects, checkSchema, readSchema, type Schema } from './schema-check';

/** What to bring a vault to; tests give others than the bundled ones. */
export interface SchemaTarget {
  readonly migrations: readonly Migration[];
  readonly asserted: readonly AssertedObject[];
}
const currentTarget: SchemaTarget = { migrations: bundled, asserted: assertedObjects };

/** Creates a vault database with the newest schema. @throws as `createDatabase` */
export function createMigrated(path: string, pageKey: Buffer, target = currentTarget): void {
  createDatabase(path, pageKey, (database) => migrateInPlace(database, target));
}

/** Told before each step of a migration and after the last; never called where nothing is pending. */
export type MigrationProgress = (done: number, steps: number) => void;

/**
 * Opens a vault database and brings its schema up to date.
 * @throws NEWER_VERSION, DAMAGED, and as `openDatabase`
 */
export function openMigrated(
  path: string,
  pageKey: Buffer,
  target = currentTarget,
  progress: MigrationProgress = () => undefined,
): Database.Database {
  let database = openDatabase(path, pageKey);
  try {
    const pending = findPending(database, target);
    if (pending.length > 0) {
      migrateCopy(database, path, { pageKey, target, progress });
      database.close();
      database = openDatabase(path, pageKey);
    } else {
      rmSync(keptName(path), { force: true });
    }
    withFaults(() => assertObjects(database, target.asserted));
    return database;
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

/** The file as it was before the last migration, kept until the migrated one was opened once more. */
export function keptName(path: string): string {
  return `${path}.before-migration`;
}

/** @throws NEWER_VERSION when the vault was made by another or a newer program, DAMAGED when its schema is foreign */
export function findPending(database: Database.Database, target = currentTarget): readonly Migration[] {
  const applied = withFaults(() => readApplied(database));
  for (const [index, { tag, hash }] of applied.entries()) {
    const known = target.migrations[index];
    if (known?.tag !== tag || known.hash !== hash) throw new AppError('NEWER_VERSION');
  }
  if (readPragma(database, 'user_version') !== applied.length) {
    throw new AppError(
      Number(readPragma(database, 'user_version')) > target.migrations.length ? 'NEWER_VERSION' : 'DAMAGED',
    );
  }
  const done = target.migrations.slice(0, applied.length);
  checkSchema(readSchema(database), modelSchema(done), target.asserted);
  return target.migrations.slice(applied.length);
}

interface MigrationOrder {
  readonly pageKey: Buffer;
  readonly target: SchemaTarget;
  readonly progress: MigrationProgress;
}
const steps = 3;

/**
 * Migrates a copy and lets it take the place of the file. `database` is closed when this returns; whatever goes wrong
 * before the rename leaves the file as it was.
 */
function migrateCopy(
  database: Database.Database,
  path: string,
  { pageKey, target, progress }: MigrationOrder,
): void {
  const copyPath = `${path}.migrating`;
  removeDatabase(copyPath);
  try {
    withFaults(() => {
      progress(0, steps);
      database.prepare('vacuum into ?').run(copyPath);
      progress(1, steps);
      const copy = openDatabase(copyPath, pageKey);
      try {
        migrateInPlace(copy, target);
        if (readPragma(copy, 'integrity_check') !== 'ok') throw new AppError('DAMAGED');
      } finally {
        closeDatabase(copy);
      }
      progress(2, steps);
      if (checkPagesNow(copyPath, pageKey).firstBadPage !== undefined) throw new AppError('DAMAGED');
      syncFile(copyPath);
      closeDatabase(database);
      // A log left over from the old file must not be read as that of the new one.
      if (existsSync(`${path}-wal`)) throw new AppError('IN_USE');
      keepOld(path);
      renameDurably(copyPath, path);
      progress(steps, steps);
    });
  } finally {
    removeDatabase(copyPath);
  }
}

/** File systems of memory sticks know no links: there the old file is copied. */
function keepOld(path: string): void {
  rmSync(keptName(path), { force: true });
  try {
    linkSync(path, keptName(path));
  } catch {
    copyFileSync(path, keptName(path));
  }
}

/** Applies what is pending to a database that may be thrown away when it fails. */
export function migrateInPlace(database: Database.Database, target = currentTarget): void {
  database.pragma('foreign_keys = OFF');
  try {
    createAppliedTable(database);
    for (const migration of target.migrations.slice(readApplied(database).length)) {
      applyMigration(database, migration);
    }
    const orphans = database.pragma('foreign_key_check');
    if (Array.isArray(orphans) && orphans.length > 0) {
      throw new AppError('DAMAGED', { kind: 'foreign keys', count: orphans.length });
    }
  } finally {
    database.pragma('foreign_keys = ON');
  }
  assertObjects(database, target.asserted);
}

function applyMigration(database: Database.Database, migration: Migration): void {
  database
    .transaction(() => {
      for (const statement of migration.statements) database.exec(statement);
      const { count } = database
        .prepare<[string, string], { count: number }>(
          'insert into applied_migration (tag, hash) values (?, ?) returning rowid as count',
        )
        .get(migration.tag, migration.hash) ?? { count: 0 };
      database.pragma(`user_version = ${count}`);
    })
    .immediate();
}

const appliedTable = 'applied_migration';

function createAppliedTable(database: Database.Database): void {
  database.exec(`create table if not exists ${appliedTable} (tag text primary key, hash text not null)`);
}

function readApplied(database: Database.Database): { tag: string; hash: string }[] {
  return database
    .prepare<[], { tag: string; hash: string }>('select tag, hash from applied_migration order by rowid')
    .all();
}

/** By the hashes of the migrations. */
const models = new Map<string, Schema>();

/** Reads beforehand what an opening compares the schema with; without it, that is worked out in a tenth of a second. */
export async function prepareOpening(): Promise<void> {
  const noted = await notedSchema([appliedTable]).catch(() => undefined);
  if (noted !== undefined) models.set(keyOf(currentTarget.migrations), noted);
}

/** The schema as the given migrations make it. */
function modelSchema(applied: readonly Migration[]): Schema {
  const key = keyOf(applied);
  const schema = models.get(key) ?? buildModel(applied);
  models.set(key, schema);
  return schema;
}

function keyOf(applied: readonly Migration[]): string {
  return applied.map(({ hash }) => hash).join();
}

/** Made in memory: no second list of names that could fall behind. */
export function buildModel(applied: readonly Migration[]): Schema {
  const model = new Database(':memory:');
  try {
    createAppliedTable(model);
    for (const migration of applied) applyMigration(model, migration);
    return readSchema(model);
  } finally {
    model.close();
  }
}
