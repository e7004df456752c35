import { z } from 'zod';
import { command, query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { CountryCode } from '../record/record.schema';
import { CalendarFilter, CalendarItem } from './calendar.schema';
import { CalendarDay, Holiday, HolidayCreate, HolidayFields } from './holiday.schema';

/** A country's year as it is counted with. */
export const HolidayYear = z.object({
  days: z.array(CalendarDay),
  /** Null: no calendar of this country is shipped; only weekends and own days count. */
  shipped: z.object({ notice: z.string(), sources: z.array(z.string()), covered: z.boolean() }).nullable(),
  /** 1 Monday to 7 Sunday. */
  weekend: z.array(z.int()),
});
export type HolidayYear = z.infer<typeof HolidayYear>;

export const calendarRoutes = {
  ...recordRoutes('holiday', { entity: Holiday, create: HolidayCreate, fields: HolidayFields }),
  'holiday.year': query(
    z.strictObject({ country: CountryCode, year: z.int().min(1900).max(2200) }),
    HolidayYear,
  ),
  /** In the order of their days. */
  'calendar.items': query(CalendarFilter, z.array(CalendarItem)),
  /** The next hearing, deadline or task of a case, from today on. */
  'calendar.nextOfCase': query(OfCase, CalendarItem.nullable()),
  /** Everybody who leads a case, for the filter. */
  'calendar.leads': query(z.strictObject({}), z.array(z.string())),
};

/** Leaves the vault: asks for a place and writes an iCalendar file. False: cancelled. */
export const calendarExportRoutes = {
  'calendar.export': command(
    z.strictObject({
      filter: CalendarFilter,
      /** neutral: "Hearing, case KZ-2026-014", without names. */
      titles: z.enum(['neutral', 'full']),
      language: z.enum(['en', 'fr', 'ru']),
    }),
    z.boolean(),
  ),
};
