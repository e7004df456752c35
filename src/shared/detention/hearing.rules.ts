import { compareDates, latestDay } from '../dates/partial-date.rules';
import type { Hearing } from './proceeding.schema';

/** Whether a hearing is still to come on the civil day `day`: one known to the month is, until the month is over. */
export function isUpcoming({ status, date }: Pick<Hearing, 'status' | 'date'>, day: string): boolean {
  return status === 'planned' && date !== null && latestDay(date) >= day;
}

/** The soonest of those still to come. */
export function nextHearing<One extends Pick<Hearing, 'status' | 'date'>>(
  hearings: readonly One[],
  day: string,
): One | undefined {
  return hearings.filter((one) => isUpcoming(one, day)).toSorted((a, b) => compareDates(a.date, b.date))[0];
}

/** Planned, and its day is over: somebody has to write down what became of it. */
export function awaitsOutcome({ status, date }: Pick<Hearing, 'status' | 'date'>, day: string): boolean {
  return status === 'planned' && date !== null && latestDay(date) < day;
}
