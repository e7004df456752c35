import { describe, expect, it } from 'vitest';
import type { ListFilters } from '@shared/list/list.schema';
import { openTestServices } from '../services.testkit';

const day = new Date(2026, 4, 20, 12).getTime();
const open = () => openTestServices({ now: () => day });

const query = (filters: ListFilters) => ({
  list: 'organisations' as const,
  text: '',
  filters,
  sort: { key: 'name', descending: false },
  language: 'en' as const,
  offset: 0,
  limit: 50,
});

describe('a flag', () => {
  it('stands on a record once, says why, until when and who, and is gone but known when it is taken off', async () => {
    const { ask } = open();
    const { id } = await ask('person.create', { names: [], codeName: 'A' });
    const subject = { subjectTable: 'person', subjectId: id } as const;
    const flag = await ask('flag.create', { ...subject, reason: 'Ask the sister', dueOn: '2026-05-20' });
    expect(flag).toMatchObject({ who: 'Test caseworker', dueOn: '2026-05-20' });
    const again = await ask('flag.create', { ...subject, reason: 'Ask the brother' });
    expect(again).toMatchObject({ id: flag.id, reason: 'Ask the brother', dueOn: '2026-05-20' });
    expect(await ask('flag.lower', { subjectId: id })).toBe(true);
    expect(await ask('flag.lower', { subjectId: id })).toBe(false);
    const third = await ask('flag.create', { ...subject, reason: 'Once more' });
    expect(await ask('flag.listOfRecord', { subjectId: id })).toMatchObject([
      { id: third.id, deletedAt: null },
      { id: flag.id, reason: 'Ask the brother', deletedAt: day },
    ]);
    await expect(
      ask('flag.create', { subjectTable: 'letter', subjectId: id, reason: '' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is due on its day and after, unless the record lies in the bin', async () => {
    const { ask } = open();
    const caseFile = await ask('casefile.create', { number: 'N-1', titles: { en: 'Strike' } });
    const event = await ask('event.create', { caseFileId: caseFile.id, titles: { en: 'Arrest' } });
    await ask('flag.create', {
      subjectTable: 'event',
      subjectId: event.id,
      dueOn: '2026-05-20',
      reason: 'Verify',
    });
    await ask('flag.create', { subjectTable: 'case_file', subjectId: caseFile.id, dueOn: '2026-05-21' });
    expect(await ask('flag.due', { language: 'en' })).toMatchObject([
      { title: 'Arrest', caseFileId: caseFile.id, reason: 'Verify' },
    ]);
    await ask('event.remove', { id: event.id, revision: event.revision });
    expect(await ask('flag.due', { language: 'en' })).toEqual([]);
  });
});

describe('lists and flags', () => {
  it('are set, moved and taken off for many at once, each with one undo, and filter by them', async () => {
    const { ask, actor, services } = open();
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C'])
      ids.push((await ask('organisation.create', { names: { en: name } })).id);
    const [a = '', b = ''] = ids;
    const found = async (filters: ListFilters) =>
      (await ask('list.page', query(filters))).lines.map(({ name }) => name);
    const flag = { kind: 'flag', reason: 'Write to them', dueOn: '2026-06-01', who: 'Dana' } as const;
    const flagged = await ask('list.bulk', { list: 'organisations', ids: [a, b], act: flag });
    expect(flagged).toMatchObject({ changed: 2 });
    expect(await found({ flagged: 'any' })).toEqual(['A', 'B']);
    expect(await found({ flagged: 'due' })).toEqual([]);
    const [line] = (await ask('list.page', query({ flagged: 'any' }))).lines;
    expect(line?.cells['flag']).toMatchObject({
      text: 'Write to them',
      under: '1 Jun 2026 · Dana',
      mark: 'flag',
    });
    const moved = { kind: 'flagDay', dueOn: '2026-05-20' } as const;
    expect(await ask('list.bulk', { list: 'organisations', ids, act: moved })).toMatchObject({
      changed: 2,
      unchanged: 1,
    });
    expect(await found({ flagged: 'due' })).toEqual(['A', 'B']);
    services.undo.undoLast(actor);
    expect(await found({ flagged: 'due' })).toEqual([]);
    await ask('list.bulk', { list: 'organisations', ids, act: { kind: 'unflag' } });
    expect(await found({ flagged: 'any' })).toEqual([]);
    services.undo.undoLast(actor);
    expect(await found({ flagged: 'any' })).toEqual(['A', 'B']);
  });

  it('flag cases too, which have an index of their own', async () => {
    const { ask } = open();
    const one = await ask('casefile.create', { number: 'N-1', titles: { en: 'One' } });
    await ask('casefile.create', { number: 'N-2', titles: { en: 'Two' } });
    await ask('list.bulk', {
      list: 'cases',
      ids: [one.id],
      act: { kind: 'flag', reason: 'Look', dueOn: null, who: '' },
    });
    const page = await ask('list.page', {
      ...query({ flagged: 'any' }),
      list: 'cases',
      sort: { key: 'number', descending: false },
    });
    expect(page.lines.map(({ name }) => name)).toEqual(['One']);
    expect(page.lines[0]?.cells['flag']).toMatchObject({ text: 'Look', under: 'Test caseworker' });
  });
});
