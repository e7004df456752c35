import type { ChronologyEntry } from '@shared/chronology/chronology.schema';
import { termBetween } from '@shared/dates/duration.rules';
import { earliestDay, latestDay } from '@shared/dates/partial-date.rules';

/** Shorter silences are ordinary. */
const shortestGap = 3;

/**
 * Whole months without a record before an entry, by its index; only gaps worth showing. Entries come in the order of their
 * dates, undated last. Counted from the latest day known so far: a period that lasts is no silence.
 */
export function gapsIn(entries: readonly Pick<ChronologyEntry, 'date'>[]): Map<number, number> {
  const gaps = new Map<number, number>();
  let last: string | undefined;
  for (const [index, { date }] of entries.entries()) {
    if (date === null) continue;
    const start = earliestDay(date);
    if (last !== undefined && start > last) {
      const { years, months } = termBetween(last, start);
      if (years * 12 + months >= shortestGap) gaps.set(index, years * 12 + months);
    }
    const end = latestDay(date);
    if (last === undefined || end > last) last = end;
  }
  return gaps;
}
