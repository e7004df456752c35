import { addDays, weekdayOf } from './civil-day.rules';
import type { CalendarDay, Holiday, HolidayCalendar } from './holiday.schema';

/** What decides whether a day is worked. */
export interface WorkCalendar {
  isWorkingDay(day: string): boolean;
  /** The holiday, or the moved working day, on this day; weekends by themselves are none. */
  findDay(day: string): CalendarDay | undefined;
  /** Holidays and moved days of a year by date. */
  daysOfYear(year: number): readonly CalendarDay[];
  /** Holidays that move are known for this year. */
  covers(year: number): boolean;
}

interface CalendarSource {
  /** Undefined: a country without a shipped calendar has weekends only. */
  readonly shipped: HolidayCalendar | undefined;
  readonly weekend: readonly number[];
  readonly own: readonly Holiday[];
}

export const usualWeekend: readonly number[] = [6, 7];

/** The organisation's own days go before the shipped ones; years are made when they are first asked for. */
export function workCalendar({ shipped, weekend, own }: CalendarSource): WorkCalendar {
  const isWeekend = (day: string) => weekend.includes(weekdayOf(day));
  const years = new Map<number, ReadonlyMap<string, CalendarDay>>();
  const ofYear = (year: number) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = new Map(shippedDays(shipped, year, isWeekend).map((day) => [day.date, day]));
    for (const holiday of own) {
      if (holiday.date.startsWith(`${year}-`)) days.set(holiday.date, ownDay(holiday));
    }
    years.set(year, days);
    return days;
  };
  const findDay = (day: string) => ofYear(Number(day.slice(0, 4))).get(day);
  return {
    findDay,
    isWorkingDay(day) {
      const special = findDay(day);
      return special === undefined ? !isWeekend(day) : special.kind === 'worked';
    },
    daysOfYear: (year) => [...ofYear(year).values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    covers: (year) => shipped === undefined || (year >= shipped.covers.from && year <= shipped.covers.until),
  };
}

function ownDay(holiday: Holiday): CalendarDay {
  const { date, name, kind } = holiday;
  return { date, names: {}, name, kind, substitute: false, verify: false, own: holiday };
}

interface Given extends CalendarDay {
  readonly movesOn: boolean;
}

function shippedDays(
  shipped: HolidayCalendar | undefined,
  year: number,
  isWeekend: (day: string) => boolean,
): CalendarDay[] {
  if (shipped === undefined) return [];
  const given = givenDays(shipped, year);
  const taken = new Set(given.map(({ date }) => date));
  const substitutes = given
    .filter(({ movesOn, date }) => movesOn && isWeekend(date))
    .map((holiday) => {
      const date = nextFree(holiday.date, (day) => isWeekend(day) || taken.has(day));
      taken.add(date);
      return { ...holiday, date, substitute: true };
    });
  return [...given, ...substitutes].map(({ movesOn: _movesOn, ...day }) => day);
}

function givenDays(shipped: HolidayCalendar, year: number): Given[] {
  const plain = { name: '', kind: 'off', substitute: false, own: null } as const;
  const yearly = shipped.yearly.map(({ day, names, substitute, verifyFrom }) => ({
    ...plain,
    date: `${year}-${day}`,
    names,
    verify: verifyFrom !== undefined && year >= verifyFrom,
    movesOn: substitute ?? shipped.substitute,
  }));
  const dated = shipped.dated
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, names, substitute, verify }) => ({
      ...plain,
      date,
      names,
      verify: verify ?? false,
      movesOn: substitute ?? shipped.substitute,
    }));
  return [...yearly, ...dated].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function nextFree(day: string, isTaken: (day: string) => boolean): string {
  let next = addDays(day, 1);
  while (isTaken(next)) next = addDays(next, 1);
  return next;
}
