import { expect, it } from 'vitest';
import { languageOfName, splitName } from './name-input.rules';

it.each([
  ['Marat Zhanuzakov', 'Marat', '', 'Zhanuzakov'],
  ['Касым-Жомарт Кемелевич Токаев', 'Касым-Жомарт', 'Кемелевич', 'Токаев'],
  ['Токаев Касым-Жомарт Кемелевич', 'Касым-Жомарт', 'Кемелевич', 'Токаев'],
  ['Mary Ann Smith', 'Mary Ann', '', 'Smith'],
  ['  Elshibayev ', '', '', 'Elshibayev'],
])('splits %s', (text, given, patronymic, family) => {
  expect(splitName(text)).toEqual({ given, patronymic, family });
});

it('tells the language of a name by its letters', () => {
  expect(languageOfName('Ержан Елшибаев', 'fr')).toBe('ru');
  expect(languageOfName('Ержан Елшібаев', 'fr')).toBe('kk');
  expect(languageOfName('Erzhan', 'fr')).toBe('fr');
  expect(languageOfName('Erzhan', 'ru')).toBe('en');
});
