import { addDays, addMonths, daysUntil } from './civil-day.rules';
import type { CalendarDay } from './holiday.schema';
import type { WorkCalendar } from './work-calendar.rules';

export const dueUnits = ['day', 'working_day', 'month'] as const;
export type DueUnit = (typeof dueUnits)[number];

/** What was not counted on the way from a day to a deadline. */
export interface Skipped {
  /** Days of the weekend that are no holidays. */
  readonly weekendDays: number;
  readonly holidays: readonly CalendarDay[];
}

export interface Reckoned extends Skipped {
  readonly day: string;
}

/** A term that finds no working day in so long has a calendar that knows none. */
const longestSearch = 40_000;

/**
 * The day that lies `count` units after `day` (before it when negative). The day itself is never counted: a term of 15
 * working days after receipt on 14 March begins with the next working day. 0: the day itself.
 */
export function reckon(day: string, count: number, unit: DueUnit, calendar: WorkCalendar): Reckoned {
  if (unit === 'day') return { day: addDays(day, count), weekendDays: 0, holidays: [] };
  if (unit === 'month') return { day: addMonths(day, count), weekendDays: 0, holidays: [] };
  return addWorkingDays(day, count, calendar);
}

/** As `reckon` for working days: 15 after a Friday, 3 before a hearing. */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): Reckoned {
  const step = Math.sign(count);
  const holidays: CalendarDay[] = [];
  let [current, left, weekendDays] = [day, Math.abs(count), 0];
  for (let tried = 0; left > 0 && tried < longestSearch; tried += 1) {
    current = addDays(current, step);
    if (calendar.isWorkingDay(current)) {
      left -= 1;
      continue;
    }
    const holiday = calendar.findDay(current);
    if (holiday === undefined) weekendDays += 1;
    else holidays.push(holiday);
  }
  return { day: current, weekendDays, holidays: step < 0 ? holidays.toReversed() : holidays };
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  return Array.from({ length: Math.max(0, daysUntil(from, to)) }, (_, index) =>
    addDays(from, index + 1),
  ).filter((day) => calendar.isWorkingDay(day)).length;
}
