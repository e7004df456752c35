import { describe, expect, it } from 'vitest';
import { firstSort } from '@shared/list/list-shapes';
import { mostAtOnce } from '@shared/list/list.schema';
import { openTestServices } from '../services.testkit';

const newestFirst = firstSort('cases');

async function openWith(cases: number) {
  const test = openTestServices();
  const ids: string[] = [];
  for (let n = 0; n < cases; n += 1) ids.push((await test.ask('casefile.create', { country: 'KZ' })).id);
  return { ...test, ids, get: (id: string) => test.ask('casefile.get', { id }) };
}

describe('one thing done to many cases', () => {
  it('is taken back by one undo', async () => {
    const { ask, ids, get } = await openWith(3);
    const result = await ask('list.bulk', { list: 'cases', ids, act: { kind: 'lead', lead: 'Aigerim' } });
    expect(result).toEqual({ changed: 3, unchanged: 0, failed: [] });
    expect((await Promise.all(ids.map(get))).map(({ lead }) => lead)).toEqual(Array(3).fill('Aigerim'));
    await ask('undo.last', {});
    expect((await Promise.all(ids.map(get))).map(({ lead }) => lead)).toEqual(Array(3).fill(''));
  });

  it('adds a line to the history of each case that does not stand there yet', async () => {
    const { ask, ids, get } = await openWith(2);
    const [first = ''] = ids;
    await ask('list.bulk', { list: 'cases', ids: [first], act: { kind: 'status', status: 'active' } });
    const result = await ask('list.bulk', { list: 'cases', ids, act: { kind: 'status', status: 'active' } });
    expect(result).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await get(first)).statusHistory).toHaveLength(1);
  });

  it('gives each case its own task, and undoing takes them all', async () => {
    const { ask, ids } = await openWith(2);
    const [first = ''] = ids;
    await ask('list.bulk', { list: 'cases', ids, act: { kind: 'task', title: 'Call the family' } });
    expect(await ask('task.listOfCase', { caseFileId: first })).toMatchObject([
      { task: { title: 'Call the family' } },
    ]);
    await ask('undo.last', {});
    expect(await ask('task.listOfCase', { caseFileId: first })).toEqual([]);
  });

  it('tells of those that could not be changed and changes the rest', async () => {
    const { ask, ids, get } = await openWith(2);
    const [gone = '', stays = ''] = ids;
    await ask('list.bulk', { list: 'cases', ids: [gone], act: { kind: 'remove' } });
    const result = await ask('list.bulk', {
      list: 'cases',
      ids,
      act: { kind: 'sensitivity', sensitivity: 4 },
    });
    expect(result).toMatchObject({ changed: 1, failed: [{ id: gone, code: 'NOT_FOUND' }] });
    expect((await get(stays)).sensitivity).toBe(4);
  });

  it('refuses more at once than a person would wait for', async () => {
    const { ask, ids } = await openWith(1);
    const many = Array<string>(mostAtOnce + 1).fill(ids[0] ?? '');
    await expect(
      ask('list.bulk', { list: 'cases', ids: many, act: { kind: 'remove' } }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('a saved view', () => {
  it('is a record: kept in the order of making, renamed, removed, undone', async () => {
    const { ask } = openTestServices();
    const filters = { statuses: ['active' as const], quietDays: 30 };
    const first = await ask('savedView.create', {
      list: 'cases',
      name: 'Silent',
      filters,
      sort: newestFirst,
    });
    await ask('savedView.create', { list: 'cases', name: 'All', filters: {}, sort: newestFirst });
    await ask('savedView.update', { id: first.id, revision: first.revision, patch: { name: 'Quiet' } });
    expect(await ask('savedView.list', { list: 'cases' })).toMatchObject([
      { name: 'Quiet', filters },
      { name: 'All', filters: {} },
    ]);
    await ask('savedView.remove', { id: first.id, revision: 2 });
    expect(await ask('savedView.list', { list: 'cases' })).toHaveLength(1);
    await ask('undo.last', {});
    expect(await ask('savedView.list', { list: 'cases' })).toHaveLength(2);
  });
});

describe('one thing done to many records of another kind', () => {
  it('gives tasks to somebody, in one change', async () => {
    const { ask, ids } = await openWith(1);
    const [caseFileId = ''] = ids;
    const task = await ask('task.create', { title: 'Call', caseFileId, assignee: 'Berik' });
    const act = { kind: 'lead' as const, lead: 'Aigerim' };
    await ask('list.bulk', { list: 'tasks', ids: [task.id], act });
    expect((await ask('task.get', { id: task.id })).assignee).toBe('Aigerim');
    await ask('undo.last', {});
    expect((await ask('task.get', { id: task.id })).assignee).toBe('Berik');
  });

  it('adds a task to the case of each record', async () => {
    const { ask, ids } = await openWith(1);
    const [caseFileId = ''] = ids;
    const event = await ask('event.create', { caseFileId });
    const act = { kind: 'task' as const, title: 'Find a second witness' };
    await ask('list.bulk', { list: 'events', ids: [event.id], act });
    expect(await ask('task.listOfCase', { caseFileId })).toMatchObject([{ task: { title: act.title } }]);
  });

  it('does only what the list knows', async () => {
    const { ask } = await openWith(0);
    const person = await ask('person.create', { names: [], codeName: 'P' });
    const act = { kind: 'lead' as const, lead: 'Aigerim' };
    await expect(ask('list.bulk', { list: 'people', ids: [person.id], act })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
