import { daysHeld, remainingTerm } from '../dates/duration.rules';
import { compareDates, earliestDay, latestDay } from '../dates/partial-date.rules';
import { datePoint } from '../dates/partial-date.schema';
import type { LocalizedLine } from '../language/language.schema';
import type { CustodyIncident, CustodyMove } from './custody.schema';
import { solitaryDays } from './custody-days.rules';
import type { DayRange, DetentionFacts, DetentionFields } from './detention.schema';
import type { Sentence } from './judgment.schema';
import { sentenceDates } from './sentence.rules';

type Dates = Pick<DetentionFields, 'type' | 'arrestDate' | 'heldSince' | 'releaseDate'>;

/** What the arithmetic of a detention draws on; a list left out tells nothing. */
export interface DetentionRecords {
  readonly detention: Dates & Pick<DetentionFields, 'facility'>;
  readonly sentence: Sentence | null;
  readonly moves?: readonly Pick<CustodyMove, 'date' | 'facility'>[];
  readonly incidents?: readonly Pick<CustodyIncident, 'date' | 'kind'>[];
}

/** Days held as of the civil day `asOf`, and whether the person is held then. */
export function heldAsOf(detention: Dates, asOf: string) {
  const { releaseDate } = detention;
  const since = detention.heldSince ?? detention.arrestDate;
  if (detention.type === 'at_liberty') {
    return { since, daysHeld: null, daysHeldAtMost: null, exact: false, held: false };
  }
  const begun = since === null || earliestDay(since) <= asOf;
  const held = begun && (releaseDate === null || latestDay(releaseDate) > asOf);
  const until = releaseDate !== null && earliestDay(releaseDate) <= asOf ? releaseDate : datePoint(asOf);
  const days = since === null ? null : daysHeld(since, until);
  return {
    since,
    daysHeld: days?.atLeast ?? null,
    daysHeldAtMost: days?.atMost ?? null,
    exact: days?.exact ?? false,
    held,
  };
}

/** Days held, end and rest of the sentence as of the civil day `asOf` (YYYY-MM-DD). */
export function detentionFacts(records: DetentionRecords, asOf: string): DetentionFacts {
  const { detention, sentence, moves = [], incidents = [] } = records;
  const custody = heldAsOf(detention, asOf);
  const dates = sentenceDates(detention, sentence);
  const solitary = solitaryDays(
    incidents.filter(({ kind }) => kind === 'solitary').map(({ date }) => date),
    asOf,
  );
  return {
    ...custody,
    houseArrest: detention.type === 'house_arrest',
    facility: facilityOn(detention.facility, moves, asOf),
    sentenceEnds: dates?.ends ?? null,
    midpoint: dates?.midpoint ?? null,
    parole: dates?.parole ?? null,
    paroleSource: dates?.parole == null ? '' : (sentence?.parole?.source ?? ''),
    ...daysLeft(custody.held ? (dates?.ends ?? null) : null, asOf),
    solitaryDays: solitary.total,
    longestSolitary: solitary.longest,
  };
}

function daysLeft(ends: DayRange | null, asOf: string) {
  if (ends === null) return { daysLeft: null, daysLeftAtMost: null };
  return {
    daysLeft: remainingTerm(ends.earliest, asOf).days,
    daysLeftAtMost: remainingTerm(ends.latest, asOf).days,
  };
}

/** Where the person is on a day: the place of the last move that had surely begun, else the first place. */
export function facilityOn(
  first: LocalizedLine,
  moves: readonly Pick<CustodyMove, 'date' | 'facility'>[],
  asOf: string,
): LocalizedLine {
  const made = moves.filter(
    ({ date, facility }) =>
      date !== null && earliestDay(date) <= asOf && Object.values(facility).some((text) => text !== ''),
  );
  return made.toSorted((a, b) => compareDates(a.date, b.date)).at(-1)?.facility ?? first;
}
