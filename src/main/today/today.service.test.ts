import { afterEach, describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { openTestServices, type TestServices } from '../services.testkit';

const day = 24 * 60 * 60 * 1000;
/** A Sunday. */
const sunday = Date.parse('2026-11-22T10:00:00+05:00');
let now = sunday;
let test: TestServices | undefined;

function open() {
  now = sunday;
  test = openTestServices({ now: () => now });
  return test;
}
afterEach(() => test?.close());

describe('today', () => {
  it('has nothing in an empty vault', async () => {
    const { ask } = open();
    const nothing = {
      overdue: [],
      coming: [],
      hearings: [],
      letters: [],
      drafted: [],
      silent: [],
      milestones: [],
      campaigns: [],
    };
    expect(await ask('today.view', {})).toEqual(nothing);
    expect(await ask('today.counts', {})).toEqual({ overdue: 0, thisWeek: 0 });
  });

  it('shows what is overdue, then what comes, of open tasks only, with the case of each', async () => {
    const { ask } = open();
    const { id: caseFileId, number } = await ask('casefile.create', { country: 'KZ', lead: 'Aigerim' });
    const task = (title: string, start: string) =>
      ask('task.create', { caseFileId, title, due: datePoint(start) });
    await task('Late', '2026-11-20');
    await task('Next week', '2026-11-24');
    await task('Far', '2027-03-01');
    const done = await task('Done', '2026-11-19');
    await ask('task.settle', { id: done.id, revision: done.revision, state: 'done' });
    await ask('task.create', { title: 'Order paper', due: datePoint('2026-11-22') });
    const { overdue, coming } = await ask('today.view', {});
    expect(overdue.map((item) => [item.title, item.case?.number, item.case?.lead])).toEqual([
      ['Late', number, 'Aigerim'],
    ]);
    expect(coming.map((item) => [item.title, item.case])).toEqual([
      ['Order paper', null],
      ['Next week', expect.objectContaining({ number })],
    ]);
    expect(await ask('today.counts', {})).toEqual({ overdue: 1, thisWeek: 1 });
  });

  it('names cases in which nothing has moved, until something does, but no closed ones', async () => {
    const { ask } = open();
    const { id } = await ask('casefile.create', { titles: { en: 'Silent' } });
    const closed = await ask('casefile.create', {
      statusHistory: [{ status: 'closed', phrase: {}, date: null, source: '' }],
    });
    now += 29 * day;
    expect((await ask('today.view', {})).silent).toEqual([]);
    now += 2 * day;
    expect((await ask('today.view', {})).silent).toMatchObject([{ id, days: 31, titles: { en: 'Silent' } }]);
    await ask('settings.update', { revision: 1, patch: { silentAfterDays: 60 } });
    expect((await ask('today.view', {})).silent).toEqual([]);
    await ask('settings.update', { revision: 1, patch: { silentAfterDays: 30 } });
    await ask('event.create', { caseFileId: id });
    expect((await ask('today.view', {})).silent).toEqual([]);
    expect(closed.id).not.toBe(id);
  });

  it('remembers the hundredth day, years and the middle of a sentence of those who are held', async () => {
    const { ask } = open();
    const { id: caseFileId } = await ask('casefile.create', {});
    const held = (start: string) => ask('detention.create', { caseFileId, arrestDate: datePoint(start) });
    const hundred = await held('2026-08-22');
    await held('2024-11-30');
    await held('2026-01-01');
    const seen = async () =>
      (await ask('today.view', {})).milestones.map(({ day: on, milestone }) => [on, milestone]);
    expect(await seen()).toEqual([
      ['2026-11-29', { kind: 'hundred_days', years: 0 }],
      ['2026-11-30', { kind: 'year', years: 2 }],
    ]);
    const released = { id: hundred.id, revision: 1, patch: { releaseDate: datePoint('2026-11-21') } };
    await ask('detention.update', released);
    expect(await seen()).toEqual([['2026-11-30', { kind: 'year', years: 2 }]]);
    await ask('undo.last', {});
    expect(await seen()).toHaveLength(2);
  });
});

describe('on a large vault', () => {
  it('no question of Today reads a whole table', async () => {
    const { ask, database } = open();
    const { id: caseFileId } = await ask('casefile.create', {});
    await ask('detention.create', { caseFileId, arrestDate: datePoint('2020-01-01') });
    await ask('task.create', { caseFileId, title: 'Late', due: datePoint('2026-11-20') });
    const asked = new Set<string>();
    const prepare = database.prepare.bind(database);
    database.prepare = ((sql: string) => {
      asked.add(sql);
      return prepare(sql);
    }) as typeof database.prepare;
    await ask('today.view', {});
    await ask('today.counts', {});
    await ask('task.reminders', {});
    await ask('calendar.items', { from: '2026-11-01', until: '2026-11-30' });
    database.prepare = prepare;
    expect(asked.size).toBeGreaterThan(5);
    const scans = [...asked].flatMap((sql) => {
      const values = Array.from(sql.matchAll(/\?/g), () => 0);
      const plan = prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
      return (
        plan
          // Of people who use the vault there are 64 at most.
          .filter(({ detail }) => /^SCAN (?!CONSTANT|user$)/.test(detail))
          .map(({ detail }) => `${detail}: ${sql}`)
      );
    });
    expect(scans).toEqual([]);
  });
});
