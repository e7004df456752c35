import { z } from 'zod';

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day of the (proleptic) Gregorian calendar. Date.UTC is not used: it turns 30 February into March. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return day <= (daysInMonth[month - 1] ?? 0) + (leap ? 1 : 0);
}

function isReal(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  return year !== undefined && isRealDay(year, month, day);
}

/** A civil date of known precision: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; years 1000 to 9999. */
export const DatePoint = z
  .string()
  .regex(/^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine(isReal, { error: 'not a day of the calendar' });
export type DatePoint = z.infer<typeof DatePoint>;

/** A wall-clock time at the place of the event, 'HH:MM'. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;

/**
 * When something happened, as exactly as it is known: "29 October 2017, about 8:30", "October 2019", "3 to 5 May 2020".
 * `end` null: one point, not a period. A time belongs to one known day only. No zone: the clock of the place.
 */
export const PartialDate = z
  .strictObject({
    start: DatePoint,
    end: DatePoint.nullable(),
    about: z.boolean(),
    time: ClockTime.nullable(),
    timeAbout: z.boolean(),
  })
  .refine((date) => date.end === null || isOrdered(date.start, date.end), {
    error: 'a period ends after it starts',
    path: ['end'],
  })
  .refine((date) => date.time === null || (date.start.length === 10 && date.end === null), {
    error: 'a time needs one exact day',
    path: ['time'],
  })
  .refine((date) => date.time !== null || !date.timeAbout, {
    error: 'no time to be approximate',
    path: ['timeAbout'],
  });
export type PartialDate = z.infer<typeof PartialDate>;

/** Text order is date order; '2019' to '2019-05' and '2019-05' to '2019' are both refused, being no period. */
function isOrdered(start: DatePoint, end: DatePoint): boolean {
  return start < end && !end.startsWith(start) && !start.startsWith(end);
}

/** One exact day, month or year without a time. */
export function datePoint(start: DatePoint): PartialDate {
  return { start, end: null, about: false, time: null, timeAbout: false };
}
