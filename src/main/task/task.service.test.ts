import { afterEach, describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { DueOffset } from '@shared/task/task.schema';
import { openTestServices, type TestServices } from '../services.testkit';
import { addUser, beginUsers } from '../user/user.testkit';

/** A Sunday, in Almaty. */
const today = '2026-11-22';
let now = Date.parse(`${today}T10:00:00+05:00`);
let test: TestServices | undefined;

async function open() {
  now = Date.parse(`${today}T10:00:00+05:00`);
  test = openTestServices({ now: () => now });
  const { ask } = test;
  const { id: caseFileId } = await ask('casefile.create', { country: 'KZ' });
  return { ask, caseFileId };
}
afterEach(() => test?.close());

function counted(from: DueOffset['from'], count: number, unit: DueOffset['unit'] = 'day'): DueOffset {
  return { from, recordId: null, day: null, count, unit };
}

describe('a due date that is counted', () => {
  it('follows the date that it is counted from, and comes back when the move is undone', async () => {
    const { ask, caseFileId } = await open();
    const arrest = await ask('detention.create', { caseFileId, arrestDate: datePoint('2026-11-20') });
    const made = await ask('task.create', {
      caseFileId,
      title: 'Meet the lawyer',
      offset: counted('arrest', 3),
    });
    expect(made).toMatchObject({ due: { start: '2026-11-23' }, offset: { recordId: arrest.id } });

    const moved = { id: arrest.id, revision: 1, patch: { arrestDate: datePoint('2026-11-18') } };
    await ask('detention.update', moved);
    expect((await ask('task.get', { id: made.id })).due?.start).toBe('2026-11-21');
    await ask('undo.last', {});
    expect((await ask('task.get', { id: made.id })).due?.start).toBe('2026-11-23');
  });

  it('waits for a date that is not known yet, and then keeps to it', async () => {
    const { ask, caseFileId } = await open();
    const { id } = await ask('task.create', { caseFileId, title: 'Appeal', offset: counted('event', -2) });
    expect(await ask('task.get', { id })).toMatchObject({ due: null, offset: { recordId: null } });
    const first = await ask('event.create', { caseFileId, date: datePoint('2026-12-10') });
    await ask('event.create', { caseFileId, date: datePoint('2026-12-20') });
    expect(await ask('task.get', { id })).toMatchObject({
      due: { start: '2026-12-08' },
      offset: { recordId: first.id },
    });
  });

  it('counts working days by the calendar of the country, and moves when a holiday is entered', async () => {
    const { ask, caseFileId } = await open();
    const day = '2025-03-14';
    const offset: DueOffset = { ...counted('day', 15, 'working_day'), day };
    const { id } = await ask('task.create', { caseFileId, title: 'Reply due', kind: 'deadline', offset });
    const [line] = await ask('task.listOfCase', { caseFileId });
    expect(line?.explanation).toMatchObject({ due: '2025-04-09', base: day, country: 'KZ', weekendDays: 6 });
    expect(line?.explanation?.holidays).toHaveLength(5);

    await ask('holiday.create', { country: 'KZ', date: '2025-04-01', name: 'Moved' });
    expect((await ask('task.get', { id })).due?.start).toBe('2025-04-10');
    await ask('casefile.update', { id: caseFileId, revision: 1, patch: { country: 'FR' } });
    expect((await ask('task.get', { id })).due?.start).toBe('2025-04-04');
  });

  it('says when it rests on days that nobody has verified', async () => {
    const { ask, caseFileId } = await open();
    const offset: DueOffset = { ...counted('day', 5, 'working_day'), day: '2026-05-25' };
    expect(await ask('task.explain', { caseFileId, offset })).toMatchObject({
      due: '2026-06-02',
      verify: true,
    });
  });

  it('becomes a fixed date when one is typed', async () => {
    const { ask, caseFileId } = await open();
    const offset: DueOffset = { ...counted('day', 5), day: today };
    const { id, revision } = await ask('task.create', { caseFileId, title: 'Call', offset });
    const typed = { id, revision, patch: { due: datePoint('2026-12-01') } };
    expect(await ask('task.update', typed)).toMatchObject({ due: { start: '2026-12-01' }, offset: null });
  });
});

describe('a task', () => {
  it('that repeats makes its next one when it is done, and one undo takes both back', async () => {
    const { ask, caseFileId } = await open();
    const made = await ask('task.create', {
      caseFileId,
      title: 'Ask the family',
      due: datePoint('2026-11-01'),
      repeat: { every: 1, unit: 'week' },
    });
    await ask('task.settle', { id: made.id, revision: made.revision, state: 'done' });
    const lines = await ask('task.listOfCase', { caseFileId });
    expect(lines.map(({ task }) => [task.state, task.due?.start])).toEqual([
      ['open', '2026-11-29'],
      ['done', '2026-11-01'],
    ]);
    await ask('undo.last', {});
    const after = await ask('task.listOfCase', { caseFileId });
    expect(after.map(({ task }) => [task.state, task.doneAt])).toEqual([['open', null]]);
  });

  it('reminds once its moment has come, until it was seen', async () => {
    const { ask, caseFileId } = await open();
    const reminders = [now + 7_200_000, now + 3_600_000];
    const { id } = await ask('task.create', { caseFileId, title: 'Call', reminders });
    expect(await ask('task.reminders', {})).toEqual([]);
    now += 3_600_000;
    const [due] = await ask('task.reminders', {});
    expect(due?.id).toBe(id);
    await ask('task.reminded', { id, revision: due?.revision ?? 0 });
    expect(await ask('task.reminders', {})).toEqual([]);
    now += 3_600_000;
    expect(await ask('task.reminders', {})).toHaveLength(1);
  });

  it('reminds whose it is; what is nobody’s reminds whoever is there', async () => {
    const { ask, caseFileId } = await open();
    if (test === undefined) throw new Error('not open');
    beginUsers(test.store, test.actor);
    const dana = addUser(test.store, test.actor, 'Dana', 'caseworker');
    const reminders = [now];
    await ask('task.create', { caseFileId, title: 'Dana’s', assignee: 'Dana', reminders });
    await ask('task.create', { caseFileId, title: 'Nobody’s', assignee: 'A lawyer', reminders });
    await ask('task.create', { caseFileId, title: 'Mine', reminders });
    const titles = async (asks: typeof ask) =>
      (await asks('task.reminders', {})).map(({ title }) => title).sort();
    expect(await titles(ask)).toEqual(['Mine', 'Nobody’s']);
    expect(await titles(test.askAs({ actor: dana, role: 'caseworker' }))).toEqual(['Dana’s', 'Nobody’s']);
  });

  it('stands in the history of its case', async () => {
    const { ask, caseFileId } = await open();
    await ask('task.create', { caseFileId, title: 'Call the lawyer' });
    const { titles } = await ask('history.listOfCase', { caseFileId, language: 'en', limit: 50 });
    expect(Object.values(titles)).toContain('Call the lawyer');
  });
});
