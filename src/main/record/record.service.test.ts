import { describe, expect, it } from 'vitest';
import { nameForm } from '../names.testkit';
import { deriveRows } from '../derive';
import { openTestServices } from '../services.testkit';
import type { Touched, Writer } from '../store/store';

describe('a record', () => {
  it('takes two changes of different fields made from the same state, and refuses two of the same field', async () => {
    const { ask } = openTestServices();
    const { id, revision } = await ask('person.create', { names: [] });
    await ask('person.update', { id, revision, patch: { notes: 'one' } });
    const merged = await ask('person.update', { id, revision, patch: { codeName: 'two' } });
    expect(merged).toMatchObject({ notes: 'one', codeName: 'two', revision: 3 });
    await expect(ask('person.update', { id, revision, patch: { notes: 'three' } })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { field: 'notes' },
    });
  });

  it('goes into the bin, is not listed there, and comes back', async () => {
    const { ask } = openTestServices();
    const { id, revision } = await ask('organisation.create', { names: { en: 'Union' } });
    await ask('organisation.remove', { id, revision });
    expect((await ask('organisation.list', {})).total).toBe(0);
    expect(await ask('bin.list', {})).toMatchObject([{ table: 'organisation', id, title: 'Union' }]);
    await ask('bin.restore', { table: 'organisation', id });
    expect((await ask('organisation.list', { text: 'union' })).total).toBe(1);
  });

  it('does not go into the bin over what somebody else changed meanwhile', async () => {
    const { ask, services, actor } = openTestServices();
    const { id, revision } = await ask('person.create', { names: [] });
    const colleague = { id: '019a0000-0000-7000-8000-000000000002', name: 'A colleague' };
    services.person.update(colleague, id, revision, { notes: 'seen at the station' });
    const remove = (seen: number) => ask('person.remove', { id, revision: seen });
    await expect(remove(revision)).rejects.toMatchObject({ code: 'CONFLICT', data: { field: 'notes' } });
    expect(services.person.get(id).deletedAt).toBeNull();
    expect(await remove(revision + 1)).toMatchObject({ id });
    services.person.restore(actor, id);
    // One's own form saves by itself, so that its page is often a revision behind.
    const { revision: current } = services.person.get(id);
    services.person.update(actor, id, current, { notes: 'mine' });
    expect(await remove(current)).toMatchObject({ id });
  });

  it('cannot belong to a case that does not exist', async () => {
    const { ask } = openTestServices();
    const caseFileId = '01900000-0000-7000-8000-0000000000ff';
    await expect(ask('demand.create', { caseFileId, kind: 'release' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'reference' },
    });
  });
});

describe('every command', () => {
  it('is one change in the journal', async () => {
    const { ask, database } = openTestServices();
    const changes = () => database.prepare('select count(distinct change) as n from journal').get();
    let expected = 0;
    const one = async <T>(work: Promise<T>): Promise<T> => {
      const value = await work;
      expected += 1;
      expect(changes()).toEqual({ n: expected });
      return value;
    };
    const person = await one(ask('person.create', { names: [nameForm('en', 'Ann', 'Smith')] }));
    const { id: caseFileId } = await one(ask('casefile.create', { subjectId: person.id }));
    const first = await one(ask('demand.create', { caseFileId, kind: 'release' }));
    const second = await one(ask('demand.create', { caseFileId, kind: 'protect' }));
    await one(ask('demand.reorder', { caseFileId, ids: [second.id, first.id] }));
    const event = await one(ask('event.create', { caseFileId }));
    await one(ask('act.create', { eventId: event.id }));
    await one(ask('detention.create', { caseFileId, personId: person.id }));
    await one(ask('remedy.create', { caseFileId }));
    await one(ask('document.create', { caseFileId, title: 'Press' }));
    const organisation = await one(ask('organisation.create', { names: { en: 'NGO' } }));
    await one(ask('caseOrganisation.create', { caseFileId, organisationId: organisation.id }));
    await one(ask('affiliation.create', { personId: person.id, organisationId: organisation.id }));
    const office = await one(ask('office.create', { kind: 'prosecutor_general' }));
    await one(ask('officeHolder.create', { officeId: office.id }));
    await one(ask('signatory.create', { names: { en: 'Director' } }));
    await one(ask('settings.update', { revision: 1, patch: { names: { en: 'Amparo' } } }));
    await one(ask('event.update', { id: event.id, revision: 1, patch: { place: { en: 'Almaty' } } }));
    await one(ask('event.remove', { id: event.id, revision: 2 }));
    await one(ask('event.restore', { id: event.id }));
    await one(ask('undo.last', {}));
  });

  it('leaves nothing behind when its last step fails', async () => {
    let broken = false;
    const derive = (writer: Writer, touched: readonly Touched[]) => {
      deriveRows(writer, touched);
      if (broken) throw new Error('fault');
    };
    const { services, actor, database } = openTestServices({ derive });
    const tables = ['person', 'case_file', 'case_person', 'case_activity', 'search_text', 'journal'];
    const counts = () => tables.map((table) => database.prepare(`select count(*) as n from ${table}`).get());
    const person = services.person.create(actor, { names: [nameForm('en', 'Ann', 'Smith')] });
    const before = counts();
    broken = true;
    expect(() => services.caseFile.create(actor, { subjectId: person.id })).toThrow('fault');
    expect(() => services.person.update(actor, person.id, 1, { notes: 'x' })).toThrow('fault');
    expect(() => services.undo.undoLast(actor)).toThrow('fault');
    expect(counts()).toEqual(before);
    expect(services.person.get(person.id).notes).toBe('');
  });
});
