import { expect, it } from 'vitest';
import { datesInText } from './dates-in-text';

it.each([
  ['fr', 'Arrêté le 29 octobre 2017, il a été jugé le 1er mars 2018.', ['2017-10-29', '2018-03-01']],
  ['ru', 'Задержан 29 октября 2017 г., приговор от 1 марта 2018 года.', ['2017-10-29', '2018-03-01']],
  ['en', 'Arrested on 29 October 2017, sentenced on 1 March 2018.', ['2017-10-29', '2018-03-01']],
  ['fr', 'En octobre 2017, l’article 14 et le 15.10.2019', ['2019-10-15']],
  ['en', 'In 2017 nothing happened on Monday.', []],
] as const)('finds whole days in %s: %s', (language, text, days) => {
  expect(datesInText(text, language)).toEqual(days);
});
