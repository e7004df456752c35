import { describe, expect, it } from 'vitest';
import type { ListQuery } from '@shared/list/list.schema';
import { openTestServices, type TestServices } from '../services.testkit';
import { testActor } from '../store/store.testkit';
import { ListUpkeep } from './list-upkeep';

const noon = new Date(2026, 4, 20, 12).getTime();
const day = 24 * 60 * 60 * 1000;
const everything: ListQuery = {
  list: 'cases',
  text: '',
  filters: {},
  sort: { key: 'number', descending: false },
  language: 'en',
};
const onDay = (start: string) => ({ start, end: null, about: false, time: null, timeAbout: false });

function open(now = () => noon) {
  const test = openTestServices({ now });
  const list = async (query: Partial<ListQuery>) =>
    (await test.ask('list.page', { ...everything, ...query, offset: 0, limit: 50 })).lines.map(
      ({ cells }) => cells['number']?.text,
    );
  const make = (number: string, fields: Parameters<typeof test.ask<'casefile.create'>>[1] = {}) =>
    test.ask('casefile.create', { country: 'KZ', number, ...fields });
  return { ...test, list, make };
}

async function arrest({ ask }: TestServices, caseFileId: string, arrestDate: string, releaseDate?: string) {
  const person = await ask('person.create', { names: [], codeName: 'P' });
  return ask('detention.create', {
    caseFileId,
    personId: person.id,
    type: 'pretrial',
    arrestDate: onDay(arrestDate),
    releaseDate: releaseDate === undefined ? null : onDay(releaseDate),
  });
}

describe('the list of cases', () => {
  it('keeps to every filter, and counts what it lets through', async () => {
    const { ask, list, make } = open();
    const active = { status: 'active' as const, phrase: {}, date: null, source: '' };
    await make('A', { statusHistory: [active], lead: 'Aigerim', type: 'detention' });
    await make('B', { country: 'RU', lead: testActor.name });
    await make('C', { type: 'detention' });
    expect(await list({ filters: { statuses: ['active'] } })).toEqual(['A']);
    expect(await list({ filters: { countries: ['KZ'], types: ['detention'] } })).toEqual(['A', 'C']);
    expect(await list({ filters: { leads: ['Aigerim'] } })).toEqual(['A']);
    expect(await list({ filters: { mine: true } })).toEqual(['B']);
    expect(await list({ filters: { sensitivities: [4] } })).toEqual([]);
    expect(await ask('list.page', { ...everything, offset: 1, limit: 1 })).toMatchObject({ total: 3 });
    expect(await ask('list.facet', { list: 'cases', facet: 'countries' })).toEqual([
      { value: 'KZ', count: 2 },
      { value: 'RU', count: 1 },
    ]);
  });

  it('knows who is held today, follows a release, and puts the longest held first', async () => {
    const test = open();
    const long = await test.make('LONG');
    const short = await test.make('SHORT');
    await test.make('FREE');
    await arrest(test, long.id, '2025-01-01');
    const detention = await arrest(test, short.id, '2026-05-01', '2026-06-01');
    expect(await test.list({ filters: { detained: true } })).toEqual(['LONG', 'SHORT']);
    expect(await test.list({ sort: { key: 'daysHeld', descending: true } })).toEqual([
      'LONG',
      'SHORT',
      'FREE',
    ]);
    await test.ask('detention.update', {
      id: detention.id,
      revision: detention.revision,
      patch: { releaseDate: onDay('2026-05-10') },
    });
    expect(await test.list({ filters: { detained: true } })).toEqual(['LONG']);
    expect(await test.list({ filters: { detained: false } })).toEqual(['FREE', 'SHORT']);
  });

  it('sorts by the title that is shown: in the language asked, else by the name of the person', async () => {
    const { ask, list, make } = open();
    const person = await ask('person.create', { names: [], codeName: 'Émile' });
    await make('1', { titles: { en: 'Zebra', fr: 'Abeille' } });
    await make('2', { titles: {}, subjectId: person.id });
    await make('3', { titles: { en: 'alpha', fr: 'Zèbre' } });
    expect(await list({ sort: { key: 'title', descending: false } })).toEqual(['3', '2', '1']);
    expect(await list({ sort: { key: 'title', descending: false }, language: 'fr' })).toEqual([
      '1',
      '2',
      '3',
    ]);
    await ask('person.update', { id: person.id, revision: 1, patch: { codeName: 'Aaron' } });
    expect(await list({ sort: { key: 'title', descending: false } })).toEqual(['2', '3', '1']);
  });

  it('finds the silent ones, and loses what goes into the bin', async () => {
    let now = noon - 40 * day;
    const { ask, list, make } = open(() => now);
    const old = await make('OLD');
    now = noon;
    await make('NEW');
    expect(await list({ filters: { quietDays: 30 } })).toEqual(['OLD']);
    await ask('casefile.remove', { id: old.id, revision: old.revision });
    expect(await list({})).toEqual(['NEW']);
    await ask('casefile.restore', { id: old.id });
    expect(await list({})).toEqual(['NEW', 'OLD']);
  });
});

const of = (list: ListQuery['list']): ListQuery => ({
  ...everything,
  list,
  sort: { key: '', descending: false },
});

describe('the other lists', () => {
  function openLists() {
    const test = openTestServices({ now: () => noon });
    const names = async (query: Partial<ListQuery> & Pick<ListQuery, 'list'>) => {
      const asked = { ...of(query.list), ...query, offset: 0, limit: 50 };
      return (await test.ask('list.page', asked)).lines.map(({ name }) => name);
    };
    return { ...test, names };
  }

  it('finds people by family name, by who is held, and follows the person of a detention', async () => {
    const { ask, names } = openLists();
    const caseFile = await ask('casefile.create', { country: 'KZ' });
    const named = (given: string, family: string) => ({
      names: [
        {
          kind: 'legal',
          language: 'en',
          given,
          patronymic: '',
          family,
          inflections: null,
          primary: true,
        } as const,
      ],
    });
    const zoe = await ask('person.create', { ...named('Aa', 'Zoe'), citizenships: ['KZ'] });
    const abe = await ask('person.create', named('Zz', 'Abe'));
    expect(await names({ list: 'people', sort: { key: 'name', descending: false } })).toEqual([
      'Zz Abe',
      'Aa Zoe',
    ]);
    expect(await names({ list: 'people', filters: { countries: ['KZ'] } })).toEqual(['Aa Zoe']);
    const held = await ask('detention.create', {
      caseFileId: caseFile.id,
      personId: zoe.id,
      arrestDate: onDay('2026-01-01'),
    });
    expect(await names({ list: 'people', filters: { detained: true } })).toEqual(['Aa Zoe']);
    await ask('detention.update', { id: held.id, revision: 1, patch: { personId: abe.id } });
    expect(await names({ list: 'people', filters: { detained: true } })).toEqual(['Zz Abe']);
    expect(await names({ list: 'detentions', text: 'abe' })).toEqual(['Zz Abe']);
    await ask('person.update', { id: abe.id, revision: 1, patch: named('Zz', 'Yve') });
    expect(await names({ list: 'detentions', text: 'yve' })).toEqual(['Zz Yve']);
    await ask('person.remove', { id: abe.id, revision: 2 });
    expect(await names({ list: 'people' })).toEqual(['Aa Zoe']);
  });

  it('follows the number and the bin of a case in all that belongs to it', async () => {
    const { ask } = openLists();
    const caseFile = await ask('casefile.create', { country: 'KZ', number: 'A-1' });
    const event = await ask('event.create', { caseFileId: caseFile.id, titles: { en: 'Search' } });
    await ask('act.create', { eventId: event.id, type: 'threat' });
    const lines = async (list: 'events' | 'acts') =>
      (await ask('list.page', { ...of(list), offset: 0, limit: 50 })).lines;
    expect((await lines('acts'))[0]?.cells).toMatchObject({ case: { text: 'A-1' }, act: { text: 'Threat' } });
    await ask('casefile.remove', { id: caseFile.id, revision: 1 });
    expect([...(await lines('events')), ...(await lines('acts'))]).toEqual([]);
    await ask('casefile.restore', { id: caseFile.id });
    expect((await lines('events')).map(({ name }) => name)).toEqual(['Search']);
    await ask('event.remove', { id: event.id, revision: 1 });
    expect(await lines('events')).toEqual([]);
    await ask('undo.last', {});
    expect(await lines('events')).toHaveLength(1);
  });

  it('tells overdue tasks from those to come and from those without a day', async () => {
    const { ask, names } = openLists();
    const task = (title: string, due: string | null, assignee = 'Berik') =>
      ask('task.create', { title, due: due === null ? null : onDay(due), assignee });
    await task('late', '2026-05-19');
    await task('now', '2026-05-20', testActor.name);
    await task('soon', '2026-05-26');
    await task('far', '2026-06-30');
    await task('some day', null);
    const within = (days: NonNullable<ListQuery['filters']['days']>) =>
      names({ list: 'tasks', filters: { days } });
    expect(await within('past')).toEqual(['late']);
    expect(await within('today')).toEqual(['now']);
    expect(await within('next7')).toEqual(['now', 'soon']);
    expect(await within('none')).toEqual(['some day']);
    expect(await names({ list: 'tasks', filters: { mine: true } })).toEqual(['now']);
    expect(await names({ list: 'tasks' })).toEqual(['late', 'now', 'soon', 'far', 'some day']);
    expect(await ask('list.facet', { list: 'tasks', facet: 'leads' })).toContainEqual({
      value: 'Berik',
      count: 4,
    });
  });

  it('says its lines in the language that was asked', async () => {
    const { ask } = openLists();
    const caseFile = await ask('casefile.create', { country: 'KZ' });
    await ask('remedy.create', {
      caseFileId: caseFile.id,
      kind: 'complaint',
      state: 'filed',
      date: onDay('2026-03-02'),
    });
    const cells = async (language: ListQuery['language']) =>
      (await ask('list.page', { ...of('remedies'), language, offset: 0, limit: 1 })).lines[0]?.cells;
    expect(await cells('fr')).toMatchObject({
      date: { text: '2 mars 2026', plain: '2026-03-02' },
      kind: { text: 'Plainte' },
      country: { text: 'Kazakhstan' },
    });
    expect(await cells('ru')).toMatchObject({ country: { text: 'Казахстан' } });
  });
});

describe('lines of records that are older than their list', () => {
  it('are made in pieces, and those of binned records are not', async () => {
    const { ask, store, database } = openTestServices({ now: () => noon });
    for (const name of ['A', 'B', 'C']) await ask('organisation.create', { names: { en: name } });
    const gone = await ask('organisation.create', { names: { en: 'gone' } });
    await ask('organisation.remove', { id: gone.id, revision: 1 });
    database.exec('delete from list_line');
    const total = async () => (await ask('list.page', { ...of('organisations'), offset: 0, limit: 9 })).total;
    expect(await total()).toBe(0);
    const upkeep = new ListUpkeep(store);
    while (upkeep.work(testActor));
    expect(await total()).toBe(3);
    expect(upkeep.work(testActor)).toBe(false);
  });
});
