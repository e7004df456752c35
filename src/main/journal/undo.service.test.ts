import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameForm } from '../names.testkit';
import { guardedTables } from '@shared/user/table-permission.rules';
import { permissions } from '@shared/user/permissions.rules';
import { openTestServices, type TestServices } from '../services.testkit';
import { recordTables } from '../store/registry';
import { addUser, beginUsers } from '../user/user.testkit';

async function makePerson({ ask }: TestServices) {
  return ask('person.create', { names: [nameForm('en', 'Max', 'Bokayev')], notes: 'first' });
}

describe('undo', () => {
  it('puts back all fields of one change, and redo sets them again', async () => {
    const test = openTestServices();
    const { ask } = test;
    const { id } = await makePerson(test);
    await ask('person.update', { id, revision: 1, patch: { notes: 'second', gender: 'masculine' } });
    await ask('undo.last', {});
    expect(await ask('person.get', { id })).toMatchObject({ notes: 'first', gender: null, revision: 3 });
    await ask('undo.redo', {});
    expect(await ask('person.get', { id })).toMatchObject({ notes: 'second', gender: 'masculine' });
    await ask('undo.last', {});
    expect((await ask('person.get', { id })).notes).toBe('first');
  });

  it('walks back step by step and forward again', async () => {
    const test = openTestServices();
    const { ask } = test;
    const { id } = await makePerson(test);
    await ask('person.update', { id, revision: 1, patch: { notes: 'second' } });
    await ask('person.update', { id, revision: 2, patch: { notes: 'third' } });
    const notes = async () => (await ask('person.get', { id })).notes;
    await ask('undo.last', {});
    await ask('undo.last', {});
    expect(await notes()).toBe('first');
    await ask('undo.redo', {});
    expect(await notes()).toBe('second');
    await ask('undo.redo', {});
    expect(await notes()).toBe('third');
    await expect(ask('undo.redo', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('names the change that would go, so that a notice takes back its own and nothing that was done since', async () => {
    const test = openTestServices();
    const { ask } = test;
    const { id } = await makePerson(test);
    await ask('person.update', { id, revision: 1, patch: { notes: 'second' } });
    const { change } = await ask('undo.latest', {});
    await ask('person.update', { id, revision: 2, patch: { gender: 'masculine' } });
    await ask('undo.change', { change: change ?? '' });
    expect(await ask('person.get', { id })).toMatchObject({ notes: 'first', gender: 'masculine' });
  });

  it('has nothing to redo once something else was done', async () => {
    const test = openTestServices();
    const { ask } = test;
    const { id } = await makePerson(test);
    await ask('person.update', { id, revision: 1, patch: { notes: 'second' } });
    await ask('undo.last', {});
    await ask('person.update', { id, revision: 3, patch: { notes: 'other' } });
    await expect(ask('undo.redo', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a creation puts all that it made into the bin; of a removal takes it out', async () => {
    const test = openTestServices();
    const { ask } = test;
    const { id: subjectId } = await makePerson(test);
    const { id } = await ask('casefile.create', { subjectId });
    await ask('undo.last', {});
    const binned = await ask('bin.list', {});
    expect(binned.map((entry) => entry.table).toSorted()).toEqual(['case_file', 'case_person']);
    await ask('undo.redo', {});
    expect((await ask('casefile.view', { id })).persons).toHaveLength(1);
    await ask('casefile.remove', { id, revision: 3 });
    await ask('undo.last', {});
    expect((await ask('casefile.list', {})).total).toBe(1);
  });

  it('refuses a change whose field was changed again, and then changes nothing', async () => {
    const test = openTestServices();
    const { ask } = test;
    const { id } = await makePerson(test);
    await ask('person.update', { id, revision: 1, patch: { notes: 'second', codeName: 'A' } });
    await ask('person.update', { id, revision: 2, patch: { notes: 'third' } });
    const history = await ask('history.listOfRecord', { table: 'person', id });
    const second = history.find((entry) => entry.to === 'second');
    await expect(ask('undo.change', { change: second?.change ?? '' })).rejects.toMatchObject({
      code: 'UNDO_IMPOSSIBLE',
      data: { field: 'notes' },
    });
    expect(await ask('person.get', { id })).toMatchObject({ notes: 'third', codeName: 'A', revision: 3 });
  });

  it('refuses to give a number back that another case has taken', async () => {
    const { ask } = openTestServices();
    const { id } = await ask('casefile.create', { number: 'X' });
    await ask('casefile.update', { id, revision: 1, patch: { number: 'Y' } });
    await ask('casefile.create', { number: 'X' });
    const history = await ask('history.listOfRecord', { table: 'case_file', id });
    await expect(ask('undo.change', { change: history[0]?.change ?? '' })).rejects.toMatchObject({
      code: 'UNDO_IMPOSSIBLE',
    });
  });

  it('brings any series of edits back to where it began, and forward again', async () => {
    const test = openTestServices();
    const { ask } = test;
    const patch = fc.record(
      {
        notes: fc.string({ maxLength: 20 }),
        codeName: fc.string({ maxLength: 10 }),
        deceased: fc.boolean(),
        gender: fc.constantFrom('masculine' as const, 'feminine' as const, null),
        citizenships: fc.array(fc.constantFrom('KZ', 'FR', 'RU'), { maxLength: 3 }),
        occupation: fc.dictionary(fc.constantFrom('en', 'ru'), fc.string({ maxLength: 10 })),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(patch, { minLength: 1, maxLength: 6 }), async (patches) => {
        const states = [await makePerson(test)];
        for (const one of patches) {
          const current = states.at(-1) ?? (await makePerson(test));
          const next = await ask('person.update', { id: current.id, revision: current.revision, patch: one });
          if (next.revision !== current.revision) states.push(next);
        }
        const { id } = states[0] ?? { id: '' };
        for (const state of states.toReversed().slice(1)) {
          await ask('undo.last', {});
          expect(fieldsOf(await ask('person.get', { id }))).toEqual(fieldsOf(state));
        }
        for (const state of states.slice(1)) {
          await ask('undo.redo', {});
          expect(fieldsOf(await ask('person.get', { id }))).toEqual(fieldsOf(state));
        }
      }),
      { numRuns: 40 },
    );
  });
});

function fieldsOf(row: Record<string, unknown>): Record<string, unknown> {
  const { revision: _revision, updatedAt: _updatedAt, ...fields } = row;
  return fields;
}

describe('undo and the bin of somebody whose role changes less', () => {
  const caseworker = {
    actor: { id: '019a0000-0000-7000-8000-0000000000cc', name: 'Dana' },
    role: 'caseworker',
  } as const;

  it('put back what the role could have changed, and nothing of the organisation', async () => {
    const test = openTestServices();
    const { ask, askAs } = test;
    const dana = askAs(caseworker);
    await ask('settings.update', { revision: 1, patch: { email: 'a@example.org' } });
    const [set] = await ask('history.recent', { limit: 1 });
    await expect(dana('undo.change', { change: set?.change ?? '' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { id } = await ask('signatory.create', { names: { en: 'Director' } });
    await ask('signatory.remove', { id, revision: 1 });
    await expect(dana('bin.restore', { table: 'signatory', id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const person = await makePerson(test);
    await ask('person.remove', { id: person.id, revision: 1 });
    await dana('bin.restore', { table: 'person', id: person.id });
    expect(await ask('person.get', { id: person.id })).toMatchObject({ deletedAt: null });
  });

  it('never reach who may use the vault', async () => {
    const { ask, services, store, actor } = openTestServices();
    beginUsers(store, actor);
    const { id } = addUser(store, actor, 'Dana', 'caseworker');
    services.user.change(actor, id, 1, { role: 'administrator' });
    const [change] = store.journal.listOfRecord('user', id);
    await expect(ask('undo.change', { change: change?.change ?? '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    services.user.end(actor, id);
    expect(await ask('bin.list', {})).toEqual([]);
    await expect(ask('bin.restore', { table: 'user', id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are held by the table of permissions, whole', () => {
    const dear = Object.entries(permissions).filter(
      ([route, needed]) =>
        route.endsWith('.update') && (needed === 'coordinator' || needed === 'administrator'),
    );
    expect(dear.map(([route]) => route).sort()).toEqual(Object.values(guardedTables).sort());
    expect(Object.keys(guardedTables).filter((table) => !recordTables.has(table))).toEqual([]);
  });
});
