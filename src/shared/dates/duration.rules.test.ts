import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  daysHeld,
  formatDays,
  formatTerm,
  remainingTerm,
  sentenceEnd,
  termBetween,
  termEnd,
} from './duration.rules';
import { datePoint } from './partial-date.schema';

const term = (years: number, months = 0, days = 0) => ({ years, months, days });

describe('days held', () => {
  it('counts the first and the last day', () => {
    expect(daysBetween('2020-05-03', '2020-05-03')).toBe(1);
    expect(daysBetween('2020-05-03', '2020-05-05')).toBe(3);
    expect(daysBetween('2019-10-01', '2021-10-24')).toBe(755);
    expect(daysBetween('2020-05-03', '2020-05-01')).toBe(0);
  });

  it('gives a lower and an upper bound when a date is known in part', () => {
    expect(daysHeld(datePoint('2019-10'), datePoint('2019-11-10'))).toEqual({
      atLeast: 11,
      atMost: 41,
      exact: false,
    });
    expect(daysHeld(datePoint('2019-10-01'), datePoint('2019-10-02'))).toEqual({
      atLeast: 2,
      atMost: 2,
      exact: true,
    });
    expect(daysHeld({ ...datePoint('2019-10-01'), about: true }, datePoint('2019-10-02')).exact).toBe(false);
  });

  it('adds up over any cut', () => {
    fc.assert(
      fc.property(civilDay(), fc.nat(5000), fc.nat(5000), (first, one, more) => {
        const middle = termEnd(first, term(0, 0, one + 1));
        const next = termEnd(first, term(0, 0, one + 2));
        const last = termEnd(next, term(0, 0, more + 1));
        expect(daysBetween(first, middle)).toBe(one + 1);
        expect(daysBetween(first, middle) + daysBetween(next, last)).toBe(daysBetween(first, last));
      }),
    );
  });
});

describe('a sentence', () => {
  it.each([
    ['2019-10-01', term(5), 0, '2024-09-30'],
    ['2019-10-16', term(5), 0, '2024-10-15'],
    ['2019-10-16', term(5), 200, '2024-03-29'],
    ['2020-01-31', term(0, 1), 0, '2020-02-29'],
    ['2019-01-31', term(0, 1), 0, '2019-02-28'],
    ['2020-02-29', term(1), 0, '2021-02-28'],
    ['2020-02-29', term(4), 0, '2024-02-28'],
    ['2019-01-01', term(0, 0, 15), 0, '2019-01-15'],
    ['2019-12-15', term(1, 3, 10), 0, '2021-03-24'],
    ['2019-10-01', term(0), 0, '2019-09-30'],
  ])('from %s for %j less %i days ends on %s', (first, length, credit, end) => {
    expect(sentenceEnd(first, length, credit)).toBe(end);
  });

  it('never ends earlier for a longer term, and a credit takes off exactly its days', () => {
    fc.assert(
      fc.property(civilDay(), anyTerm(), fc.nat(1000), (first, length, credit) => {
        const end = sentenceEnd(first, length, 0);
        expect(sentenceEnd(first, { ...length, months: length.months + 1 }, 0) > end).toBe(true);
        expect(sentenceEnd(first, { ...length, days: length.days + 1 }, 0) > end).toBe(true);
        expect(daysBetween(sentenceEnd(first, length, credit), end)).toBe(credit + 1);
      }),
    );
  });

  it('is over when nothing remains', () => {
    expect(remainingTerm('2024-09-30', '2022-01-15')).toEqual({ days: 989, term: term(2, 8, 15) });
    expect(remainingTerm('2024-09-30', '2024-09-29')).toEqual({ days: 1, term: term(0, 0, 1) });
    expect(remainingTerm('2024-09-30', '2024-09-30')).toEqual({ days: 0, term: term(0) });
    expect(remainingTerm('2024-09-30', '2025-01-01').days).toBe(0);
  });
});

describe('termBetween', () => {
  it.each([
    ['2019-10-01', '2021-10-24', term(2, 0, 24)],
    ['2019-10-01', '2024-09-30', term(5)],
    ['2020-01-31', '2020-02-29', term(0, 1)],
    ['2020-03-01', '2020-03-01', term(0, 0, 1)],
    ['2020-03-02', '2020-03-01', term(0)],
  ])('from %s to %s', (first, last, length) => {
    expect(termBetween(first, last)).toEqual(length);
  });

  it('is the way back from termEnd', () => {
    fc.assert(
      fc.property(civilDay(), civilDay(), (first, last) => {
        const length = termBetween(first, last);
        if (last < first) expect(length).toEqual(term(0));
        else expect(termEnd(first, length)).toBe(last);
        expect(length.months).toBeLessThan(12);
        expect(length.days).toBeLessThan(31);
      }),
    );
  });
});

describe('in words', () => {
  it.each([
    [term(1, 3), '1 an et 3 mois', '1 year and 3 months', '1 год 3 месяца', '1 жыл 3 ай'],
    [term(2, 5), '2 ans et 5 mois', '2 years and 5 months', '2 года 5 месяцев', '2 жыл 5 ай'],
    [
      term(5, 1, 21),
      '5 ans, 1 mois et 21 jours',
      '5 years, 1 month and 21 days',
      '5 лет 1 месяц 21 день',
      '5 жыл 1 ай 21 күн',
    ],
    [term(0, 0, 11), '11 jours', '11 days', '11 дней', '11 күн'],
    [term(0), '0 jour', '0 days', '0 дней', '0 күн'],
  ])('%j', (length, fr, en, ru, kk) => {
    expect(formatTerm(length, 'fr')).toBe(fr);
    expect(formatTerm(length, 'en')).toBe(en);
    expect(formatTerm(length, 'ru')).toBe(ru);
    expect(formatTerm(length, 'kk')).toBe(kk);
  });

  it('parts groups of figures as each language does', () => {
    expect(formatDays(755, 'ru')).toBe('755 дней');
    expect(formatDays(1827, 'fr')).toBe('1\u202f827 jours');
    expect(formatDays(1822, 'ru')).toBe('1822 дня');
    expect(formatDays(12_001, 'ru')).toBe('12\u202f001 день');
    expect(formatDays(1827, 'en')).toBe('1,827 days');
  });
});

function civilDay(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

function anyTerm() {
  return fc.record({ years: fc.nat(30), months: fc.nat(11), days: fc.nat(30) });
}
