import { describe, expect, it } from 'vitest';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';

async function withPerson() {
  const test = openTestServices();
  const { ask } = test;
  const person = await ask('person.create', {
    names: [nameForm('en', 'Max', 'Bokayev')],
    health: { en: 'zanzibarite of the lungs' },
    family: { en: 'a daughter called Quillfeather' },
  });
  const found = async (text: string) =>
    (await ask('search.query', { text, language: 'en' })).map(({ id }) => id);
  const raise = (revision: number, fieldLevels: object) =>
    ask('person.update', { id: person.id, revision, patch: { fieldLevels } });
  return { ...test, person, found, raise };
}

describe('health, family and address of a person', () => {
  it('are found by a search up to what is need-to-know, and with their level', async () => {
    const { person, found, raise } = await withPerson();
    expect(await found('zanzibarite')).toEqual([]);
    expect(await found('Quillfeather')).toEqual([person.id]);
    const changed = await raise(1, { health: 3, family: 4 });
    expect(await found('zanzibarite')).toEqual([person.id]);
    expect(await found('Quillfeather')).toEqual([]);
    await raise(changed.revision, {});
    expect(await found('zanzibarite')).toEqual([]);
  });

  it('carry their level in the history, and changing it is journalled and undone', async () => {
    const { ask, person, raise } = await withPerson();
    await ask('person.update', { id: person.id, revision: 1, patch: { health: { en: 'better' } } });
    const latest = async () => (await ask('history.listOfRecord', { table: 'person', id: person.id }))[0];
    expect(await latest()).toMatchObject({ field: 'health', level: 4 });
    await raise(2, { health: 2 });
    expect(await latest()).toMatchObject({ field: 'fieldLevels', from: {}, to: { health: 2 } });
    const health = (await ask('history.listOfRecord', { table: 'person', id: person.id })).find(
      ({ field }) => field === 'health',
    );
    expect(health?.level).toBe(2);
    await ask('undo.last', {});
    expect((await ask('person.get', { id: person.id })).fieldLevels).toEqual({});
  });

  it('keep the stricter level when two persons are one', async () => {
    const { ask, person, raise } = await withPerson();
    const twin = await ask('person.create', { names: [nameForm('en', 'Maks', 'Bokayev')] });
    await raise(1, { health: 1, family: 2 });
    const pair = { kind: 'person', keptId: person.id, mergedId: twin.id } as const;
    const { fields, keptRevision, mergedRevision } = await ask('merge.preview', pair);
    expect(fields.find(({ name }) => name === 'fieldLevels')?.suggested).toBe('both');
    const choices = { fieldLevels: 'both' } as const;
    await ask('merge.apply', { ...pair, keptRevision, mergedRevision, choices });
    expect((await ask('person.get', { id: person.id })).fieldLevels).toEqual({ health: 4, family: 3 });
  });

  it('of an address can name a place, which then cannot be taken away', async () => {
    const { ask, person } = await withPerson();
    const place = await ask('place.create', { kind: 'region', names: { en: 'Mangystau' } });
    const address = {
      kind: 'address',
      value: '12 Example Street',
      note: '',
      safeHours: '',
      unsafe: false,
    } as const;
    const contactPoints = [{ ...address, verifiedOn: null, placeId: place.id }];
    await ask('person.update', { id: person.id, revision: 1, patch: { contactPoints } });
    await expect(ask('place.remove', { id: place.id, revision: 1 })).rejects.toMatchObject({
      code: 'STILL_IN_USE',
    });
  });
});
