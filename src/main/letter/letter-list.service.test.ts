import { describe, expect, it } from 'vitest';
import { addAssaultCase, addOffice, makeLetter, openLetters } from './letter.testkit';

describe('lists of letters', () => {
  async function threeLetters() {
    const test = openLetters();
    const { caseFile, event } = addAssaultCase(test);
    const { office } = addOffice(test, 'kz-prosecutor-general');
    const french = makeLetter(test, caseFile.id, office.id, 'fr');
    const russian = makeLetter(test, caseFile.id, office.id, 'ru');
    const english = makeLetter(test, caseFile.id, office.id, 'en');
    await test.services.letterIssue.issue(test.actor, { id: french.id, accepted: [] });
    return { test, caseFile, event, office, french, russian, english };
  }

  it('name case, addressee and number, newest first, page by page', async () => {
    const { test, caseFile, french, russian, english } = await threeLetters();
    const { lines, total } = test.services.letterList.list({ offset: 0, limit: 2 });
    expect(total).toBe(3);
    expect(lines).toHaveLength(2);
    const rest = test.services.letterList.list({ offset: 2, limit: 2 }).lines;
    const ids = [...lines, ...rest].map((line) => line.id);
    expect(ids.toSorted()).toEqual([french.id, russian.id, english.id].toSorted());
    const issued = test.services.letterList.list({ state: 'issued', offset: 0, limit: 9 }).lines;
    expect(issued).toMatchObject([
      {
        id: french.id,
        reference: 'AMP/2022/001',
        caseNumber: caseFile.number,
        addressee: 'Procureur général de la République du Kazakhstan',
        changed: false,
      },
    ]);
    expect(test.services.letterList.listOfCase(caseFile.id).map((line) => line.addressee)).toContain(
      'Генеральный прокурор Республики Казахстан',
    );
  });

  it('find by number and subject in any alphabet, and count what they found', async () => {
    const { test, french, russian } = await threeLetters();
    const found = (text: string) =>
      test.services.letterList.list({ text, offset: 0, limit: 10 }).lines.map((line) => line.id);
    expect(found('жанузакова')).toEqual([russian.id]);
    expect(found('amp/2022')).toEqual([french.id]);
    expect(found('nobody')).toEqual([]);
    expect(test.services.letterList.list({ text: 'zhanuzakov', offset: 0, limit: 1 }).total).toBe(2);
  });

  it('mark the letters whose facts have changed, and name offices of issued letters as they went out', async () => {
    const { test, event, office, french, russian, english, caseFile } = await threeLetters();
    const { services, actor } = test;
    services.event.update(actor, event.id, services.event.get(event.id).revision, {
      place: { fr: 'Astana' },
    });
    const { fr } = office.forms;
    if (fr === undefined) throw new Error('no French forms');
    const renamed = { nominative: 'Procureure', genitive: '', dative: '' };
    services.office.update(actor, office.id, services.office.get(office.id).revision, {
      forms: { ...office.forms, fr: { ...fr, postMasculine: renamed } },
    });
    const line = services.letterList.listOfCase(caseFile.id).find(({ id }) => id === french.id);
    expect(line).toMatchObject({
      changed: true,
      addressee: 'Procureur général de la République du Kazakhstan',
    });
    expect(services.letterList.mark(french.id)).toBe('outdated');
    expect(services.letterList.mark(russian.id)).toBe('changed');
    expect(services.letterList.mark(english.id)).toBe('changed');
    const { id, revision } = services.letter.get(russian.id);
    services.letter.acknowledgeChanges(actor, id, revision);
    expect(services.letterList.mark(russian.id)).toBe(null);
  });
});
