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
  });
  const detentionId = detention.id;
  await ask('charge.create', {
    detentionId,
    article: 'art. 274',
    code: line('Criminal Code'),
    text: line('spreading false information'),
    date: datePoint('2017-11'),
    contested: true,
  });
  await ask('judgment.create', {
    detentionId,
    date: datePoint('2018-03-01'),
    court: line('Court No. 2'),
    years: 5,
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
