import { describe, expect, it } from 'vitest';
import { nameForm } from '../names.testkit';
import { openTestServices } from '../services.testkit';

describe('the history of a case', () => {
  it('holds what was done to the case and to all its parts, newest first, with names', async () => {
    const { ask } = openTestServices();
    const { id: personId } = await ask('person.create', { names: [nameForm('en', 'Max', 'Bokayev')] });
    const { id: caseFileId } = await ask('casefile.create', { subjectId: personId });
    const event = await ask('event.create', { caseFileId, titles: { en: 'Beating' } });
    const act = await ask('act.create', { eventId: event.id, type: 'threat' });
    await ask('act.update', { id: act.id, revision: 1, patch: { victimId: personId } });
    await ask('event.remove', { id: event.id, revision: 1 });

    const { entries, titles } = await ask('history.listOfCase', { caseFileId });
    expect(entries.map(({ table, action }) => `${table} ${action}`)).toEqual([
      'event remove',
      'act update',
      'act create',
      'event create',
      'case_person create',
      'case_file create',
    ]);
    expect(titles[personId]).toBe('Max Bokayev');
    expect(titles[event.id]).toBe('Beating');
  });

  it('says nothing of other cases, and stops at its limit', async () => {
    const { ask } = openTestServices();
    const { id: caseFileId } = await ask('casefile.create', {});
    const other = await ask('casefile.create', {});
    await ask('event.create', { caseFileId: other.id });
    await ask('casefile.update', { id: caseFileId, revision: 1, patch: { lead: 'Aigerim' } });
    const ids = (await ask('history.listOfCase', { caseFileId })).entries.map(({ recordId }) => recordId);
    expect(new Set(ids)).toEqual(new Set([caseFileId]));
    expect((await ask('history.listOfCase', { caseFileId, limit: 1 })).entries).toHaveLength(1);
  });

  it('says what records of any kind are called, and nothing of those that are not there', async () => {
    const { ask } = openTestServices();
    const { id } = await ask('person.create', { names: [nameForm('en', 'Max', 'Bokayev')] });
    const caseFile = await ask('casefile.create', { titles: { en: 'Trial' } });
    const nobody = '01930000-0000-7000-8000-00000000dead';
    expect(await ask('history.titles', { ids: [id, caseFile.id, nobody] })).toEqual({
      [id]: 'Max Bokayev',
      [caseFile.id]: expect.stringContaining('Trial'),
    });
  });
});
