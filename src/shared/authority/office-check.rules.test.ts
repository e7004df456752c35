import { describe, expect, it } from 'vitest';
import international from '../../../resources/directory/international.json' with { type: 'json' };
import kazakhstan from '../../../resources/directory/kazakhstan.json' with { type: 'json' };
import { freeMailboxes, frenchUsage, officeIssues, verificationOf } from './office-check.rules';
import { emptyForms } from './office-forms.rules';
import { OfficeForms } from './office.schema';

const shipped = [...kazakhstan.offices, ...international.offices];

describe('verification', () => {
  it('asks for another look after a year, not before', () => {
    expect(verificationOf(null, '2026-11-22')).toBe('never');
    expect(verificationOf('2025-11-22', '2026-11-22')).toBe('fresh');
    expect(verificationOf('2025-11-21', '2026-11-22')).toBe('stale');
  });
});

describe('free mailboxes', () => {
  const found = (text: string) => freeMailboxes({ value: { en: text } });

  it('are known by their service, not by a word in an official domain', () => {
    expect(found('prosecutor.kz@gmail.com')).toEqual(['prosecutor.kz@gmail.com']);
    expect(found('office@mail.ru')).toEqual(['office@mail.ru']);
    expect(found('kanc@mail.gov.kz')).toEqual([]);
    expect(found('kanc@prokuror.gov.kz')).toEqual([]);
  });
});

describe('French usage', () => {
  const name = {
    kind: 'legal',
    language: 'fr',
    given: 'Berik',
    patronymic: '',
    family: 'Assylov',
    primary: true,
    inflections: null,
  } as const;
  const codes = (greeting: string, closing: string) =>
    frenchUsage([greeting], closing, [{ names: [name] }]).map(({ code }) => code);
  const good = 'Nous vous prions d’agréer, {greeting}, l’expression de notre haute considération.';

  it('accepts an appel by the function that the closing repeats', () => {
    expect(codes('Monsieur le Procureur général,', good)).toEqual([]);
  });

  it('marks a surname, an abbreviation, a closing without the appel and one that says "je"', () => {
    expect(codes('Monsieur Assylov,', good)).toEqual(['greetingWithSurname']);
    expect(codes('M. le Procureur,', good)).toEqual(['greetingAbbreviated']);
    expect(codes('Monsieur,', 'Je vous prie d’agréer l’expression de ma considération.')).toEqual([
      'closingWithoutGreeting',
      'closingInSingular',
    ]);
  });

  it('does not take a part of a word for a surname', () => {
    expect(
      frenchUsage(['Monsieur le Ministre,'], good, [{ names: [{ ...name, family: 'Le' }] }]),
    ).toHaveLength(1);
    expect(frenchUsage(['Monsieur le Ministre,'], good, [{ names: [{ ...name, family: 'Min' }] }])).toEqual(
      [],
    );
  });
});

describe('issues of an office', () => {
  const russian = { ...emptyForms(), greetingUnknown: 'Уважаемые господа', closing: 'С уважением,' };

  it('says first what stops a Russian letter', () => {
    const post = { nominative: 'Прокурор', genitive: 'Прокурора', dative: '' };
    const issues = officeIssues({ forms: { ru: { ...russian, postMasculine: post } }, addresses: [] }, []);
    expect(issues[0]).toEqual({ code: 'postDativeMissing', stops: true, language: 'ru' });
    expect(issues.map(({ code }) => code)).toContain('greetingWithoutExclamation');
    expect(issues.filter(({ code }) => code === 'languageEmpty').map(({ language }) => language)).toEqual([
      'en',
      'fr',
    ]);
  });

  it('finds nothing that would stop a letter in the shipped directory, and no breach of usage', () => {
    for (const office of shipped) {
      const forms = Object.fromEntries(
        Object.entries(office.forms).map(([language, one]) => [language, OfficeForms.parse(one)]),
      );
      const codes = officeIssues({ forms, addresses: [] }, []).map(
        ({ code, language }) => `${code}:${language ?? ''}`,
      );
      expect(codes, office.key).toEqual(['noPostalAddress:', 'noHolder:']);
    }
  });

  it('finds no wording in the shipped directory that would count as checked before anybody here has looked', () => {
    const checked = shipped.filter(({ forms }) => Object.values(forms).some(({ verified }) => verified));
    expect(checked.map(({ key }) => key)).toEqual([]);
  });
});
