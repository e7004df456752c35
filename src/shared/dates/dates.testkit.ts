import fc from 'fast-check';
import { datePoint, PartialDate } from './partial-date.schema';

const two = (value: number) => String(value).padStart(2, '0');

const points = fc
  .tuple(
    fc.integer({ min: 1950, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, day, length]) => `${year}-${two(month)}-${two(day)}`.slice(0, length));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const moments = fc.record({
  start: points,
  end: fc.constant(null),
  about: fc.boolean(),
  time: fc.option(times),
  timeAbout: fc.boolean(),
});
const periods = fc.tuple(points, points, fc.boolean()).map(([one, other, about]) => ({
  ...datePoint(one < other ? one : other),
  end: one < other ? other : one,
  about,
}));

/** Every kind of partial date, of the years in which cases lie: points, periods, with times, about. */
export const partialDates: fc.Arbitrary<PartialDate> = fc
  .oneof(
    moments.map((date) => {
      const time = date.start.length === 10 ? date.time : null;
      return { ...date, time, timeAbout: time !== null && date.timeAbout };
    }),
    periods,
  )
  .filter((date) => PartialDate.safeParse(date).success);
