import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../dates/duration.rules';
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import { datePoint } from '../dates/partial-date.schema';
import { custodyDays, merged, solitaryDays } from './custody-days.rules';
import type { DetentionFields } from './detention.schema';

type Episode = Pick<DetentionFields, 'type' | 'heldSince' | 'arrestDate' | 'releaseDate'>;

const episode = (from: string, until: string | null, type: Episode['type'] = 'pretrial'): Episode => ({
  type,
  heldSince: null,
  arrestDate: datePoint(from),
  releaseDate: until === null ? null : datePoint(until),
});
const exactly = (days: number) => ({ atLeast: days, atMost: days });

describe('days held over several episodes', () => {
  it('counts a gap for nothing and a day in two episodes once', () => {
    const days = custodyDays(
      [
        episode('2020-01-01', '2020-01-10'),
        episode('2020-01-05', '2020-01-12'),
        episode('2020-03-01', '2020-03-01'),
      ],
      '2020-12-31',
    );
    expect(days).toEqual({ custody: exactly(13), houseArrest: exactly(0) });
  });

  it('tells house arrest apart, and counts nothing at liberty', () => {
    const days = custodyDays(
      [
        episode('2020-01-01', '2020-01-10'),
        episode('2020-01-10', '2020-01-20', 'house_arrest'),
        episode('2020-01-01', '2020-12-31', 'at_liberty'),
      ],
      '2020-12-31',
    );
    expect(days).toEqual({ custody: exactly(10), houseArrest: exactly(10) });
  });

  it('counts to the chosen day, 29 February included', () => {
    const held = [episode('2020-02-28', null)];
    expect(custodyDays(held, '2020-03-01').custody).toEqual(exactly(3));
    expect(custodyDays(held, '2020-02-27').custody).toEqual(exactly(0));
    expect(custodyDays([episode('2019-02-28', null)], '2019-03-01').custody).toEqual(exactly(2));
  });

  it('is what counting day by day gives, and a range that holds it where dates are known in part', () => {
    const stretch = fc.record({
      first: fc.nat(700),
      length: fc.nat(200),
      house: fc.boolean(),
      vagueStart: fc.boolean(),
      vagueEnd: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), fc.nat(900), (stretches, asOfOffset) => {
        const asOf = addDays('2020-01-01', asOfOffset);
        const known = stretches.map(({ first, length, house }) => {
          const from = addDays('2020-01-01', first);
          return episode(from, addDays(from, length), house ? 'house_arrest' : 'pretrial');
        });
        const vague = known.map((one, index) => ({
          ...one,
          arrestDate: maybeMonth(one.arrestDate, stretches[index]?.vagueStart ?? false),
          releaseDate: maybeMonth(one.releaseDate, stretches[index]?.vagueEnd ?? false),
        }));
        const counted = dayByDay(known, asOf);
        expect(custodyDays(known, asOf)).toEqual({
          custody: exactly(counted.custody),
          houseArrest: exactly(counted.houseArrest),
        });
        const range = custodyDays(vague, asOf);
        expect(range.custody.atLeast).toBeLessThanOrEqual(counted.custody);
        expect(range.custody.atMost).toBeGreaterThanOrEqual(counted.custody);
        expect(range.houseArrest.atLeast).toBeLessThanOrEqual(counted.houseArrest);
        expect(range.houseArrest.atMost).toBeGreaterThanOrEqual(counted.houseArrest);
      }),
    );
  });
});

function maybeMonth(date: Episode['arrestDate'], vague: boolean): Episode['arrestDate'] {
  return date === null || !vague ? date : datePoint(date.start.slice(0, 7));
}

/** The definition itself: each day looked at. */
function dayByDay(episodes: readonly Episode[], asOf: string) {
  const inside = new Set<string>();
  const home = new Set<string>();
  for (const { type, arrestDate, releaseDate } of episodes) {
    if (arrestDate === null || releaseDate === null) continue;
    const last = latestDay(releaseDate) < asOf ? latestDay(releaseDate) : asOf;
    for (let day = earliestDay(arrestDate); day <= last; day = addDays(day, 1))
      (type === 'house_arrest' ? home : inside).add(day);
  }
  return { custody: inside.size, houseArrest: [...home].filter((day) => !inside.has(day)).length };
}

describe('stretches of days', () => {
  it('are joined where they touch', () => {
    expect(
      merged([
        { first: '2020-01-03', last: '2020-01-04' },
        { first: '2020-01-01', last: '2020-01-02' },
        { first: '2020-01-06', last: '2020-01-06' },
      ]),
    ).toEqual([
      { first: '2020-01-01', last: '2020-01-04' },
      { first: '2020-01-06', last: '2020-01-06' },
    ]);
  });
});

describe('solitary confinement', () => {
  const period = (start: string, end: string) => ({ ...datePoint(start), end });
  it('adds up, and tells the longest stretch, to the chosen day', () => {
    const dates = [
      period('2020-01-01', '2020-01-10'),
      period('2020-01-11', '2020-01-20'),
      datePoint('2020-03-01'),
    ];
    expect(solitaryDays(dates, '2020-12-31')).toEqual({ total: 21, longest: 20 });
    expect(solitaryDays(dates, '2020-01-05')).toEqual({ total: 5, longest: 5 });
    expect(solitaryDays([], '2020-01-05')).toEqual({ total: 0, longest: 0 });
  });

  it('is certain for one day where only the month is known', () => {
    expect(solitaryDays([datePoint('2020-02')], '2020-12-31')).toEqual({ total: 1, longest: 1 });
    expect(daysBetween('2020-02-29', '2020-02-29')).toBe(1);
  });
});
