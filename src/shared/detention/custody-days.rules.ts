import { addDays, daysBetween } from '../dates/duration.rules';
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import type { PartialDate } from '../dates/partial-date.schema';
import type { DaySpan } from './custody-overview.schema';
import type { DetentionFields } from './detention.schema';

/** First and last day, both counted. */
interface Stretch {
  readonly first: string;
  readonly last: string;
}
type Episode = Pick<DetentionFields, 'type' | 'heldSince' | 'arrestDate' | 'releaseDate'>;

/**
 * Days held over several episodes up to `asOf`, that day and the day of release counted. A day within two episodes counts
 * once; gaps count nothing; a day both in custody and under house arrest is one in custody. Where dates are known in part,
 * `atLeast` counts the days that are certain and `atMost` those that are possible.
 */
export function custodyDays(
  episodes: readonly Episode[],
  asOf: string,
): { custody: DaySpan; houseArrest: DaySpan } {
  const ofType = (house: boolean) =>
    episodes.filter(({ type }) => type !== 'at_liberty' && (type === 'house_arrest') === house);
  const [inside, home] = [ofType(false), ofType(true)];
  const certain = (some: readonly Episode[]) =>
    merged(some.flatMap((one) => stretchOf(one, asOf, 'certain')));
  const possible = (some: readonly Episode[]) =>
    merged(some.flatMap((one) => stretchOf(one, asOf, 'possible')));
  return {
    custody: { atLeast: length(certain(inside)), atMost: length(possible(inside)) },
    houseArrest: {
      atLeast: lengthWithout(certain(home), possible(inside)),
      atMost: lengthWithout(possible(home), certain(inside)),
    },
  };
}

/** None for an episode whose beginning nobody knows. */
function stretchOf(episode: Episode, asOf: string, which: 'certain' | 'possible'): Stretch[] {
  const since = episode.heldSince ?? episode.arrestDate;
  if (since === null) return [];
  const first = which === 'certain' ? latestDay(since) : earliestDay(since);
  const release = endOf(episode.releaseDate, which);
  const last = release === null || release > asOf ? asOf : release;
  return last < first ? [] : [{ first, last }];
}

function endOf(release: PartialDate | null, which: 'certain' | 'possible'): string | null {
  if (release === null) return null;
  return which === 'certain' ? earliestDay(release) : latestDay(release);
}

/** The same days as stretches that neither touch nor overlap, in the order of time. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)))) {
    const before = out.at(-1);
    if (before === undefined || next.first > addDays(before.last, 1)) out.push(next);
    else if (next.last > before.last) out[out.length - 1] = { first: before.first, last: next.last };
  }
  return out;
}

/** Days in stretches that do not overlap. */
export function length(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { first, last }) => sum + daysBetween(first, last), 0);
}

function lengthWithout(stretches: readonly Stretch[], taken: readonly Stretch[]): number {
  const shared = stretches.flatMap((one) =>
    taken.flatMap((other) => {
      const first = one.first > other.first ? one.first : other.first;
      const last = one.last < other.last ? one.last : other.last;
      return last < first ? [] : [{ first, last }];
    }),
  );
  return length(stretches) - length(merged(shared));
}

/** Days of the dated stretches of solitary confinement that had begun by `asOf`, and the longest without a break. */
export function solitaryDays(dates: readonly (PartialDate | null)[], asOf: string) {
  const stretches = merged(
    dates.flatMap((date) => {
      if (date === null) return [];
      const [first, last] = [
        latestDay({ ...date, end: null }),
        date.end === null ? null : earliestDay({ ...date, start: date.end, end: null }),
      ];
      // A month without a day tells that there was solitary confinement, not how long it lasted: one day is certain.
      const until = last === null || last < first ? first : last;
      return first > asOf ? [] : [{ first, last: until > asOf ? asOf : until }];
    }),
  );
  const lengths = stretches.map((one) => length([one]));
  return { total: length(stretches), longest: Math.max(0, ...lengths) };
}
