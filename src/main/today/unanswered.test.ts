import { afterEach, expect, it } from 'vitest';
import {
  addAssaultCase,
  addOffice,
  makeLetter,
  openLetters,
  today,
  type TestLetters,
} from '../letter/letter.testkit';

const day = 24 * 60 * 60 * 1000;
let now = today;
let test: TestLetters | undefined;
afterEach(() => test?.close());

/** A letter that was issued on the first day. */
async function issueLetter() {
  now = today;
  const opened = openLetters({ now: () => now });
  test = opened;
  const { services, actor } = opened;
  const { caseFile } = addAssaultCase(opened);
  const { office } = addOffice(opened, 'kz-prosecutor-general');
  const { id, revision } = makeLetter(opened, caseFile.id, office.id, 'fr');
  const { signal } = new AbortController();
  await services.letterIssue.issue(actor, { id, revision, accepted: [] }, signal);
  const shown = () => services.today.view().letters.map((letter) => [letter.id, letter.days]);
  return { services, actor, id, caseFile, office, shown };
}

it('a letter waits for its answer a month, then Today asks, until somebody plans to', async () => {
  const { services, actor, id, caseFile, shown } = await issueLetter();
  now += 29 * day;
  expect(shown()).toEqual([]);
  now += 2 * day;
  expect(shown()).toEqual([[id, 31]]);

  const offset = { from: 'letter', recordId: id, day: null, count: 38, unit: 'day' } as const;
  const task = services.task.create(actor, { caseFileId: caseFile.id, title: 'Ask again', offset });
  expect(task).toMatchObject({ due: { start: '2022-04-22' } });
  expect(shown()).toEqual([]);
  services.undo.undoLast(actor);
  expect(shown()).toEqual([[id, 31]]);
});

it('is not asked for when the office was written to again', async () => {
  const { id, caseFile, office, shown } = await issueLetter();
  now += 40 * day;
  expect(shown()).toEqual([[id, 40]]);
  if (test !== undefined) makeLetter(test, caseFile.id, office.id, 'fr');
  expect(shown()).toEqual([]);
});
