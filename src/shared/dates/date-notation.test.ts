import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotation, writeNotation } from './date-notation';
import { partialDates } from './dates.testkit';
import { datePoint } from './partial-date.schema';

describe('a date as tables hold it', () => {
  it.each([
    ['2019', datePoint('2019')],
    ['2019-10~', { ...datePoint('2019-10'), about: true }],
    ['2019~/2021~', { ...datePoint('2019'), end: '2021', about: true }],
    ['2017-10-29T08:30', { ...datePoint('2017-10-29'), time: '08:30' }],
    ['2017-10-29~T08:30~', { ...datePoint('2017-10-29'), about: true, time: '08:30', timeAbout: true }],
  ])('%s', (text, date) => {
    expect(writeNotation(date)).toBe(text);
    expect(readNotation(text)).toEqual(date);
  });

  it('comes back the same, whatever is known of it', () => {
    fc.assert(
      fc.property(partialDates, (date) => {
        expect(readNotation(writeNotation(date))).toEqual(date);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    '29.10.2017',
    '2017-02-30',
    '2017-10T08:30',
    '2021/2019',
    '2017-10-29T24:00',
    '~',
    '2019-10 ~',
  ])('is not “%s”', (text) => expect(readNotation(text)).toBeUndefined());
});
