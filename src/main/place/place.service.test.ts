import { afterEach, describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { placePath, placeTree } from '@shared/place/place-tree.rules';
import { openTestServices, type TestServices } from '../services.testkit';
import { starterPlaces } from './starter-places';

const now = () => Date.parse('2026-11-22T10:00:00+05:00');
let test: TestServices | undefined;
afterEach(() => test?.close());

async function open() {
  test = openTestServices({ now });
  const { ask } = test;
  await ask('place.addStarter', {});
  const all = await ask('place.list', {});
  const keyed = (key: string) => {
    const found = all.find(({ starterKey }) => starterKey === key);
    if (found === undefined) throw new Error(`no ${key}`);
    return found;
  };
  return { ...test, keyed, all };
}

describe('the places that come with the app', () => {
  it('lie in one another, a place before those in it, each named in every language and in a sentence', () => {
    const seen = new Set<string>();
    for (const { key, parent, names, inNames } of starterPlaces()) {
      expect(parent === null || seen.has(parent), key).toBe(true);
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
      expect(Object.keys(names).toSorted(), key).toEqual(['en', 'fr', 'kk', 'ru']);
      expect([inNames.en?.slice(0, 3), inNames.ru?.slice(0, 2)], key).toEqual(['in ', 'в ']);
      expect(inNames.fr, key).toMatch(/^(?:à|au|dans la) /u);
    }
    // Seventeen regions and three cities of republican significance (decree of 3 May 2022).
    expect(starterPlaces().filter(({ kind }) => kind === 'region')).toHaveLength(20);
  });

  it('are put in once, and never over what people made of them', async () => {
    const { ask, keyed } = await open();
    const town = keyed('kz-zhanaozen');
    await ask('place.update', { id: town.id, revision: town.revision, patch: { names: { en: 'Janaozen' } } });
    expect(await ask('place.addStarter', {})).toEqual({ added: 0 });
    const tree = placeTree(await ask('place.list', {}));
    expect(placePath(tree, town.id, 'en')).toBe('Kazakhstan › Mangystau Region › Janaozen');
  });
});

describe('a place', () => {
  it('has a name, never lies below itself, and stays while something needs it', async () => {
    const { ask, keyed } = await open();
    await expect(ask('place.create', { kind: 'town', names: {} })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const region = keyed('kz-mangystau');
    const patch = { parentId: keyed('kz-zhanaozen').id };
    await expect(
      ask('place.update', { id: region.id, revision: region.revision, patch }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'parentId' } });
    await expect(ask('place.remove', { id: region.id, revision: 1 })).rejects.toMatchObject({
      code: 'STILL_IN_USE',
    });
    const made = await ask('place.create', { kind: 'facility', names: { en: 'Colony' } });
    const { id: caseFileId } = await ask('casefile.create', {});
    const detention = await ask('detention.create', { caseFileId });
    await ask('custodyMove.create', { detentionId: detention.id, placeId: made.id });
    await expect(ask('place.remove', { id: made.id, revision: 1 })).rejects.toMatchObject({
      code: 'STILL_IN_USE',
    });
  });

  it('becomes confidential with its coordinates, and cannot be made public while it has them', async () => {
    const { ask, keyed } = await open();
    const { id, revision } = keyed('kz-aktau');
    const coordinates = { latitude: 43.65, longitude: 51.16 };
    const placed = await ask('place.update', { id, revision, patch: { coordinates } });
    expect(placed.sensitivity).toBe(3);
    const opened = await ask('place.update', { id, revision: placed.revision, patch: { sensitivity: 1 } });
    expect(opened.sensitivity).toBe(3);
    const made = await ask('place.create', { kind: 'facility', names: { en: 'House' }, coordinates });
    expect(made.sensitivity).toBe(3);
  });
});

describe('statistics by region', () => {
  async function counted() {
    const opened = await open();
    const { ask, keyed } = opened;
    const { id: caseFileId } = await ask('casefile.create', { country: 'KZ' });
    const her = await ask('person.create', { names: [], gender: 'feminine' });
    for (const key of ['kz-zhanaozen', 'kz-aktau', 'kz-mangystau', 'kz-almaty', null]) {
      const placeId = key === null ? null : keyed(key).id;
      const event = await ask('event.create', { caseFileId, date: datePoint('2026-03-05'), placeId });
      await ask('act.create', { eventId: event.id, type: 'threat', victimId: her.id });
    }
    const table = (within: string | null, publicly = false) =>
      ask('statistics.table', {
        measure: 'acts',
        by: 'region',
        from: '2026-01-01',
        until: '2026-12-31',
        within,
        publicly,
      });
    return { ...opened, table, caseFileId };
  }

  it('count a region with everything in it, and a place alone when it is asked for', async () => {
    const { table, keyed } = await counted();
    const { cells, total } = await table(null);
    expect(total).toBe(5);
    expect(Object.fromEntries(cells.map(({ key, value }) => [key, value]))).toEqual({
      [keyed('kz-mangystau').id]: 3,
      [keyed('kz-almaty').id]: 1,
      '': 1,
    });
    expect(cells[0]?.label?.ru).toBe('Мангистауская область');
    expect((await table(keyed('kz-mangystau').id)).total).toBe(3);
    expect((await table(keyed('kz-aktau').id)).total).toBe(1);
    expect((await table(keyed('kz').id)).total).toBe(4);
  });

  it('take one person in three towns of a region for one person', async () => {
    const { table } = await counted();
    expect((await table(null, true)).cells.map(({ value }) => value)).toEqual([null, null, null]);
  });

  it('count the days held where the person is held', async () => {
    const { ask, keyed, caseFileId } = await counted();
    await ask('detention.create', {
      caseFileId,
      type: 'pretrial',
      heldSince: datePoint('2026-01-01'),
      releaseDate: datePoint('2026-01-10'),
      arrestPlaceId: keyed('kz-almaty').id,
      facilityPlaceId: keyed('kz-zhanaozen').id,
    });
    const { cells } = await ask('statistics.table', {
      measure: 'days_held',
      by: 'region',
      from: '2026-01-01',
      until: '2026-12-31',
      publicly: false,
    });
    expect(cells).toMatchObject([{ key: keyed('kz-mangystau').id, value: 10 }]);
  });
});
