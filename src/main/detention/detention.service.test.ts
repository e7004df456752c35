import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { wordingOf } from '@shared/detention/charge-law.rules';
import { openTestServices } from '../services.testkit';

const now = () => new Date(2026, 4, 20, 12).getTime();
const line = (en: string) => ({ en });

async function detained(patch: Record<string, unknown> = {}) {
  const test = openTestServices({ now });
  const { id: caseFileId } = await test.ask('casefile.create', { country: 'KZ', titles: line('Arrest') });
  const detention = await test.ask('detention.create', {
    caseFileId,
    arrestDate: datePoint('2017-10-29'),
    facility: line('police station'),
    ...patch,
  });
  const detentionId = detention.id;
  const at = async (asOf?: string) =>
    (await test.ask('detention.view', { id: detentionId, ...(asOf === undefined ? {} : { asOf }) })).facts;
  return { ...test, caseFileId, detention, detentionId, at };
}

describe('the facts of a detention', () => {
  it('count the days held and those left of the sentence', async () => {
    const { ask, at, detentionId } = await detained();
    await ask('judgment.create', { detentionId, date: datePoint('2018-03-01'), years: 5 });
    expect(await at('2017-10-31')).toMatchObject({
      daysHeld: 3,
      exact: true,
      held: true,
      sentenceEnds: { earliest: '2022-10-28', latest: '2022-10-28' },
      midpoint: { earliest: '2020-04-28' },
    });
    expect((await at('2022-10-27')).daysLeft).toBe(1);
  });

  it('say at least and at most where a date is known only in part', async () => {
    const { ask, at, detentionId } = await detained({ heldSince: datePoint('2019-10') });
    await ask('judgment.create', { detentionId, date: datePoint('2019-10'), years: 5 });
    expect(await at('2019-11-30')).toMatchObject({
      daysHeld: 31,
      daysHeldAtMost: 61,
      exact: false,
      sentenceEnds: { earliest: '2024-09-30', latest: '2024-10-30' },
      daysLeft: 1766,
      daysLeftAtMost: 1796,
    });
  });

  it('stop counting at the release, and begin only when the person is held', async () => {
    const { at } = await detained({ releaseDate: datePoint('2017-11-01') });
    expect(await at()).toMatchObject({ daysHeld: 4, held: false, daysLeft: null });
    expect(await at('2017-10-01')).toMatchObject({ daysHeld: 0, held: false });
  });

  it('say where the person is after each transfer, and count no days at liberty', async () => {
    const { ask, at, detentionId, detention } = await detained();
    await ask('custodyMove.create', { detentionId, date: datePoint('2018-02'), facility: line('colony') });
    await ask('custodyMove.create', { detentionId, date: datePoint('2017-11-03'), facility: line('SIZO') });
    expect((await at('2017-11-02')).facility).toEqual(line('police station'));
    expect((await at('2017-11-03')).facility).toEqual(line('SIZO'));
    expect((await at()).facility).toEqual(line('colony'));
    await ask('detention.update', {
      id: detention.id,
      revision: detention.revision,
      patch: { type: 'at_liberty' },
    });
    expect(await at()).toMatchObject({ held: false, daysHeld: null });
  });

  it('add up over several episodes of one person, house arrest apart', async () => {
    const { ask, caseFileId } = await detained({ releaseDate: datePoint('2017-11-01') });
    await ask('detention.create', {
      caseFileId,
      type: 'house_arrest',
      heldSince: datePoint('2017-11-01'),
      releaseDate: datePoint('2017-11-10'),
    });
    const { totals } = await ask('detention.overview', { caseFileId });
    expect(totals).toMatchObject([
      { episodes: 2, custody: { atLeast: 4, atMost: 4 }, houseArrest: { atLeast: 9, atMost: 9 } },
    ]);
  });
});

describe('what belongs to a detention', () => {
  it('belongs to its case: found there, in its history, and listed by date', async () => {
    const { ask, caseFileId, detentionId } = await detained();
    const hearing = await ask('hearing.create', {
      detentionId,
      date: datePoint('2018-02'),
      court: line('Court'),
    });
    await ask('hearing.create', { detentionId, date: datePoint('2018-01-15') });
    expect(hearing.caseFileId).toBe(caseFileId);
    const [view] = (await ask('casefile.view', { id: caseFileId })).detentions;
    expect(view?.hearings.map(({ date }) => date?.start)).toEqual(['2018-01-15', '2018-02']);
    const history = await ask('history.listOfCase', { caseFileId, language: 'en' });
    expect(
      history.entries.some(({ table, recordId }) => table === 'hearing' && recordId === hearing.id),
    ).toBe(true);
    await ask('charge.create', { detentionId, article: 'art. 274', text: line('false information') });
    expect(await ask('search.query', { text: 'false information' })).toMatchObject([{ id: caseFileId }]);
  });

  it('is refused without a detention', async () => {
    const { ask, caseFileId } = await detained();
    await expect(ask('visit.create', { detentionId: caseFileId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'detention' },
    });
  });

  it('is need-to-know as soon as it tells of body and mind, until somebody decides otherwise', async () => {
    const { ask, detentionId } = await detained();
    const strike = await ask('custodyIncident.create', { detentionId, kind: 'hunger_strike' });
    expect(strike.sensitivity).toBe(4);
    const other = await ask('custodyIncident.create', { detentionId, kind: 'punishment' });
    expect(other.sensitivity).toBeLessThan(4);
    const { id, revision } = other;
    const harmed = await ask('custodyIncident.update', { id, revision, patch: { kind: 'self_harm' } });
    expect(harmed.sensitivity).toBe(4);
    const lowered = await ask('custodyIncident.update', {
      id,
      revision: harmed.revision,
      patch: { sensitivity: 3 },
    });
    expect(lowered.sensitivity).toBe(3);
  });
});

describe('upcoming hearings', () => {
  it('come from all cases, the soonest first, and only those that are still to come', async () => {
    const { ask, detentionId, caseFileId } = await detained();
    const on = (start: string, more: Record<string, unknown> = {}) =>
      ask('hearing.create', { detentionId, date: datePoint(start), ...more });
    await on('2026-05-19');
    await on('2026-06-02', { agenda: line('verdict') });
    await on('2026-05-20');
    await on('2026-05');
    await on('2026-05-25', { status: 'cancelled' });
    await on('2026-04-01', { date: { ...datePoint('2026-04-01'), end: '2026-05-30' } });
    await ask('hearing.create', { detentionId });
    const upcoming = await ask('hearing.upcoming', { from: '2026-05-20' });
    expect(upcoming.map(({ hearing }) => hearing.date?.start)).toEqual([
      '2026-04-01',
      '2026-05',
      '2026-05-20',
      '2026-06-02',
    ]);
    expect(upcoming.at(-1)).toMatchObject({
      day: '2026-06-02',
      caseFile: { id: caseFileId, titles: line('Arrest') },
    });
    const may = await ask('hearing.upcoming', { from: '2026-05-20', until: '2026-05-31' });
    expect(may).toHaveLength(3);
  });

  it('leave out what lies in the bin, with its detention or with its case', async () => {
    const { ask, detention, detentionId } = await detained();
    await ask('hearing.create', { detentionId, date: datePoint('2026-06-02') });
    expect(await ask('hearing.upcoming', { from: '2026-05-20' })).toHaveLength(1);
    await ask('detention.remove', { id: detention.id, revision: detention.revision });
    expect(await ask('hearing.upcoming', { from: '2026-05-20' })).toEqual([]);
  });
});

describe('the article of a charge', () => {
  it('is kept with the key of the library; undo brings it back, and the wording outlives the library', async () => {
    const { ask, services, actor, detentionId, caseFileId } = await detained();
    const entry = services.library.create(actor, {
      kind: 'offence',
      article: 'art. 274',
      instrument: line('Criminal Code'),
      quotes: line('knowingly false zanzibarite'),
    });
    const wording = wordingOf(entry);
    const charge = await ask('charge.create', { detentionId, lawKey: entry.id, ...wording });
    const kept = async () => (await ask('detention.view', { id: detentionId })).charges[0];
    await ask('charge.update', { id: charge.id, revision: charge.revision, patch: { lawKey: '' } });
    expect(await kept()).toMatchObject({ lawKey: '', article: 'art. 274' });
    services.undo.undoLast(actor);
    expect(await kept()).toMatchObject({ lawKey: entry.id });
    services.library.remove(actor, entry.id, entry.revision);
    expect(await kept()).toMatchObject(wording);
    const found = services.search.query({ text: 'zanzibarite', language: 'en', limit: 5 });
    expect(found.map(({ id }) => id)).toContain(caseFileId);
  });
});
