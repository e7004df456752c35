import { compareDates } from './partial-date.rules';
import type { PartialDate } from './partial-date.schema';

interface Entered {
  readonly createdAt: number;
}

/** The order of a log: the latest on top, of one day the one entered last; what has no date comes last. */
export function latestFirst<R extends Entered>(
  records: readonly R[],
  dateOf: (record: R) => PartialDate | null,
): R[] {
  return records.toSorted((a, b) => {
    const [one, other] = [dateOf(a), dateOf(b)];
    if (one === null || other === null) return compareDates(one, other) || b.createdAt - a.createdAt;
    return compareDates(other, one) || b.createdAt - a.createdAt;
  });
}
