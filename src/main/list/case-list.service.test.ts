import { describe, expect, it } from 'vitest';
import { caseSortKeys, type CaseFilters, type CaseQuery } from '@shared/list/case-query.schema';
import { openTestServices, type TestServices } from '../services.testkit';
import { testActor } from '../store/store.testkit';

const noon = new Date(2026, 4, 20, 12).getTime();
const day = 24 * 60 * 60 * 1000;
const everything: CaseQuery = {
  text: '',
  filters: {},
  sort: { key: 'number', descending: false },
  language: 'en',
};
const onDay = (start: string) => ({ start, end: null, about: false, time: null, timeAbout: false });

function open(now = () => noon) {
  const test = openTestServices({ now });
  const list = async (query: Partial<CaseQuery>) =>
    (await test.ask('list.cases', { ...everything, ...query, offset: 0, limit: 50 })).lines.map(
      ({ number }) => number,
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
    expect(await ask('list.cases', { ...everything, offset: 1, limit: 1 })).toMatchObject({ total: 3 });
    expect(await ask('list.caseFacet', { facet: 'countries' })).toEqual([
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

describe('fifty thousand cases', () => {
  const filters: CaseFilters[] = [
    {},
    { statuses: ['active', 'monitoring'] },
    { countries: ['KZ'] },
    { types: ['detention'], sensitivities: [3, 4] },
    { leads: ['Aigerim'], detained: true },
    { quietDays: 30 },
    { mine: true },
  ];

  it('are paged, jumped into and counted along one index, whatever the order and the filter', () => {
    const test = open();
    fill(test, 50_000);
    const { caseList } = test.services;
    for (const key of caseSortKeys) {
      for (const one of filters) {
        const query: CaseQuery = { ...everything, filters: one, sort: { key, descending: true } };
        const where = caseList.condition(testActor, query);
        const page = caseList.pageQuery(where, query).limit(100).offset(25_000).toSQL();
        const plans = [page, caseList.countQuery(where).toSQL()].map((sql) => planOf(test, sql));
        for (const plan of plans) {
          expect(plan, `${key} ${JSON.stringify(one)}`).toMatch(/USING COVERING INDEX case_activity/);
          expect(plan).not.toMatch(/TEMP B-TREE/);
        }
      }
    }
    const middle = caseList.list(testActor, { ...everything, offset: 25_000, limit: 100 });
    expect(middle.total).toBe(50_000);
    expect(middle.lines.at(0)?.number).toBe('KZ-25000');
    expect(middle.lines).toHaveLength(100);
    expect(caseList.ids(testActor, { ...everything, offset: 0, limit: 1_000_000 })).toHaveLength(50_000);
  }, 60_000);
});

function planOf({ database }: TestServices, { sql, params }: { sql: string; params: unknown[] }): string {
  const rows = database.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
  return rows.map(({ detail }) => detail).join('\n');
}

/** Straight into the tables, as fifty thousand changes would be, but in a second. */
function fill({ database }: TestServices, cases: number): void {
  const file = database.prepare(
    `insert into case_file (id, revision, sensitivity, created_at, created_by, updated_at, updated_by, number, titles, type,
     status_history, lead, country, summary, background, notes)
     values (?, 1, 2, 0, 'T', 0, 'T', ?, '{}', 'detention', '[]', ?, ?, '{}', '{}', '')`,
  );
  const line = database.prepare(
    `insert into case_activity (case_file_id, at, number, title_en, status, type, lead, country, held_until)
     values (?, ?, ?, ?, ?, 'detention', ?, ?, ?)`,
  );
  database.transaction(() => {
    for (let n = 0; n < cases; n += 1) {
      const id = `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
      const number = `KZ-${String(n).padStart(5, '0')}`;
      const [lead, country] = [n % 7 === 0 ? 'Aigerim' : 'Berik', n % 3 === 0 ? 'KZ' : 'RU'];
      file.run(id, number, lead, country);
      const status = n % 5 === 0 ? 'closed' : 'active';
      line.run(id, noon - n * 1000, number, `case ${n}`, status, lead, country, n % 2 === 0 ? '9999' : '');
    }
  })();
}
