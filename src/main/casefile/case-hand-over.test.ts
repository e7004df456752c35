import { expect, it } from 'vitest';
import { openTestServices } from '../services.testkit';

async function place() {
  const test = openTestServices();
  const { ask } = test;
  const cases = [];
  for (const lead of ['Aigerim', 'Aigerim', 'Bolat']) {
    cases.push(await ask('casefile.create', { country: 'KZ', lead, notes: 'Call first.\n' }));
  }
  const ids = cases.map(({ id }) => id);
  const [first = ''] = ids;
  for (const [title, assignee] of [
    ['hers', 'Aigerim'],
    ['nobody’s', ''],
    ['somebody else’s', 'Dana'],
  ] as const) {
    await ask('task.create', { caseFileId: first, title, assignee });
  }
  const done = await ask('task.create', { caseFileId: first, title: 'done', assignee: 'Aigerim' });
  await ask('task.settle', { id: done.id, revision: done.revision, state: 'done' });
  const assignees = async () => {
    const lines = await ask('task.listOfCase', { caseFileId: first });
    return Object.fromEntries(lines.map(({ task }) => [task.title, task.assignee]));
  };
  const leads = async () => Promise.all(ids.map(async (id) => (await ask('casefile.get', { id })).lead));
  return { ...test, ids, first, assignees, leads };
}

it('cases go to another lead with their open tasks and a note, and one undo brings all of it back', async () => {
  const { ask, ids, first, assignees, leads } = await place();
  const before = await assignees();
  const result = await ask('casefile.handOver', { ids, to: ' Bolat ', note: 'On leave.', tasks: true });
  expect(result).toEqual({ changed: 2, unchanged: 1, tasks: 2 });
  expect(await leads()).toEqual(['Bolat', 'Bolat', 'Bolat']);
  expect(await assignees()).toEqual({
    hers: 'Bolat',
    'nobody’s': 'Bolat',
    'somebody else’s': 'Dana',
    done: 'Aigerim',
  });
  const { notes } = await ask('casefile.get', { id: first });
  expect(notes).toMatch(/^Call first\.\n\d{4}-\d\d-\d\d: Aigerim → Bolat\. On leave\.$/u);
  await ask('undo.last', {});
  expect(await leads()).toEqual(['Aigerim', 'Aigerim', 'Bolat']);
  expect(await assignees()).toEqual(before);
  expect((await ask('casefile.get', { id: first })).notes).toBe('Call first.\n');
});

it('tasks stay where they are unless they are meant to go, and nobody is no lead', async () => {
  const { ask, first, assignees } = await place();
  const before = await assignees();
  await ask('casefile.handOver', { ids: [first], to: 'Bolat', note: '', tasks: false });
  expect(await assignees()).toEqual(before);
  await expect(
    ask('casefile.handOver', { ids: [first], to: ' ', note: '', tasks: true }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
