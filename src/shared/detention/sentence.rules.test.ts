import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, termEnd } from '../dates/duration.rules';
import { datePoint } from '../dates/partial-date.schema';
import { creditRules, extraCredit, paroleRules } from './credit.rules';
import type { Judgment, Sentence } from './judgment.schema';
import { fractionOf, rangeAsDate, sentenceDates, sentenceOf } from './sentence.rules';

const sentence = (part: Partial<Sentence> = {}): Sentence => ({
  date: datePoint('2019-10'),
  court: {},
  years: 5,
  months: 0,
  days: 0,
  regime: {},
  countsFrom: null,
  inForce: null,
  creditDays: 0,
  creditRule: null,
  parole: null,
  fine: {},
  bans: {},
  ...part,
});
const since = (start: string) => ({ heldSince: null, arrestDate: datePoint(start) });
const day = (text: string) => ({ earliest: text, latest: text });

const civilDay = () => fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset));
const anyTerm = () =>
  fc
    .record({ years: fc.nat(30), months: fc.nat(11), days: fc.nat(365) })
    .filter(({ years, months, days }) => years + months + days > 0);

describe('the dates of a sentence', () => {
  it('are those of the seed: five years from October 2019 end between 30 September and 30 October 2024', () => {
    const dates = sentenceDates({ heldSince: datePoint('2019-10'), arrestDate: null }, sentence());
    expect(dates?.ends).toEqual({ earliest: '2024-09-30', latest: '2024-10-30' });
    expect(dates?.midpoint).toEqual({ earliest: '2022-03-31', latest: '2022-04-30' });
  });

  it.each([
    ['2019-10-16', {}, '2024-10-15', '2022-04-15'],
    ['2020-02-29', { years: 1 }, '2021-02-28', '2020-08-28'],
    ['2020-02-29', { years: 4 }, '2024-02-28', '2022-02-28'],
    ['2019-01-31', { years: 0, months: 1 }, '2019-02-28', '2019-02-14'],
    ['2019-10-16', { creditDays: 200 }, '2024-03-29', '2021-09-27'],
    ['2019-12-15', { years: 0, days: 15 }, '2019-12-29', '2019-12-22'],
  ])('from %s with %j', (start, part, ends, midpoint) => {
    expect(sentenceDates(since(start), sentence(part))).toMatchObject({
      ends: day(ends),
      midpoint: day(midpoint),
    });
  });

  it('run from where the court said, else from the arrest, else from the judgment', () => {
    const counted = sentence({ years: 1, countsFrom: datePoint('2020-03-01') });
    expect(sentenceDates(since('2019-10-16'), counted)?.ends).toEqual(day('2021-02-28'));
    const bare = { heldSince: null, arrestDate: null };
    expect(sentenceDates(bare, sentence({ date: datePoint('2020-01-01') }))?.ends).toEqual(day('2024-12-31'));
    expect(sentenceDates(bare, sentence({ date: null }))).toBeNull();
    expect(sentenceDates(since('2019-10-16'), sentence({ years: 0 }))).toBeNull();
  });

  it('count days in custody for more only by a rule that was chosen, and only until the judgment took effect', () => {
    // 16 October to 31 December 2019: 77 days, for which one and a half times as many count, rounded down.
    const [from, inForce] = [since('2019-10-16'), datePoint('2020-01-01')];
    const ends = (creditRule: string | null) =>
      sentenceDates(from, sentence({ inForce, creditRule }))?.ends.latest;
    expect(ends(null)).toBe('2024-10-15');
    expect(ends('kz-62-3-medium')).toBe(addDays('2024-10-15', -38));
    expect(ends('kz-62-3-minimum')).toBe(addDays('2024-10-15', -77));
    expect(ends('kz-62-3-maximum')).toBe('2024-10-15');
    expect(sentenceDates(from, sentence({ creditRule: 'kz-62-3-medium' }))?.ends).toEqual(day('2024-10-15'));
  });

  it('never end before they begin, and contain every end that a known day would give', () => {
    fc.assert(
      fc.property(civilDay(), fc.nat(30), anyTerm(), fc.nat(400), (first, offset, term, creditDays) => {
        const month = first.slice(0, 7);
        const known = addDays(`${month}-01`, offset % 28);
        const judged = sentence({ ...term, creditDays });
        const range = sentenceDates({ heldSince: datePoint(month), arrestDate: null }, judged);
        const exact = sentenceDates(since(known), judged);
        expect(exact?.ends.earliest).toBe(exact?.ends.latest);
        expect((range?.ends.earliest ?? '') <= (exact?.ends.earliest ?? '')).toBe(true);
        expect((range?.ends.latest ?? '') >= (exact?.ends.latest ?? '')).toBe(true);
        expect((exact?.midpoint.earliest ?? '') <= (exact?.ends.earliest ?? '')).toBe(true);
        expect((exact?.ends.earliest ?? '') >= known).toBe(true);
      }),
    );
  });
});

describe('a part of a term', () => {
  it.each([
    [{ years: 5, months: 0, days: 0 }, [1, 3], { years: 1, months: 8, days: 0 }],
    [{ years: 5, months: 0, days: 0 }, [1, 2], { years: 2, months: 6, days: 0 }],
    [{ years: 5, months: 0, days: 0 }, [2, 3], { years: 3, months: 4, days: 0 }],
    [{ years: 0, months: 7, days: 0 }, [1, 2], { years: 0, months: 3, days: 15 }],
    [{ years: 0, months: 0, days: 15 }, [1, 2], { years: 0, months: 0, days: 8 }],
  ])('of %j', (term, [numerator = 1, denominator = 1], part) => {
    expect(fractionOf(term, { numerator, denominator })).toEqual(part);
  });

  it('is the whole for the whole, and grows with the fraction', () => {
    fc.assert(
      fc.property(civilDay(), anyTerm(), fc.integer({ min: 1, max: 11 }), (first, term, twelfths) => {
        const end = (numerator: number) => termEnd(first, fractionOf(term, { numerator, denominator: 12 }));
        expect(end(12)).toBe(termEnd(first, term));
        expect(end(twelfths) <= end(twelfths + 1)).toBe(true);
      }),
    );
  });
});

describe('rules of national law', () => {
  it('name their source, and none is passed off as verified without a day', () => {
    for (const rule of [...creditRules, ...paroleRules]) {
      expect(rule.source).not.toBe('');
      expect(rule.verifiedOn === null || /^\d{4}-\d\d-\d\d$/.test(rule.verifiedOn)).toBe(true);
    }
    expect(new Set([...creditRules, ...paroleRules].map(({ id }) => id)).size).toBe(
      creditRules.length + paroleRules.length,
    );
  });

  it('never take days away, nor more than they promise', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.constantFrom(...creditRules), (days, { coefficient }) => {
        const extra = extraCredit(days, coefficient);
        expect(extra).toBeGreaterThanOrEqual(0);
        expect(extra + days).toBeLessThanOrEqual((days * coefficient.counts) / coefficient.forDays);
      }),
    );
  });
});

describe('the judgment that holds', () => {
  const judgment = (disposition: Judgment['disposition'], date: string | null, years = 0): Judgment => ({
    ...sentence({ years, date: date === null ? null : datePoint(date) }),
    id: '019a0000-0000-7000-8000-000000000001',
    caseFileId: '019a0000-0000-7000-8000-000000000002',
    detentionId: '019a0000-0000-7000-8000-000000000003',
    proceedingId: null,
    revision: 1,
    sensitivity: 2,
    createdAt: 0,
    createdBy: '',
    updatedAt: 0,
    updatedBy: '',
    deletedAt: null,
    disposition,
    notes: {},
  });

  it('is the latest conviction, lowered on appeal, untouched by one that upholds it or refuses parole', () => {
    const list = [
      judgment('parole_refused', '2022-01-01'),
      judgment('changed', '2020-02-01', 4),
      judgment('convicted', '2019-10-16', 5),
      judgment('upheld', '2020-06-01'),
    ];
    expect(sentenceOf(list)?.years).toBe(4);
    expect(sentenceOf([...list, judgment('quashed', '2023-01-01')])).toBeNull();
    expect(sentenceOf([...list, judgment('acquitted', null)])).toBeNull();
  });
});

describe('a range as a date', () => {
  it('says no more than is known', () => {
    const text = (earliest: string, latest: string) => rangeAsDate({ earliest, latest }, false)?.start;
    expect(text('2024-10-15', '2024-10-15')).toBe('2024-10-15');
    expect(text('2024-10-01', '2024-10-30')).toBe('2024-10');
    expect(text('2024-09-30', '2024-10-30')).toBe('2024');
    expect(text('2023-12-30', '2024-01-02')).toBeUndefined();
    expect(daysBetween('2024-10-15', '2024-10-15')).toBe(1);
  });
});
