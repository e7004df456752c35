/** Names as the cases of letter tests hold them, Russian ones with every form confirmed. */
import type { PersonName } from '@shared/person/person.schema';

export function latin(language: 'fr' | 'en', given: string, family: string): PersonName {
  return {
    kind: 'transliteration',
    language,
    given,
    patronymic: '',
    family,
    primary: true,
    inflections: null,
  };
}

export function russian(
  given: string,
  family: string,
  forms: [string, string, string, string, string],
): PersonName {
  const [genitive, dative, accusative, instrumental, prepositional] = forms;
  return {
    kind: 'legal',
    language: 'ru',
    given,
    patronymic: '',
    family,
    primary: true,
    inflections: { genitive, dative, accusative, instrumental, prepositional, confirmed: true },
  };
}
export const russianMan = russian('Марат', 'Жанузаков', [
  'Марата Жанузакова',
  'Марату Жанузакову',
  'Марата Жанузакова',
  'Маратом Жанузаковым',
  'Марате Жанузакове',
]);
export const russianPrisoner = russian('Ержан', 'Елшибаев', [
  'Ержана Елшибаева',
  'Ержану Елшибаеву',
  'Ержана Елшибаева',
  'Ержаном Елшибаевым',
  'Ержане Елшибаеве',
]);
export const russianWoman = russian('Айгуль', 'Сапарова', [
  'Айгуль Сапаровой',
  'Айгуль Сапаровой',
  'Айгуль Сапарову',
  'Айгуль Сапаровой',
  'Айгуль Сапаровой',
]);
