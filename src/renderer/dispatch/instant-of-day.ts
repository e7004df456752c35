import dayjs from 'dayjs';

/** The civil day of an instant. */
export function dayOf(instant: number): string {
  return dayjs(instant).format('YYYY-MM-DD');
}

/** Now for today and where no day is given, else noon of the day: of a past day nobody knows the hour. */
export function instantOfDay(day: string | null): number {
  return day === null || day === dayOf(Date.now()) ? Date.now() : dayjs(`${day}T12:00:00`).valueOf();
}
