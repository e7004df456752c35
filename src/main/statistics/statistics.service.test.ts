import { afterEach, describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Breakdown, Measure } from '@shared/statistics/statistics.schema';
import { coded } from '@shared/vocabulary/coded-value.rules';
import { openTestServices, type TestServices } from '../services.testkit';

const now = () => Date.parse('2026-11-22T10:00:00+05:00');
let test: TestServices | undefined;
afterEach(() => test?.close());

function open() {
  test = openTestServices({ now });
  const { ask } = test;
  const table = (measure: Measure, by: Breakdown, more: object = {}) =>
    ask('statistics.table', {
      measure,
      by,
      from: '2024-01-01',
      until: '2026-12-31',
      publicly: false,
      ...more,
    });
  const numbers = async (measure: Measure, by: Breakdown, more: object = {}) =>
    Object.fromEntries((await table(measure, by, more)).cells.map(({ key, value }) => [key, value]));
  return { ...test, table, numbers };
}

describe('statistics of cases', () => {
  it('counts by year, type and country; not the bin, and what has no date apart', async () => {
    const { ask, table, numbers } = open();
    await ask('casefile.create', { country: 'KZ', type: 'detention', openedOn: '2024-05-01' });
    await ask('casefile.create', { country: 'KZ', type: 'attack', openedOn: '2026-01-01' });
    await ask('casefile.create', { type: 'attack', openedOn: '2026-12-31' });
    await ask('casefile.create', { country: 'KG', openedOn: '2023-12-31' });
    const gone = await ask('casefile.create', { country: 'KZ', openedOn: '2026-02-01' });
    await ask('casefile.remove', { id: gone.id, revision: 1 });
    const undated = await ask('casefile.create', { country: 'KZ' });
    await ask('casefile.update', { id: undated.id, revision: undated.revision, patch: { openedOn: null } });
    expect(await numbers('cases_opened', 'year')).toEqual({ 2024: 1, 2025: 0, 2026: 2 });
    expect(await numbers('cases_opened', 'type')).toEqual({ detention: 1, attack: 2 });
    expect(await table('cases_opened', 'country')).toEqual({
      cells: [
        { key: 'KZ', label: null, value: 2 },
        { key: '', label: null, value: 1 },
      ],
      total: 3,
      undated: 1,
    });
  });

  it('gives the public no number below five', async () => {
    const { ask, table } = open();
    for (const country of ['KZ', 'KZ', 'KZ', 'KZ', 'KZ', 'KG'])
      await ask('casefile.create', { country, openedOn: '2026-05-01' });
    const { cells, total } = await table('cases_opened', 'country', { publicly: true });
    expect(cells.map(({ value }) => value)).toEqual([null, null]);
    expect(total).toBe(6);
  });

  it('counts what was closed by how it ended', async () => {
    const { ask, numbers } = open();
    await ask('casefile.create', { openedOn: '2020-01-01', closedOn: '2025-06-01', outcome: 'released' });
    await ask('casefile.create', { openedOn: '2025-01-01' });
    expect(await numbers('cases_closed', 'outcome')).toEqual({ released: 1 });
  });

  it('refuses a breakdown that the measure does not have', async () => {
    await expect(open().table('letters', 'gender')).rejects.toThrow();
  });
});

describe('statistics of acts', () => {
  it('counts by type, victim and month, a date known in part by its first day', async () => {
    const { ask, numbers, table } = open();
    const { id: caseFileId } = await ask('casefile.create', { country: 'KZ' });
    const her = await ask('person.create', { names: [], gender: 'feminine' });
    const exact = await ask('event.create', { caseFileId, date: datePoint('2026-03-05') });
    const vague = await ask('event.create', { caseFileId, date: datePoint('2026'), country: 'KG' });
    const never = await ask('event.create', { caseFileId });
    await ask('act.create', { eventId: exact.id, type: 'threat', victimId: her.id });
    await ask('act.create', { eventId: exact.id, type: 'fine', victimId: her.id });
    await ask('act.create', { eventId: vague.id, type: 'threat' });
    await ask('act.create', { eventId: never.id, type: 'threat' });
    expect(await numbers('acts', 'type')).toEqual({ threat: 2, fine: 1 });
    expect(await numbers('acts', 'gender')).toEqual({ feminine: 2, '': 1 });
    expect(await numbers('acts', 'country')).toEqual({ KZ: 2, KG: 1 });
    const months = await numbers('acts', 'month', { from: '2026-02-01', until: '2026-04-30' });
    expect(months).toEqual({ '2026-02': 0, '2026-03': 2, '2026-04': 0 });
    expect(await table('acts', 'type')).toMatchObject({ total: 3, undated: 1 });
  });

  it('counts by the coded term of the act, and an act by two kinds of perpetrators under each', async () => {
    const { ask, services, numbers, table } = open();
    const [torture, arrest] = services.vocabulary.view('acts').terms;
    const [police, army] = services.vocabulary.view('perpetrator_types').terms;
    if (!torture || !arrest || !police || !army) throw new Error('the lists have terms');
    const { id: caseFileId } = await ask('casefile.create', {});
    const { id: eventId } = await ask('event.create', { caseFileId, date: datePoint('2026-03-05') });
    const act = await ask('act.create', { eventId, type: 'threat', term: coded(torture.code, 'a note') });
    await ask('act.create', { eventId, type: 'threat', term: coded(torture.code) });
    await ask('act.create', { eventId, type: 'fine' });
    for (const { code } of [police, army])
      await ask('involvement.create', { actId: act.id, term: coded(code) });
    expect(await numbers('acts', 'term')).toEqual({ [torture.code]: 2, '': 1 });
    expect(await numbers('acts', 'perpetrator')).toEqual({ [police.code]: 1, [army.code]: 1, '': 2 });
    const { cells, total } = await table('acts', 'term');
    expect(cells[0]?.label).toEqual(torture.label);
    expect(total).toBe(3);
    expect((await table('acts', 'term', { publicly: true })).cells.map(({ value }) => value)).toEqual([
      null,
      null,
    ]);
  });

  it('takes five acts against one person for one person', async () => {
    const { ask, table } = open();
    const { id: caseFileId } = await ask('casefile.create', {});
    const { id: victimId } = await ask('person.create', { names: [] });
    const { id: eventId } = await ask('event.create', { caseFileId, date: datePoint('2026-03-05') });
    for (let n = 0; n < 5; n += 1) await ask('act.create', { eventId, victimId, type: 'threat' });
    expect(await table('acts', 'type', { publicly: true })).toMatchObject({
      cells: [{ key: 'threat', value: null }],
      total: null,
    });
  });
});

describe('statistics of detention', () => {
  it('counts the days within the period, once a person, up to today', async () => {
    const { ask, numbers, table } = open();
    const person = await ask('person.create', { names: [], gender: 'masculine' });
    for (const country of ['KZ', 'KG']) {
      const { id: caseFileId } = await ask('casefile.create', { country });
      const held = { caseFileId, personId: person.id, heldSince: datePoint('2025-12-30') };
      await ask('detention.create', { ...held, type: 'pretrial' });
    }
    expect(await numbers('days_held', 'year')).toEqual({ 2024: 0, 2025: 2, 2026: 326 });
    expect(await numbers('days_held', 'gender')).toEqual({ masculine: 328 });
    expect(await numbers('days_held', 'custody', { until: '2026-01-10' })).toEqual({ custody: 12 });
    expect((await table('days_held', 'year', { publicly: true })).total).toBeNull();
  });
});

describe('detentions begun', () => {
  it('are counted by the ground after HURIDOCS and by the year, on the basis of the people', async () => {
    const { ask, services, numbers, table } = open();
    const [ground] = services.vocabulary.view('detention_types').terms;
    if (ground === undefined) throw new Error('the list has terms');
    const { id: caseFileId } = await ask('casefile.create', { country: 'KZ' });
    const { id: personId } = await ask('person.create', { names: [], gender: 'feminine' });
    const coming = { caseFileId, personId, ground: coded(ground.code) };
    await ask('detention.create', { ...coming, arrestDate: datePoint('2025-11') });
    await ask('detention.create', {
      ...coming,
      arrestDate: datePoint('2020'),
      heldSince: datePoint('2026-01-03'),
    });
    await ask('detention.create', { caseFileId });
    expect(await numbers('detentions', 'year')).toEqual({ 2024: 0, 2025: 1, 2026: 1 });
    expect(await numbers('detentions', 'ground')).toEqual({ [ground.code]: 2 });
    const all = await table('detentions', 'gender');
    expect(all).toMatchObject({ cells: [{ key: 'feminine', value: 2 }], total: 2, undated: 1 });
    expect((await table('detentions', 'gender', { publicly: true })).total).toBeNull();
  });
});

describe('the years on offer', () => {
  it('begin with the first dated record', async () => {
    const { ask } = open();
    expect(await ask('statistics.years', {})).toEqual({ first: 2026, last: 2026 });
    const { id: caseFileId } = await ask('casefile.create', {});
    await ask('event.create', { caseFileId, date: datePoint('2017-10') });
    expect(await ask('statistics.years', {})).toEqual({ first: 2017, last: 2026 });
  });
});
