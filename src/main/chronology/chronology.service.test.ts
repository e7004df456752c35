import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { openTestServices } from '../services.testkit';

const now = () => new Date(2026, 4, 20, 12).getTime();
const line = (en: string) => ({ en });

async function detainedCase() {
  const test = openTestServices({ now });
  const { ask } = test;
  const { id: caseFileId } = await ask('casefile.create', { country: 'KZ' });
  const detention = await ask('detention.create', {
    caseFileId,
    arrestDate: datePoint('2017-10-29'),
    arrestingBody: line('police'),
    charges: [
      {
        article: 'art. 274',
        code: line('Criminal Code'),
        text: line('spreading false information'),
        date: datePoint('2017-11'),
        status: 'filed',
        contested: true,
      },
    ],
    sentence: {
      date: datePoint('2018-03-01'),
      court: line('Court No. 2'),
      years: 5,
      months: 0,
      days: 0,
      regime: {},
      creditDays: 0,
    },
  });
  return { ...test, caseFileId, detention };
}

describe('the chronology', () => {
  it('sets events, custody, remedies and situations in the order of time, the undated last', async () => {
    const { ask, caseFileId } = await detainedCase();
    const about = { ...datePoint('2017-10-29'), time: '08:30', timeAbout: true };
    await ask('event.create', { caseFileId, titles: line('no date') });
    await ask('event.create', { caseFileId, titles: line('attack'), date: about, assertion: 'alleged' });
    await ask('event.create', { caseFileId, titles: line('some time in 2017'), date: datePoint('2017') });
    await ask('remedy.create', { caseFileId, body: line('complaint'), date: datePoint('2017-12-05') });
    const { revision } = await ask('casefile.get', { id: caseFileId });
    await ask('casefile.update', {
      id: caseFileId,
      revision,
      patch: {
        statusHistory: [
          { status: 'intake', phrase: {}, date: null, source: '' },
          { status: 'active', phrase: line('in prison'), date: datePoint('2019-10'), source: '' },
        ],
      },
    });
    const entries = await ask('chronology.ofCase', { caseFileId });
    expect(entries.map(({ kind, title }) => [kind, title.en ?? ''])).toEqual([
      ['event', 'some time in 2017'],
      ['arrest', ''],
      ['event', 'attack'],
      ['charge', 'spreading false information'],
      ['remedy', 'complaint'],
      ['sentence', '5 years'],
      ['status', 'in prison'],
      ['event', 'no date'],
    ]);
    expect(entries[3]?.text).toEqual({ en: 'art. 274, Criminal Code' });
    expect(entries[2]?.assertion).toBe('alleged');
  });

  it('leaves out what lies in the bin', async () => {
    const { ask, caseFileId, detention } = await detainedCase();
    await ask('detention.remove', { id: detention.id, revision: detention.revision });
    expect(await ask('chronology.ofCase', { caseFileId })).toEqual([]);
  });
});

describe('the facts of a detention', () => {
  it('count the days held and those left of the sentence', async () => {
    const { ask, detention } = await detainedCase();
    expect(await ask('detention.facts', { id: detention.id, asOf: '2017-10-31' })).toMatchObject({
      daysHeld: 3,
      exact: true,
      held: true,
      sentenceEnds: '2022-10-28',
    });
    const last = await ask('detention.facts', { id: detention.id, asOf: '2022-10-27' });
    expect(last.daysLeft).toBe(1);
  });

  it('say at least and at most where a date is known only in part, and no end of the sentence', async () => {
    const { ask, detention } = await detainedCase();
    const patch = { heldSince: datePoint('2019-10') };
    await ask('detention.update', { id: detention.id, revision: detention.revision, patch });
    expect(await ask('detention.facts', { id: detention.id, asOf: '2019-11-30' })).toMatchObject({
      daysHeld: 31,
      daysHeldAtMost: 61,
      exact: false,
      sentenceEnds: null,
      daysLeft: null,
    });
  });

  it('stop counting at the release', async () => {
    const { ask, detention } = await detainedCase();
    const patch = { releaseDate: datePoint('2017-11-01') };
    await ask('detention.update', { id: detention.id, revision: detention.revision, patch });
    const facts = await ask('detention.facts', { id: detention.id });
    expect(facts).toMatchObject({ daysHeld: 4, held: false, daysLeft: null });
  });

  it('begin only when the person is held', async () => {
    const { ask, detention } = await detainedCase();
    const facts = await ask('detention.facts', { id: detention.id, asOf: '2017-10-01' });
    expect(facts).toMatchObject({ daysHeld: 0, held: false });
  });
});
