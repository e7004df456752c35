import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/ipc/error';
import { personTable } from '../person/person.table';
import { openTestStore, type TestStore } from './store.testkit';

function addEntries({ store, actor }: TestStore, count: number): void {
  for (let entry = 0; entry < count; entry += 1) {
    store.write(actor, 'test.act', (writer) => writer.note('thing', `t${entry % 5}`, { entry }));
  }
}

/** Tampers as somebody who has the key of the file but not the triggers' consent. */
function tamper({ database }: TestStore, sql: string): void {
  database.exec('drop trigger journal_never_deleted; drop trigger journal_only_erased');
  database.exec(sql);
}

describe('the journal', () => {
  it('refuses to be changed or deleted from', () => {
    const kit = openTestStore();
    addEntries(kit, 3);
    expect(() => kit.database.exec('delete from journal')).toThrow('append-only');
    for (const change of [`actor = 'x'`, `"to" = 'null'`, `mac = x'00'`, `"from" = '1', "to" = null`]) {
      expect(() => kit.database.exec(`update journal set ${change}`)).toThrow('append-only');
    }
    expect(() => kit.database.exec('insert or replace into journal select * from journal')).toThrow(
      'append-only',
    );
    expect(kit.store.journal.findFault().faultAt).toBeUndefined();
  });

  it('still verifies after the content of an entry was erased', () => {
    const kit = openTestStore();
    addEntries(kit, 5);
    kit.database.exec('update journal set "from" = null, "to" = null where sequence = 3');
    expect(kit.store.journal.findFault()).toMatchObject({ faultAt: undefined, count: 5 });
  });

  it.each([
    ['an edited actor', `update journal set actor = 'x' where sequence = 40`, 40],
    ['an edited content', `update journal set "to" = '{"entry":0}' where sequence = 40`, 40],
    ['an edited time', `update journal set at = at - 1 where sequence = 40`, 40],
    ['a moved record', `update journal set record_id = 'other' where sequence = 40`, 40],
    ['a deleted entry', 'delete from journal where sequence = 40', 41],
    [
      'a deleted entry with the rest renumbered',
      'delete from journal where sequence = 40; update journal set sequence = sequence - 1 where sequence > 40',
      40,
    ],
    [
      'two swapped entries',
      'update journal set sequence = -1 where sequence = 40; update journal set sequence = 40 where sequence = 41; update journal set sequence = 41 where sequence = -1',
      40,
    ],
    [
      'a forged entry',
      `insert into journal (change, at, actor, action, table_name, record_id, field, digest, mac) select change, at, actor, action, table_name, record_id, field, digest, mac from journal where sequence = 60`,
      61,
    ],
  ])('finds %s', (_what, sql, faultAt) => {
    const kit = openTestStore();
    addEntries(kit, 60);
    tamper(kit, sql);
    expect(kit.store.journal.findFault().faultAt).toBe(faultAt);
    kit.database.close();
  });

  it('shows a cut end only against an anchor', () => {
    const kit = openTestStore();
    addEntries(kit, 20);
    const before = kit.store.journal.anchor();
    tamper(kit, 'delete from journal where sequence > 15');
    expect(kit.store.journal.findFault().faultAt).toBeUndefined();
    const after = kit.store.journal.anchor();
    expect(after.count).toBeLessThan(before.count);
    expect(after.head.equals(before.head)).toBe(false);
    kit.database.close();
  });

  it('keeps the length and the hash of bytes, not the bytes', () => {
    const { store, actor } = openTestStore();
    const file = Buffer.alloc(100_000, 1);
    store.write(actor, 'x', (writer) => {
      store.journal.append({ actor, change: 'c', now: 1 }, 'create', 'file', 'f', [
        { field: '*', from: null, to: { name: 'a', content: file } },
      ]);
      return writer;
    });
    expect(store.journal.listOfRecord('file', 'f')[0]?.to).toEqual({
      name: 'a',
      content: { bytes: 100_000, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(store.journal.findFault().faultAt).toBeUndefined();
  });

  it('verifies over more entries than it reads at a time', () => {
    const kit = openTestStore();
    kit.store.write(kit.actor, 'many', (writer) => {
      for (let entry = 0; entry < 2500; entry += 1) writer.note('thing', 't', { entry });
    });
    expect(kit.store.journal.findFault()).toMatchObject({ faultAt: undefined, count: 2500 });
    tamper(kit, `update journal set at = 0 where sequence = 2001`);
    expect(kit.store.journal.findFault().faultAt).toBe(2001);
    kit.database.close();
  });
});

describe('a conflict', () => {
  const person = {
    codeName: '',
    names: [],
    gender: null,
    birthDate: null,
    birthPlace: '',
    citizenships: [],
    occupation: {},
    profile: {},
    contactPoints: [],
    deceased: false,
    notes: '',
  };

  function conflictOf(work: () => unknown): unknown {
    try {
      work();
      return undefined;
    } catch (error) {
      return error instanceof AppError ? [error.code, error.data] : error;
    }
  }

  it('is seen although the record was exported many times since', () => {
    const { store, actor } = openTestStore();
    const made = store.write(actor, 'person.create', (writer) => writer.insert(personTable, person as never));
    store.write(actor, 'person.update', (writer) => writer.update(personTable, made.id, 1, { notes: 'one' }));
    for (let times = 0; times < 5; times += 1) {
      store.write(actor, 'person.print', (writer) => writer.note('person', made.id));
    }
    const late = () =>
      store.write(actor, 'person.update', (writer) =>
        writer.update(personTable, made.id, 1, { notes: 'two' }),
      );
    expect(conflictOf(late)).toEqual(['CONFLICT', { field: 'notes' }]);
    store.write(actor, 'person.update', (writer) =>
      writer.update(personTable, made.id, 1, { codeName: 'K' }),
    );
    expect(store.read.select().from(personTable).get()).toMatchObject({
      notes: 'one',
      codeName: 'K',
      revision: 3,
    });
  });
});
