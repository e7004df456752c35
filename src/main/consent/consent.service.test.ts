import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { openTestServices } from '../services.testkit';

describe('what is kept of the safety of a person', () => {
  it('lists the latest consent first, undated ones last, and keeps earlier ones', async () => {
    const { ask } = openTestServices();
    const { id: caseFileId } = await ask('casefile.create', {});
    const add = (date: string | null) =>
      ask('consent.create', {
        caseFileId,
        date: date === null ? null : datePoint(date),
        giverName: date ?? 'undated',
      });
    for (const date of ['2026-03', null, '2026-09-14', '2025']) await add(date);
    const list = await ask('consent.listOfCase', { caseFileId });
    expect(list.map(({ giverName }) => giverName)).toEqual(['2026-09-14', '2026-03', '2025', 'undated']);
    expect(list.every(({ sensitivity }) => sensitivity >= 3)).toBe(true);
  });

  it('is found by its words under the case, is in its history, and is no longer found from the bin', async () => {
    const { ask } = openTestServices();
    const { id: caseFileId } = await ask('casefile.create', {});
    const entry = await ask('contactEntry.create', { caseFileId, summary: 'She asks for a quillfeather' });
    const risk = await ask('riskAssessment.create', {
      caseFileId,
      vulnerabilities: 'walks past the abattoir',
    });
    const find = (text: string) => ask('search.query', { text, language: 'en' });
    expect(await find('quillfeather')).toMatchObject([{ kind: 'case_file', id: caseFileId }]);
    // A risk is for those who need to know it until somebody says otherwise.
    expect(await find('abattoir')).toEqual([]);
    const { id, revision } = risk;
    await ask('riskAssessment.update', { id, revision, patch: { sensitivity: 3 } });
    expect(await find('abattoir')).toMatchObject([{ kind: 'case_file', id: caseFileId }]);
    const { entries } = await ask('history.listOfCase', { caseFileId });
    expect(new Set(entries.map(({ table }) => table))).toEqual(
      new Set(['case_file', 'contact_entry', 'risk_assessment']),
    );
    await ask('contactEntry.remove', { id: entry.id, revision: entry.revision });
    expect(await find('quillfeather')).toEqual([]);
    await ask('undo.last', {});
    expect(await find('quillfeather')).toHaveLength(1);
  });
});
