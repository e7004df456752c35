import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestStore } from './store.testkit';

describe('one write', () => {
  it('is there whole, with its journal entry and what derives from it', () => {
    const derived: unknown[] = [];
    const announced: string[][] = [];
    const { store, actor } = openTestStore({
      derive: (_writer, touched) => derived.push(...touched),
      written: (tables) => announced.push(tables),
    });
    store.write(actor, 'vault.unlock', (writer) => writer.note('vault', 'v1', { host: 'h' }));
    expect(store.journal.listOfRecord('vault', 'v1')).toMatchObject([
      { action: 'vault.unlock', actor: actor.name, to: { host: 'h' } },
    ]);
    expect(derived).toEqual([]);
    // What is shown may be the log itself.
    expect(announced).toEqual([['vault']]);
  });

  it('leaves nothing when it fails, be it at the very end', () => {
    const { store, actor } = openTestStore({
      derive: () => {
        throw new Error('the index is broken');
      },
    });
    const failing = () => store.write(actor, 'x', (writer) => writer.note('vault', 'v1'));
    expect(failing).toThrow('the index is broken');
    expect(store.journal.anchor().count).toBe(0);
  });

  it('shows no text on the disk, neither in the file nor in its log', () => {
    const { store, actor, folder } = openTestStore();
    const secret = 'Қ secret of a witness';
    store.write(actor, 'x', (writer) => writer.note('vault', 'v1', { secret }));
    expect(readdirSync(folder).sort()).toEqual(['case.db', 'case.db-shm', 'case.db-wal']);
    for (const name of readdirSync(folder)) {
      const content = readFileSync(join(folder, name));
      for (const form of [Buffer.from(secret), Buffer.from(secret, 'utf16le')]) {
        expect([name, content.includes(form)]).toEqual([name, false]);
      }
    }
  });

  it('fails with a closed code when the database does', () => {
    const { store, actor, database } = openTestStore();
    database.pragma('query_only = ON');
    const write = () => store.write(actor, 'x', (writer) => writer.note('vault', 'v1'));
    expect(write).toThrow(expect.objectContaining({ code: 'READ_ONLY', data: {} }));
    database.pragma('query_only = OFF');
  });
});
