/// <reference types="vite/types/importMeta.d.ts" />
import { z } from 'zod';
import { HolidayCalendar, Weekday } from '@shared/calendar/holiday.schema';
import { usualWeekend } from '@shared/calendar/work-calendar.rules';
import { CountryCode } from '@shared/record/record.schema';
import weekendFile from '../../../resources/calendars/weekends.json';

const files = import.meta.glob<unknown>(
  ['../../../resources/calendars/*.json', '!../../../resources/calendars/weekends.json'],
  { import: 'default', eager: true },
);

const weekends = z.record(CountryCode, z.array(Weekday)).parse(weekendFile);
const calendars = new Map(
  Object.values(files).map((file) => {
    const calendar = HolidayCalendar.parse(file);
    return [calendar.country, calendar] as const;
  }),
);

/** The holidays of a country as shipped; undefined for most countries. */
export function findShippedCalendar(country: string): HolidayCalendar | undefined {
  return calendars.get(country);
}

/** Days off of the week, 1 Monday to 7 Sunday. */
export function weekendOf(country: string | null): readonly number[] {
  return (country === null ? undefined : weekends[country]) ?? usualWeekend;
}
