import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Language } from '@shared/language/language.schema';
import { russian } from './letter-names.testkit';
import { addAssaultCase, addOffice, letterText, makeLetter, openLetters } from './letter.testkit';

const never = new AbortController().signal;

function draft(language: Language = 'fr') {
  const test = openLetters();
  const { caseFile } = addAssaultCase(test);
  const { office, holder } = addOffice(test, 'kz-prosecutor-general');
  const letter = makeLetter(test, caseFile.id, office.id, language);
  const findings = () => test.services.letter.view(letter.id).findings;
  const addresses = (
    channels: [kind: 'press' | 'registry', channel: 'email' | 'postal', value: string][],
  ) => {
    const { revision } = test.services.office.get(office.id);
    test.services.office.update(test.actor, office.id, revision, {
      addresses: channels.map(([kind, channel, value]) => ({
        kind,
        channel,
        value: { fr: value },
        verifiedOn: null,
        source: '',
      })),
    });
  };
  return { test, letter, holder, findings, addresses };
}
type Forms = Parameters<typeof russian>[2];
const codes = (list: { code: string }[]) => list.map((one) => one.code);

describe('what the writer is warned of', () => {
  it('an article of a shipped template that nobody has compared with its source, and the letter waits for it', async () => {
    const { test, letter, findings } = draft();
    const { library, letterIssue } = test.services;
    expect(codes(findings())).not.toContain('groundUnverified.hrd-12');
    const { id, revision } = library.adopt(test.actor, 'hrd-12');
    library.update(test.actor, id, revision, { verifiedOn: null });
    expect(findings()).toContainEqual(
      expect.objectContaining({ code: 'groundUnverified.hrd-12', blocking: false, confirm: true }),
    );
    await expect(letterIssue.issue(test.actor, { id: letter.id, accepted: [] })).rejects.toMatchObject({
      code: 'LETTER_INCOMPLETE',
    });
    const issued = await letterIssue.issue(test.actor, {
      id: letter.id,
      accepted: ['groundUnverified.hrd-12'],
    });
    const { page } = test.services.letter.setLetter(test.services.letter.get(issued.id));
    expect(letterText(page).join(' ')).toContain('(article 12)');
  });

  it('an address that anybody can open, and one of the press alone', () => {
    const { addresses, findings } = draft();
    addresses([['registry', 'email', 'prokuratura.kz@gmail.com']]);
    expect(findings()).toContainEqual(
      expect.objectContaining({
        code: 'freeMailAddress',
        blocking: false,
        data: { address: 'prokuratura.kz@gmail.com' },
      }),
    );
    addresses([['press', 'email', 'press@office.example']]);
    expect(codes(findings())).toContain('pressAddress');
    expect(codes(findings())).not.toContain('freeMailAddress');
    addresses([['registry', 'postal', '14, avenue\nAstana']]);
    expect(codes(findings())).not.toContain('pressAddress');
    expect(codes(findings())).not.toContain('freeMailAddress');
  });

  it.each([
    ['2022-03-14', true],
    ['2022', true],
    ['2022-03-16', false],
  ])('somebody whose term ends %s: %s', async (until, warned) => {
    const { test, letter, holder, findings } = draft();
    if (holder === undefined) throw new Error('the directory names a holder');
    test.services.officeHolder.update(test.actor, holder.id, holder.revision, { until: datePoint(until) });
    expect(codes(findings()).includes('holderEnded')).toBe(warned);
    const issue = test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] });
    if (warned) {
      await expect(issue).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
      await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: ['holderEnded'] });
    } else await issue;
  });

  it('an office whose holder lies in the bin: the post alone is addressed', () => {
    const { test, holder, letter, findings } = draft();
    test.services.officeHolder.remove(test.actor, holder?.id ?? '', 1);
    expect(codes(findings())).toContain('holderUnknown');
    expect(test.services.letter.view(letter.id).greeting).toBe('Madame, Monsieur,');
  });
});

describe('Russian case forms of a name', () => {
  const forms = ['Асана Сапарова', 'Асану Сапарову', 'Асана Сапарова', 'Асаном Сапаровым', 'Асане Сапарове'];
  const noPatronymic = { ...russian('Асан', 'Сапаров', forms as Forms), patronymic: 'Нурланович' };

  it('that lost the patronymic, as earlier versions proposed them, have to be seen', async () => {
    const { test, letter, findings } = draft('ru');
    expect(codes(findings())).not.toContain('nameFormsIncomplete');
    const { personId } = letter;
    const { revision } = test.services.person.get(personId ?? '');
    test.services.person.update(test.actor, personId ?? '', revision, { names: [noPatronymic] });
    expect(findings()).toContainEqual(
      expect.objectContaining({
        code: 'nameFormsIncomplete',
        confirm: true,
        record: { table: 'person', id: personId },
      }),
    );
    await expect(
      test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] }),
    ).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
  });

  it('of everybody whom the letter is about, not of the first one alone', () => {
    const { test, letter, findings } = draft('ru');
    const other = test.services.person.create(test.actor, { gender: 'masculine', names: [noPatronymic] });
    test.services.letter.change(test.actor, letter.id, letter.revision, { otherPersonIds: [other.id] });
    expect(codes(findings())).toContain('nameFormsIncomplete');
  });
});

describe('Russian enclosures', () => {
  it.each([
    ['2 л.', 'на 2 л. в 1 экз.'],
    ['на 2 л. в 1 экз.', 'на 2 л. в 1 экз.'],
    ['Копия заявления, 3 л.', 'Копия заявления на 3 л. в 1 экз.'],
    ['Копия заявления (3 листа)', 'Копия заявления на 3 л. в 1 экз.'],
    ['Копия приговора на 12 л. в 2 экз.', 'Копия приговора на 12 л. в 2 экз.'],
    ['Копия приговора', 'Копия приговора'],
    ['Справка о сроке 5 лет', 'Справка о сроке 5 лет'],
  ])('%s', async (entered, printed) => {
    const { test, letter } = draft('ru');
    const { revision } = test.services.letter.get(letter.id);
    const changed = test.services.letter.change(test.actor, letter.id, revision, { enclosures: [entered] });
    const { page } = test.services.letter.setLetter(test.services.letter.get(changed.id));
    expect(page.enclosures.label).toBe('Приложение:');
    expect(page.enclosures.lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([printed]);
    const { pageCount } = await test.services.letter.preview(letter.id, {}, never);
    expect(pageCount).toBe(1);
  });
});

describe('an English letter', () => {
  it.each([
    ['Dear Sir or Madam,', 'Yours faithfully,'],
    ['Dear Sirs,', 'Yours faithfully,'],
    ['Dear Chair,', 'Yours sincerely,'],
  ])('that begins "%s" ends "%s"', (greetingUnknown, closing) => {
    const test = openLetters();
    const { caseFile } = addAssaultCase(test);
    const { office } = addOffice(test, 'kz-prison-service');
    const { en } = office.forms;
    if (en === undefined) throw new Error('no English forms');
    test.services.office.update(test.actor, office.id, office.revision, {
      forms: { ...office.forms, en: { ...en, greetingUnknown, closing: 'Yours sincerely,' } },
    });
    const letter = makeLetter(test, caseFile.id, office.id, 'en');
    const { page } = test.services.letter.setLetter(test.services.letter.get(letter.id));
    expect(letterText(page)).toContain(closing);
  });
});

describe('what the template asks of its letters', () => {
  it('keeps the letter back: a fact that no passage prints, and what a person has to look at', async () => {
    const { test, letter, findings } = draft();
    const origin = {
      version: 1,
      required: ['person.name', 'detention.facility'],
      checks: ['<b>Read</b> aloud', 'Nothing harms the prisoner'],
    };
    test.services.letter.update(test.actor, letter.id, letter.revision, { origin });
    const asked = findings().filter(({ place }) => place === 'text');
    expect(asked).toMatchObject([
      { code: 'emptyField', blocking: true, data: { field: 'detention.facility' } },
      { code: 'templateCheck.1', confirm: true, data: { text: '<b>Read</b> aloud' } },
      { code: 'templateCheck.2', confirm: true },
    ]);
    const { revision } = test.services.letter.get(letter.id);
    test.services.letter.update(test.actor, letter.id, revision, { origin: { ...origin, required: [] } });
    const issue = (accepted: string[]) =>
      test.services.letterIssue.issue(test.actor, { id: letter.id, accepted });
    await expect(issue(['templateCheck.1'])).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE' });
    const { state } = await issue([
      'templateCheck.1',
      'templateCheck.2',
      ...codes(findings().filter(({ confirm }) => confirm)),
    ]);
    expect(state).toBe('issued');
  });
});
