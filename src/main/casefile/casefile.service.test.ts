import { describe, expect, it } from 'vitest';
import { openTestServices } from '../services.testkit';

const now = () => new Date(2026, 4, 20, 12).getTime();

function personName(language: 'en' | 'fr' | 'ru' | 'kk', given: string, family: string) {
  return {
    kind: 'legal' as const,
    language,
    given,
    patronymic: '',
    family,
    primary: true,
    inflections: null,
  };
}

describe('a case file', () => {
  it('gets the next number of its country and year, and its subject, in one change', async () => {
    const { ask, services } = openTestServices({ now });
    const person = await ask('person.create', { names: [personName('en', 'Erzhan', 'Elshibayev')] });
    const first = await ask('casefile.create', { country: 'KZ', subjectId: person.id });
    const second = await ask('casefile.create', { country: 'KZ' });
    expect([first.number, second.number]).toEqual(['KZ-2026-001', 'KZ-2026-002']);
    const view = await ask('casefile.view', { id: first.id });
    expect(view.persons.map((one) => one.person.id)).toEqual([person.id]);
    expect(services.casePerson.listOf(first.id)).toHaveLength(1);
  });

  it('leaves gaps alone and refuses a number that is taken, naming a free one', async () => {
    const { ask } = openTestServices({ now });
    await ask('casefile.create', { country: 'KZ', number: 'KZ-2026-041' });
    const next = await ask('casefile.create', { country: 'KZ' });
    expect(next.number).toBe('KZ-2026-042');
    await expect(ask('casefile.create', { country: 'KZ', number: 'KZ-2026-041' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'number', rule: 'taken', free: 'KZ-2026-043' },
    });
    await expect(
      ask('casefile.update', { id: next.id, revision: 1, patch: { number: 'KZ-2026-041' } }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('stands in the list with its subject, its status and the days in detention', async () => {
    const { ask } = openTestServices({ now });
    const person = await ask('person.create', { names: [personName('ru', 'Ержан', 'Ельшибаев')] });
    const caseFile = await ask('casefile.create', { country: 'KZ', subjectId: person.id });
    await ask('casefile.update', {
      id: caseFile.id,
      revision: caseFile.revision,
      patch: {
        statusHistory: [
          { status: 'active', phrase: { en: 'In prison since October 2019' }, date: null, source: '' },
        ],
      },
    });
    await ask('detention.create', {
      caseFileId: caseFile.id,
      personId: person.id,
      arrestDate: { start: '2026-05-18', end: null, about: false, time: null, timeAbout: false },
    });
    const { lines, total } = await ask('casefile.list', { text: 'Elshibaev', statuses: ['active'] });
    expect(total).toBe(1);
    expect(lines[0]).toMatchObject({
      number: 'KZ-2026-001',
      status: 'active',
      phrase: { en: 'In prison since October 2019' },
      detained: true,
      daysHeld: 3,
      letters: 0,
    });
    expect(lines[0]?.subjects[0]?.names[0]?.family).toBe('Ельшибаев');
    expect((await ask('casefile.list', { statuses: ['closed'] })).total).toBe(0);
  });

  it('comes first in the list when anything of it was changed last, whatever the filter', async () => {
    let clock = now();
    const { ask } = openTestServices({ now: () => (clock += 1000) });
    const first = await ask('casefile.create', { titles: { en: 'Strike one' } });
    const second = await ask('casefile.create', { titles: { en: 'Strike two' } });
    const { id: eventId } = await ask('event.create', { caseFileId: first.id });
    const order = async (text: string) => (await ask('casefile.list', { text })).lines.map((line) => line.id);
    expect(await order('')).toEqual([first.id, second.id]);
    await ask('demand.create', { caseFileId: second.id, kind: 'protect' });
    expect(await order('strike')).toEqual([second.id, first.id]);
    await ask('act.create', { eventId });
    expect(await order('')).toEqual([first.id, second.id]);
    expect((await ask('casefile.list', { limit: 1, offset: 1 })).lines[0]?.id).toBe(second.id);
  });

  it('goes into the bin with its children kept, and comes back', async () => {
    const { ask } = openTestServices({ now });
    const caseFile = await ask('casefile.create', { country: 'KZ' });
    await ask('demand.create', { caseFileId: caseFile.id, kind: 'release', text: { en: 'release him' } });
    await ask('casefile.remove', { id: caseFile.id, revision: caseFile.revision });
    expect((await ask('casefile.list', {})).total).toBe(0);
    await ask('casefile.restore', { id: caseFile.id });
    expect((await ask('casefile.view', { id: caseFile.id })).demands).toHaveLength(1);
  });
});

describe('demands', () => {
  it('keep the order in which they were put', async () => {
    const { ask } = openTestServices();
    const { id: caseFileId } = await ask('casefile.create', {});
    const ids: string[] = [];
    for (const kind of ['investigate', 'protect', 'release'] as const) {
      ids.push((await ask('demand.create', { caseFileId, kind })).id);
    }
    const [first = '', second = '', third = ''] = ids;
    await ask('demand.reorder', { caseFileId, ids: [third, first] });
    const listed = await ask('demand.listOfCase', { caseFileId });
    expect(listed.map((one) => one.id)).toEqual([third, first, second]);
  });
});
