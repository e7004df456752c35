import { expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { addDetentionCase, addOffice, makeLetter, openLetters } from './letter.testkit';

it.each([
  ['1970-05-01', 'fr', 'née le 1er mai 1970'],
  ['1970-05', 'fr', 'née en mai 1970'],
  ['1970', 'en', 'born in 1970'],
  ['1970-05-01', 'en', 'born on 1 May 1970'],
] as const)('a birth known as %s is said in %s as the language says it', (day, language, said) => {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, person } = addDetentionCase(test, 'feminine');
  services.person.update(actor, person.id, person.revision, { birthDate: datePoint(day) });
  const { office } = addOffice(test, 'kz-prison-service');
  const letter = makeLetter(test, caseFile.id, office.id, language, 'solidarity');
  expect(
    services.letter.setLetter(services.letter.get(letter.id)).page.subject.text.replace(/\u00a0/gu, ' '),
  ).toContain(said);
});
