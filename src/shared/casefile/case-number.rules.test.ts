import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCount, numberIn, numberSeries } from './case-number.rules';

describe('the number of a case', () => {
  it.each([
    ['{country}-{year}-{number:3}', 'KZ-2026-007'],
    ['{number}/{year}', '7/2026'],
    ['CASE {year}', 'CASE 2026-7'],
    ['{number:2}', '07'],
  ])('follows %s', (pattern, expected) => {
    expect(numberIn(numberSeries(pattern, { country: 'KZ', year: '2026' }), 7)).toBe(expected);
  });

  it('drops a field that has no value with its punctuation', () => {
    const series = numberSeries('{country}-{year}-{number:3}', { country: '', year: '2026' });
    expect(numberIn(series, 1)).toBe('2026-001');
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999),
        fc.constantFrom('{country}/{number}', 'A{number:4}B', '{year}-{number:3}'),
        (count, pattern) => {
          const series = numberSeries(pattern, { country: 'KZ', year: '2026' });
          expect(findCount(series, numberIn(series, count))).toBe(count);
        },
      ),
    );
    expect(findCount(numberSeries('A-{number}', {}), 'A-x1')).toBeUndefined();
  });
});
