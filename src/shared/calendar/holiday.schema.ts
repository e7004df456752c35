import { z } from 'zod';
import { LocalizedLine } from '../language/language.schema';
import { CivilDate, CountryCode, RecordBase, ShortText } from '../record/record.schema';

/** Day of the week, 1 Monday to 7 Sunday. */
export const Weekday = z.int().min(1).max(7);

const OfYear = z.strictObject({
  /** 'MM-DD' */
  day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  names: LocalizedLine,
  /** Absent: as the calendar says. */
  substitute: z.boolean().optional(),
  /** From this year on nobody has compared it with the published calendar. */
  verifyFrom: z.int().optional(),
});
const OfDate = z.strictObject({
  date: CivilDate,
  names: LocalizedLine,
  substitute: z.boolean().optional(),
  verify: z.boolean().optional(),
});

/** The public holidays of one country, as shipped (resources/calendars). */
export const HolidayCalendar = z.strictObject({
  version: z.int().min(1),
  country: CountryCode,
  compiledOn: CivilDate,
  notice: z.string(),
  /** A holiday on a weekend makes the next working day a day off. */
  substitute: z.boolean(),
  /** Years for which all days are given; beyond them the days that move are missing. */
  covers: z.strictObject({ from: z.int(), until: z.int() }),
  yearly: z.array(OfYear),
  dated: z.array(OfDate),
  sources: z.array(z.string().min(1)).min(1),
});
export type HolidayCalendar = z.infer<typeof HolidayCalendar>;

/** A day that the organisation enters: off, or worked although the calendar says otherwise. Goes before what is shipped. */
export const HolidayFields = z.object({
  country: CountryCode,
  date: CivilDate,
  name: ShortText,
  kind: z.enum(['off', 'worked']),
});
export type HolidayFields = z.infer<typeof HolidayFields>;
export const Holiday = RecordBase.extend(HolidayFields.shape);
export type Holiday = z.infer<typeof Holiday>;
export const HolidayCreate = HolidayFields.partial().required({ country: true, date: true });

/** A day off that is no weekend, or a weekend day that is worked, as a year's list shows it. */
export const CalendarDay = z.object({
  date: CivilDate,
  /** Of a shipped day; a day of the organisation has `name`. */
  names: LocalizedLine,
  name: z.string(),
  kind: z.enum(['off', 'worked']),
  /** The holiday itself falls on a weekend: this is the day off in its place. */
  substitute: z.boolean(),
  verify: z.boolean(),
  /** The record of the organisation's own day; null: shipped. */
  own: Holiday.nullable(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;
