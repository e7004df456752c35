import { expect, it } from 'vitest';
import type { PersonName } from '../person/person.schema';
import { surnameOf, withInitials } from './person-name.rules';

const named = (given: string, patronymic: string, family: string): PersonName => ({
  kind: 'legal',
  language: 'ru',
  given,
  patronymic,
  family,
  primary: true,
  inflections: null,
});

it.each([
  [named('Касым-Жомарт', 'Кемелевич', 'Токаев'), 'Касым-Жомарту Кемелевичу Токаеву', 'К.-Ж. К. Токаеву'],
  [named('Марат', '', 'Нурлан уулу'), 'Марату Нурлан уулу', 'М. Нурлан уулу'],
  [named('Айгуль', 'Нурланкызы', ''), 'Айгуль Нурланкызы', 'А. Нурланкызы'],
  [named('Асан', 'Болот уулу', ''), 'Асану Болот уулу', 'А. Болот уулу'],
  [named('Асан', '', ''), 'Асану', 'Асану'],
])('an addressee has initials and what stands for the surname: %j', (name, dative, block) => {
  expect(withInitials(name, surnameOf(name, dative))).toBe(block);
});
