/**
 * The real engine, encrypted, with the real migrations, in a folder of its own: what every service test stands on.
 * When a store is closed the kit itself looks for orphans, damage and plaintext.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { expect } from 'vitest';
import { atEndOfFile } from '../end-of-file.testkit';
import type { Actor } from '../ipc/context';
import { createMigrated, openMigrated } from './migrate';
import { closeDatabase, isPlaintext } from './open';
import { Store, type StoreOptions } from './store';

export const testActor: Actor = { id: '019a0000-0000-7000-8000-000000000001', name: 'Test caseworker' };

export interface TestStore {
  readonly store: Store;
  readonly actor: Actor;
  /** For assertions on what is stored; never for arranging a state that a service could not reach. */
  readonly database: Database.Database;
  readonly path: string;
  readonly folder: string;
  readonly pageKey: Buffer;
  /** Checks and removes the store. Called at the end of the test file for each store left open. */
  readonly close: () => void;
}

const open = new Set<TestStore>();
const pageKey = randomBytes(32);
let template: string | undefined;

/** Opens an empty store. `options` are those of `Store` (derive, written, now). */
export function openTestStore(options: Omit<StoreOptions, 'journalKey'> = {}): TestStore {
  template ??= createTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'amparo-store-'));
  const path = join(folder, 'case.db');
  copyFileSync(template, path);
  const database = openMigrated(path, pageKey);
  // A test outlives no power cut: waiting for the disk at each commit took longer than the work. What a vault is opened with
  // is held by open.test.ts and crash.test.ts.
  database.pragma('synchronous = OFF');
  const store = new Store(database, { ...options, journalKey: Buffer.alloc(32, 7) });
  const testStore: TestStore = {
    store,
    actor: testActor,
    database,
    path,
    folder,
    pageKey,
    close: () => closeTestStore(testStore),
  };
  open.add(testStore);
  return testStore;
}

function closeTestStore(testStore: TestStore): void {
  if (!open.delete(testStore)) return;
  const { database, path, folder, store } = testStore;
  try {
    if (database.open) {
      expect(database.pragma('foreign_key_check'), 'rows that point to nothing').toEqual([]);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(store.journal.findFault().faultAt, 'the chain of the journal').toBeUndefined();
      closeDatabase(database);
    }
    expect(isPlaintext(path), 'the vault must never be plaintext').toBe(false);
  } finally {
    closeDatabase(database);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keys and migrations are the same for all stores of one run: making the file once saves most of the time. */
function createTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-template-'));
  const path = join(folder, 'case.db');
  createMigrated(path, pageKey);
  return path;
}

atEndOfFile(() => {
  try {
    for (const testStore of open) testStore.close();
  } finally {
    if (template !== undefined) rmSync(join(template, '..'), { recursive: true, force: true });
    // The next file makes its own.
    template = undefined;
  }
});
