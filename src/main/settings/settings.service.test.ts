import { describe, expect, it } from 'vitest';
import { openTestServices } from '../services.testkit';

describe('the settings of the organisation', () => {
  it('have defaults until somebody sets them, and are one record', async () => {
    const { ask, database } = openTestServices();
    const unset = await ask('settings.get', {});
    expect(unset).toMatchObject({ revision: 1, caseNumberPattern: '{country}-{year}-{number:3}' });
    await ask('settings.update', { revision: unset.revision, patch: { place: { fr: 'Paris' } } });
    const { revision } = await ask('settings.get', {});
    const changed = await ask('settings.update', { revision, patch: { country: 'FR' } });
    expect(changed).toMatchObject({ place: { fr: 'Paris' }, country: 'FR' });
    expect(database.prepare('select count(*) as n from settings').get()).toEqual({ n: 1 });
  });

  it('go back to the defaults when their first change is undone, and can be set again', async () => {
    const { ask } = openTestServices();
    await ask('settings.update', { revision: 1, patch: { email: 'a@example.org', web: 'example.org' } });
    await ask('undo.last', {});
    expect(await ask('settings.get', {})).toMatchObject({ email: '', revision: 1 });
    await ask('settings.update', { revision: 1, patch: { phone: '1' } });
    expect(await ask('settings.get', {})).toMatchObject({ email: '', web: '', phone: '1' });
  });

  it('give cases numbers by the pattern of the organisation', async () => {
    const { ask } = openTestServices({ now: () => new Date(2026, 0, 1, 12).getTime() });
    await ask('settings.update', { revision: 1, patch: { caseNumberPattern: 'AMP/{year}/{number:2}' } });
    expect((await ask('casefile.create', {})).number).toBe('AMP/2026/01');
  });
});

describe('signatories', () => {
  it('keep their order', async () => {
    const { ask } = openTestServices();
    const first = await ask('signatory.create', { names: { en: 'First' } });
    const second = await ask('signatory.create', { names: { en: 'Second' } });
    await ask('signatory.reorder', { ids: [second.id, first.id] });
    expect((await ask('signatory.list', {})).map((one) => one.names.en)).toEqual(['Second', 'First']);
  });
});

describe('drafts', () => {
  it('are kept by key, leave no history, and are gone when dropped', async () => {
    const { ask, database } = openTestServices();
    await ask('draft.put', { key: 'person:1:notes', value: 'half a sen' });
    await ask('draft.put', { key: 'person:1:notes', value: { text: 'half a sentence' } });
    await ask('draft.put', { key: 'new:case%file', value: null });
    expect(await ask('draft.list', { prefix: 'person:' })).toMatchObject([
      { key: 'person:1:notes', value: { text: 'half a sentence' } },
    ]);
    expect(await ask('draft.list', { prefix: '%' })).toEqual([]);
    expect(await ask('draft.list', {})).toHaveLength(2);
    await ask('draft.drop', { key: 'person:1:notes' });
    expect(await ask('draft.list', { prefix: 'person:' })).toEqual([]);
    expect(database.prepare('select count(*) as n from journal').get()).toEqual({ n: 0 });
  });
});

describe('offices', () => {
  it('come by country and rank, with their present holder first', async () => {
    const { ask } = openTestServices();
    const ministry = await ask('office.create', { kind: 'ministry_of_interior', country: 'KZ' });
    const head = await ask('office.create', { kind: 'head_of_state', country: 'KZ' });
    const day = (start: string) => ({ start, end: null, about: false, time: null, timeAbout: false });
    await ask('officeHolder.create', { officeId: head.id, from: day('2010'), until: day('2019-03') });
    const present = await ask('officeHolder.create', { officeId: head.id, from: day('2019-03') });
    const { lines, total } = await ask('office.list', { country: 'KZ' });
    expect(total).toBe(2);
    expect(lines.map((line) => line.office.id)).toEqual([head.id, ministry.id]);
    expect(lines[0]?.holders[0]?.id).toBe(present.id);
  });
});
