import { describe, expect, it } from 'vitest';
import { formatDateOf, formatSince } from './date-relations';
import { datePoint } from './partial-date.schema';
import { moreThan, termInWords } from './term-words';

const attack = { ...datePoint('2017-10-29'), time: '08:30', timeAbout: true };

describe('a date beside a noun', () => {
  it.each([
    [attack, 'du 29 octobre 2017', 'of 29 October 2017', '29 октября 2017 года'],
    [datePoint('2026-03-01'), 'du 1er mars 2026', 'of 1 March 2026', '1 марта 2026 года'],
    [datePoint('2019-10'), 'd’octobre 2019', 'of October 2019', 'октября 2019 года'],
    [datePoint('2019-05'), 'de mai 2019', 'of May 2019', 'мая 2019 года'],
    [datePoint('2017'), 'de 2017', 'of 2017', '2017 года'],
    [
      { ...datePoint('2020-05-03'), end: '2020-05-05' },
      'du 3 au 5 mai 2020',
      'of 3–5 May 2020',
      'с 3 по 5 мая 2020 года',
    ],
  ])('%j', (date, fr, en, ru) => {
    expect([formatDateOf(date, 'fr'), formatDateOf(date, 'en'), formatDateOf(date, 'ru')]).toEqual([
      fr,
      en,
      ru,
    ]);
  });
});

describe('since', () => {
  it.each([
    [attack, 'depuis le 29 octobre 2017', 'since 29 October 2017', 'с 29 октября 2017 года'],
    [datePoint('2019-10'), 'depuis octobre 2019', 'since October 2019', 'с октября 2019 года'],
    [datePoint('2017'), 'depuis 2017', 'since 2017', 'с 2017 года'],
    [datePoint('2020-05-02'), 'depuis le 2 mai 2020', 'since 2 May 2020', 'со 2 мая 2020 года'],
    [
      { ...datePoint('2019-10'), about: true },
      'depuis environ octobre 2019',
      'since about October 2019',
      'примерно с октября 2019 года',
    ],
  ])('%j', (date, fr, en, ru) => {
    expect([formatSince(date, 'fr'), formatSince(date, 'en'), formatSince(date, 'ru')]).toEqual([fr, en, ru]);
  });
});

describe('terms in words', () => {
  it('counts in each language and in the Russian cases', () => {
    const term = { years: 2, months: 3, days: 0 };
    expect(termInWords(term, 'fr')).toBe('deux ans et trois mois');
    expect(termInWords(term, 'en')).toBe('two years and three months');
    expect(termInWords(term, 'ru')).toBe('два года и три месяца');
    expect(termInWords(term, 'ru', 'dative')).toBe('двум годам и трём месяцам');
    expect(termInWords({ years: 5, months: 0, days: 0 }, 'ru')).toBe('пять лет');
    expect(termInWords({ years: 5, months: 0, days: 0 }, 'ru', 'dative')).toBe('пяти годам');
    expect(termInWords({ years: 1, months: 0, days: 0 }, 'ru', 'genitive')).toBe('одного года');
    expect(termInWords({ years: 21, months: 0, days: 0 }, 'fr')).toBe('vingt et un ans');
  });

  it('says more than only when there is more', () => {
    const two = { years: 2, months: 0, days: 24 };
    expect([moreThan(two, 'fr'), moreThan(two, 'en'), moreThan(two, 'ru')]).toEqual([
      'plus de deux ans',
      'more than two years',
      'более двух лет',
    ]);
    const exact = { years: 2, months: 0, days: 0 };
    expect([moreThan(exact, 'fr'), moreThan(exact, 'ru')]).toEqual(['deux ans', 'два года']);
    expect(moreThan({ years: 1, months: 1, days: 0 }, 'fr')).toBe('plus d’un an');
    expect(moreThan({ years: 11, months: 1, days: 0 }, 'fr')).toBe('plus de onze ans');
    expect(moreThan({ years: 8, months: 1, days: 0 }, 'fr')).toBe('plus de huit ans');
    expect(moreThan({ years: 0, months: 1, days: 3 }, 'ru')).toBe('более одного месяца');
    expect(moreThan({ years: 0, months: 0, days: 3 }, 'ru')).toBe('три дня');
  });
});
