import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** Days are civil days, 'YYYY-MM-DD', reckoned as if all were in UTC: no zone, no summer time. */
const form = 'YYYY-MM-DD';

export function addDays(day: string, count: number): string {
  return dayjs.utc(day).add(count, 'day').format(form);
}

/** Where the month has no such day, its last one: 31 January and one month is 28 February. */
export function addMonths(day: string, count: number): string {
  return dayjs.utc(day).add(count, 'month').format(form);
}

/** Days from one to the other; negative when `to` is earlier. */
export function daysUntil(from: string, to: string): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return dayjs.utc(day).day() || 7;
}

/** The Monday of its week. */
export function startOfWeek(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

export function startOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function endOfMonth(day: string): string {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}
