/** Fifty thousand lines: every order with every filter is read from one index, whatever the list. */
import { describe, expect, it } from 'vitest';
import { listShapes } from '@shared/list/list-shapes';
import { listKinds, type ListFilters, type ListKind, type ListQuery } from '@shared/list/list.schema';
import { openTestServices, type TestServices } from '../services.testkit';
import { testActor } from '../store/store.testkit';

const noon = new Date(2026, 4, 20, 12).getTime();
const many = 50_000;
const fewer = 5000;

/** What each field can be asked for. */
const asked: Required<ListFilters> = {
  statuses: ['active', 'open'],
  types: ['detention', 'incident'],
  languages: ['fr', 'ru'],
  countries: ['KZ'],
  leads: ['Aigerim'],
  mine: true,
  detained: true,
  verified: false,
  sensitivities: [3, 4],
  days: 'last30',
  quietDays: 30,
  places: ['019a0000-0000-7000-8000-00000000000a'],
  overdue: true,
  flagged: 'any',
  custom: { '019a0000-0000-7000-8000-00000000000b': { has: 'union' } },
};

function filtersOf(list: ListKind): ListFilters[] {
  const { filters } = listShapes[list];
  const one = filters.map((field): ListFilters => ({ [field]: asked[field] }));
  return [{}, ...one, Object.fromEntries(filters.map((field) => [field, asked[field]])) as ListFilters];
}

function planOf({ database }: TestServices, { sql, params }: { sql: string; params: unknown[] }): string {
  const rows = database.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
  return rows.map(({ detail }) => detail).join('\n');
}

describe.each(listKinds)('the list of %s', (list) => {
  it('pages and counts along one covering index, whatever the order, the filter and the language', () => {
    const test = openTestServices({ now: () => noon });
    const { services } = test;
    const table = list === 'cases' ? 'case_activity' : 'list_line';
    for (const { key, order } of listShapes[list].columns) {
      if (order === undefined) continue;
      for (const filters of filtersOf(list)) {
        for (const language of ['en', 'ru'] as const) {
          const query: ListQuery = { list, text: '', filters, sort: { key, descending: true }, language };
          const page = services.list.pageQuery(testActor, query).limit(100).offset(25_000).toSQL();
          const plans = [page, services.list.countQuery(testActor, query).toSQL()].map((sql) =>
            planOf(test, sql),
          );
          for (const plan of plans) {
            expect(plan, `${key} ${JSON.stringify(filters)}`).toMatch(`USING COVERING INDEX ${table}_`);
            expect(plan).not.toMatch(/TEMP B-TREE/);
          }
        }
      }
    }
  });
});

describe('fifty thousand', () => {
  it('events are paged, jumped into, counted and ticked', () => {
    const test = openTestServices({ now: () => noon });
    fillEvents(test);
    const { list } = test.services;
    const query: ListQuery = {
      list: 'events',
      text: '',
      filters: { types: ['incident'] },
      sort: { key: 'date', descending: false },
      language: 'fr',
    };
    const middle = list.page(testActor, { ...query, offset: 12_500, limit: 100 });
    expect(middle.total).toBe(many / 2);
    expect(middle.lines).toHaveLength(100);
    expect(middle.lines[0]?.cells['name']?.text).toBe('Événement 25000');
    expect(list.ids(testActor, { ...query, offset: 0, limit: 1_000_000 })).toHaveLength(many / 2);
    expect(list.facet('events', 'types')).toEqual([
      { value: 'activity', count: many / 2 },
      { value: 'incident', count: many / 2 },
    ]);
  }, 60_000);

  it('cases are paged, jumped into and counted in the same way', () => {
    const test = openTestServices({ now: () => noon });
    fillCases(test);
    const { list } = test.services;
    const query: ListQuery = {
      list: 'cases',
      text: '',
      filters: {},
      sort: { key: 'number', descending: false },
      language: 'en',
    };
    const middle = list.page(testActor, { ...query, offset: 2500, limit: 100 });
    expect(middle.total).toBe(fewer);
    expect(middle.lines.at(0)?.cells['number']?.text).toBe('KZ-02500');
    expect(list.ids(testActor, { ...query, offset: 0, limit: 1_000_000 })).toHaveLength(fewer);
  }, 60_000);
});

const idOf = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const fileSql = `insert into case_file (id, revision, sensitivity, created_at, created_by, updated_at, updated_by, number, titles, type,
  status_history, lead, country, summary, background, notes)
  values (?, 1, 2, 0, 'T', 0, 'T', ?, '{}', 'detention', '[]', ?, ?, '{}', '{}', '')`;

/** Straight into the tables, as thousands of changes would be, but in a second. */
function fillCases({ database }: TestServices): void {
  const file = database.prepare(fileSql);
  const line = database.prepare(
    `insert into case_activity (case_file_id, at, number, title_en, status, type, lead, country, held_until)
     values (?, ?, ?, ?, ?, 'detention', ?, ?, ?)`,
  );
  database.transaction(() => {
    for (let n = 0; n < fewer; n += 1) {
      const number = `KZ-${String(n).padStart(5, '0')}`;
      const [lead, country] = [n % 7 === 0 ? 'Aigerim' : 'Berik', n % 3 === 0 ? 'KZ' : 'RU'];
      file.run(idOf(n), number, lead, country);
      const status = n % 5 === 0 ? 'closed' : 'active';
      line.run(
        idOf(n),
        noon - n * 1000,
        number,
        `case ${n}`,
        status,
        lead,
        country,
        n % 2 === 0 ? '9999' : '',
      );
    }
  })();
}

function fillEvents({ database }: TestServices): void {
  const caseId = idOf(many + 1);
  const event = database.prepare(
    `insert into event (id, revision, sensitivity, created_at, created_by, updated_at, updated_by, case_file_id, kind, titles,
     place, description, not_done, impact, motive, assertion, asserted_by)
     values (?, 1, 2, 0, 'T', 0, 'T', ?, ?, ?, '{}', '{}', '{}', '{}', '{}', 'reported', '{}')`,
  );
  const line = database.prepare(
    `insert into list_line (kind, record_id, case_file_id, shown, at, name_fr, day, type, sensitivity)
     values ('events', ?, ?, 1, 0, ?, ?, ?, 2)`,
  );
  database.transaction(() => {
    database.prepare(fileSql).run(caseId, 'KZ-1', 'T', 'KZ');
    for (let n = 0; n < many; n += 1) {
      const kind = n % 2 === 0 ? 'incident' : 'activity';
      const title = `Événement ${n}`;
      event.run(idOf(n), caseId, kind, JSON.stringify({ fr: title }));
      line.run(idOf(n), caseId, title, String(n).padStart(6, '0'), kind);
    }
  })();
}
