import { daysHeld, remainingTerm, sentenceEnd } from '../dates/duration.rules';
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import { datePoint, type PartialDate } from '../dates/partial-date.schema';
import type { Detention, DetentionFacts } from './detention.schema';

type Dates = Pick<Detention, 'arrestDate' | 'heldSince' | 'releaseDate' | 'sentence'>;

/** Days held, end and rest of the sentence as of the civil day `asOf` (YYYY-MM-DD). */
export function detentionFacts(detention: Dates, asOf: string): DetentionFacts {
  const since = detention.heldSince ?? detention.arrestDate;
  const { releaseDate } = detention;
  const begun = since === null || earliestDay(since) <= asOf;
  const held = begun && (releaseDate === null || latestDay(releaseDate) > asOf);
  const until = releaseDate !== null && earliestDay(releaseDate) <= asOf ? releaseDate : datePoint(asOf);
  const days = since === null ? null : daysHeld(since, until);
  const sentenceEnds = findSentenceEnd(detention, since);
  return {
    since,
    daysHeld: days?.atLeast ?? null,
    daysHeldAtMost: days?.atMost ?? null,
    exact: days?.exact ?? false,
    held,
    sentenceEnds,
    daysLeft: held && sentenceEnds !== null ? remainingTerm(sentenceEnds, asOf).days : null,
  };
}

function findSentenceEnd({ sentence }: Dates, since: PartialDate | null): string | null {
  if (sentence === null || since === null || earliestDay(since) !== latestDay(since)) return null;
  if (sentence.years + sentence.months + sentence.days === 0) return null;
  return sentenceEnd(earliestDay(since), sentence, sentence.creditDays);
}
