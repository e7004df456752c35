import { expect, it } from 'vitest';
import type { PersonName } from '../person/person.schema';
import { demandKinds } from './demand.schema';
import { suggestDemand } from './demand-phrases.rules';

const base: PersonName = {
  kind: 'legal',
  language: 'fr',
  given: 'Erzhan',
  patronymic: '',
  family: 'Elshibayev',
  primary: true,
  inflections: null,
};
const russian: PersonName = {
  ...base,
  language: 'ru',
  given: 'Ержан',
  family: 'Елшибаев',
  inflections: {
    genitive: 'Ержана Елшибаева',
    dative: 'Ержану Елшибаеву',
    accusative: 'Ержана Елшибаева',
    instrumental: 'Ержаном Елшибаевым',
    prepositional: 'Ержане Елшибаеве',
    confirmed: true,
  },
};
const subject = { names: [base, russian], gender: 'masculine', country: 'KZ' } as const;

it('puts the name into the form that each language asks for', () => {
  expect(suggestDemand('release', subject)).toEqual({
    en: 'release Erzhan Elshibayev immediately and unconditionally',
    fr: 'libérer Erzhan Elshibayev immédiatement et sans condition',
    ru: 'незамедлительно и безоговорочно освободить Ержана Елшибаева',
  });
  expect(suggestDemand('protect', subject).fr).toMatch(/psychologique d’Erzhan Elshibayev$/u);
  expect(suggestDemand('family_contact', subject).ru).toContain('обеспечить Ержану Елшибаеву');
  expect(suggestDemand('enabling_environment', subject).fr).toContain('au Kazakhstan');
});

it('offers no Russian phrase while the case forms are not entered', () => {
  expect(suggestDemand('release', { ...subject, names: [base] })).not.toHaveProperty('ru');
});

it('never ends with punctuation, nor begins with a capital: the letter sets both', () => {
  for (const kind of demandKinds)
    for (const text of Object.values(suggestDemand(kind, subject))) expect(text).toMatch(/^\p{Ll}.*[^.;,]$/u);
});
