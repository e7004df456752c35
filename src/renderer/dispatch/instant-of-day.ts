import dayjs from 'dayjs';

/** The day of an instant as a date input takes it. */
export function dayOf(instant: number): string {
  return dayjs(instant).format('YYYY-MM-DD');
}

/** Now for today, else noon of the day: of a past day nobody knows the hour. */
export function instantOfDay(day: string): number {
  return day === dayOf(Date.now()) || day === '' ? Date.now() : dayjs(`${day}T12:00:00`).valueOf();
}
