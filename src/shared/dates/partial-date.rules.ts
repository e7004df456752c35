import { isRealDay, type DatePoint, type PartialDate } from './partial-date.schema';

/** 'label' stands alone ("octobre 2019"), 'sentence' within one, with its preposition ("en octobre 2019"). */
export type DateStyle = 'label' | 'sentence';

export type Precision = 'year' | 'month' | 'day';

export function precisionOf(point: DatePoint): Precision {
  return point.length === 4 ? 'year' : point.length === 7 ? 'month' : 'day';
}

export interface DateParts {
  readonly year: number;
  /** 1 to 12, undefined when only the year is known. */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

export function partsOf(point: DatePoint): DateParts {
  const [year = 0, month, day] = point.split('-').map(Number);
  return { year, month, day };
}

/** First day on which it can have happened, YYYY-MM-DD. "About" widens nothing: nobody said by how much. */
export function earliestDay(date: PartialDate): string {
  return firstDay(date.start);
}

/** Last day on which it can have happened or gone on, YYYY-MM-DD. */
export function latestDay(date: PartialDate): string {
  return lastDay(date.end ?? date.start);
}

function firstDay(point: DatePoint): string {
  return `${point}-01-01`.slice(0, 10);
}

function lastDay(point: DatePoint): string {
  const { year, month = 12, day } = partsOf(point);
  const last = day ?? [31, 30, 29, 28].find((candidate) => isRealDay(year, month, candidate)) ?? 28;
  return `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/**
 * A text whose plain order is the order of a chronology: by the earliest day; "2019" before "October 2019" before
 * "1 October 2019" before "1 October 2019, 8:30". Fit for a database column.
 */
export function dateSortKey(date: PartialDate): string {
  const precision = { year: 0, month: 1, day: 2 }[precisionOf(date.start)];
  return `${earliestDay(date)} ${precision} ${date.time ?? '--:--'} ${date.end ?? ''}`.trimEnd();
}

/** For Array.sort; undated records come last. */
export function compareDates(one: PartialDate | null, other: PartialDate | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [left, right] = [dateSortKey(one), dateSortKey(other)];
  return left < right ? -1 : Number(left > right);
}
