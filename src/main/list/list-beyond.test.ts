import { describe, expect, it } from 'vitest';
import type { ListFilters, ListKind } from '@shared/list/list.schema';
import { addOffice, makeLetter, openLetters } from '../letter/letter.testkit';
import { openTestServices } from '../services.testkit';

function open() {
  const test = openTestServices();
  const page = async (list: ListKind, filters: ListFilters) => {
    const sort = { key: 'updated', descending: true };
    return test.ask('list.page', { list, text: '', filters, sort, language: 'en', offset: 0, limit: 50 });
  };
  const names = async (list: ListKind, filters: ListFilters) => {
    const { lines, total } = await page(list, filters);
    expect(total).toBe(lines.length);
    return lines.map(({ cells, name }) => cells['number']?.text ?? name).toSorted();
  };
  const made = (number: string) => test.ask('casefile.create', { number, titles: { en: number } });
  return { ...test, page, names, made };
}

describe('lists narrowed by what other tables know', () => {
  it('find cases, events and detentions of a region by everything that lies in it', async () => {
    const { ask, names, made } = open();
    const region = await ask('place.create', { kind: 'region', names: { en: 'Mangystau' } });
    const town = await ask('place.create', { kind: 'town', names: { en: 'Aktau' }, parentId: region.id });
    const far = await ask('place.create', { kind: 'town', names: { en: 'Almaty' } });
    const [a, b, c] = [await made('A'), await made('B'), await made('C')];
    await ask('event.create', { caseFileId: a.id, titles: { en: 'There' }, placeId: town.id });
    const gone = await ask('event.create', { caseFileId: c.id, titles: { en: 'Gone' }, placeId: town.id });
    await ask('event.create', { caseFileId: c.id, titles: { en: 'Elsewhere' }, placeId: far.id });
    await ask('event.remove', { id: gone.id, revision: gone.revision });
    await ask('detention.create', { caseFileId: b.id, facilityPlaceId: region.id });
    expect(await names('cases', { places: [region.id] })).toEqual(['A', 'B']);
    expect(await names('cases', { places: [town.id] })).toEqual(['A']);
    expect(await names('events', { places: [region.id] })).toEqual(['There']);
    expect(await names('detentions', { places: [region.id] })).toEqual(['B']);
    expect(await names('cases', { places: [far.id, region.id] })).toEqual(['A', 'B', 'C']);
  });

  it('find and show fields of the organisation’s own, except what is need-to-know', async () => {
    const { ask, page, names, made } = open();
    const field = (type: 'text' | 'number' | 'date' | 'choice', fields: object = {}) =>
      ask('customField.create', { host: 'case_file', type, names: { en: type }, ...fields });
    const oil = '019a0000-0000-7000-8000-00000000000c';
    const union = await field('choice', { choices: [{ id: oil, names: { en: 'Oil workers' } }] });
    const remark = await field('text');
    const members = await field('number');
    const since = await field('date');
    const secret = await field('text', { level: 4 });
    const day = { start: '2024-05', end: null, about: false, time: null, timeAbout: false };
    const fill = async (number: string, custom: Record<string, unknown>) => {
      const { id, revision } = await made(number);
      await ask('casefile.update', { id, revision, patch: { custom: custom as never } });
    };
    await fill('A', { [union.id]: oil, [members.id]: 40, [secret.id]: 'Hidden' });
    await fill('B', { [remark.id]: 'Забастовка', [members.id]: 7, [since.id]: day });
    await made('C');
    expect(await names('cases', { custom: { [union.id]: { any: [oil] } } })).toEqual(['A']);
    expect(await names('cases', { custom: { [remark.id]: { has: 'ЗАБАСТ' } } })).toEqual(['B']);
    expect(await names('cases', { custom: { [members.id]: { from: '7', to: '39' } } })).toEqual(['B']);
    expect(await names('cases', { custom: { [members.id]: { from: '5' } } })).toEqual(['A', 'B']);
    expect(await names('cases', { custom: { [since.id]: { from: '2024-05-20', to: '2024' } } })).toEqual([
      'B',
    ]);
    expect(await names('cases', { custom: { [since.id]: { to: '2024-04' } } })).toEqual([]);
    expect(
      await names('cases', { custom: { [members.id]: { from: '1' }, [union.id]: { any: [oil] } } }),
    ).toEqual(['A']);
    const { lines } = await page('cases', { custom: { [union.id]: { any: [oil] } } });
    expect(lines[0]?.cells[`custom:${union.id}`]).toEqual({ text: 'Oil workers' });
    expect(lines[0]?.cells[`custom:${members.id}`]).toEqual({ text: '40' });
    expect(JSON.stringify(lines)).not.toContain('Hidden');
  });

  it('find letters whose answer was due before today, as long as it has not come', () => {
    const may = new Date(2026, 4, 20, 12).getTime();
    let now = may;
    const test = openLetters({ now: () => now });
    const { services, actor } = test;
    const caseFile = services.caseFile.create(actor, {});
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const letter = makeLetter(test, caseFile.id, office.id, 'fr');
    test.database
      .prepare(`update letter set state = 'issued', issued_at = ?, reference = 'AMP/1' where id = ?`)
      .run(now, letter.id);
    const { revision } = services.letter.get(letter.id);
    services.replyDue.choose(actor, {
      id: letter.id,
      revision,
      deadlineRuleId: null,
      answerBy: '2026-06-01',
    });
    const overdue = () =>
      services.list.page(actor, {
        list: 'letters',
        text: '',
        filters: { overdue: true },
        sort: { key: 'date', descending: false },
        language: 'en',
        offset: 0,
        limit: 10,
      });
    expect(overdue().total).toBe(0);
    now = new Date(2026, 5, 2, 12).getTime();
    expect(overdue()).toMatchObject({ total: 1, lines: [{ cells: { due: { plain: '2026-06-01' } } }] });
    test.database.prepare('update reply_due set waiting = 0').run();
    expect(overdue().total).toBe(0);
  });
});

describe('many tasks', () => {
  it('are done at once, repeated where they repeat, and come back with one undo', async () => {
    const { ask, page } = open();
    const once = await ask('task.create', { title: 'Once' });
    const weekly = await ask('task.create', { title: 'Weekly', repeat: { every: 1, unit: 'week' } });
    const act = { kind: 'status', status: 'done' } as const;
    const ids = [once.id, weekly.id];
    expect(await ask('list.bulk', { list: 'tasks', ids, act })).toMatchObject({ changed: 2, failed: [] });
    expect((await page('tasks', { statuses: ['open'] })).lines.map(({ name }) => name)).toEqual(['Weekly']);
    expect(await ask('list.bulk', { list: 'tasks', ids, act })).toMatchObject({ changed: 0, unchanged: 2 });
    expect((await page('tasks', { statuses: ['open'] })).total).toBe(1);
    await ask('undo.last', {});
    expect((await page('tasks', { statuses: ['open'] })).total).toBe(2);
    const refused = ask('list.bulk', { list: 'tasks', ids, act: { kind: 'status', status: 'active' } });
    await expect(refused).resolves.toMatchObject({ changed: 0, failed: [{ code: 'INVALID_INPUT' }, {}] });
  });
});
