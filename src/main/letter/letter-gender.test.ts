/** A person of whom nobody has entered a gender: what happened to her is not left out of a letter without a word. */
import { expect, it } from 'vitest';
import type { Gender } from '@shared/language/language.schema';
import { addAssaultCase, addOffice, letterText, makeLetter, openLetters } from './letter.testkit';

it.each([
  ['investigation-request', 'fr', 'Marat Zhanuzakov a été agressée physiquement par un inconnu'],
  ['embassy', 'fr', 'Marat Zhanuzakov a été agressée physiquement par un inconnu'],
  ['campaign-message', 'fr', 'Marat Zhanuzakov a été agressée physiquement'],
  ['embassy', 'ru', 'Марат Жанузаков подверглась нападению со стороны неизвестного лица'],
] as const)('%s in %s waits for the gender, and tells it all then', (template, language, told) => {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, person } = addAssaultCase(test);
  const setGender = (gender: Gender | null) =>
    services.person.update(actor, person.id, services.person.get(person.id).revision, { gender });
  setGender(null);
  const { office } = addOffice(test, 'kz-president');
  const { id } = makeLetter(test, caseFile.id, office.id, language, template);
  const empty = () => services.letter.view(id).findings.filter(({ code }) => code === 'emptyField');
  const [missing] = empty();
  expect(missing).toMatchObject({
    blocking: true,
    data: { field: 'person.gender' },
    record: { table: 'person', id: person.id },
  });
  setGender('feminine');
  expect(empty()).toEqual([]);
  expect(letterText(services.letter.setLetter(services.letter.get(id)).page).join('\n')).toContain(told);
});
