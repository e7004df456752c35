import { addDays, daysBetween, termEnd, type Term } from '../dates/duration.rules';
import { compareDates, earliestDay, latestDay } from '../dates/partial-date.rules';
import { datePoint, type PartialDate } from '../dates/partial-date.schema';
import { creditRules, extraCredit, type Coefficient } from './credit.rules';
import type { DayRange, DetentionFields } from './detention.schema';
import type { Fraction, Judgment, Sentence } from './judgment.schema';

/**
 * Sentence arithmetic. Dates known in part give ranges; the first and the last day of a term both count (duration.rules).
 * What the law of a country adds (days in custody that count for more, the fraction for parole) comes from rules that name
 * their source and that a caseworker has switched on.
 */

export interface SentenceDates {
  /** The last day of the term. */
  readonly ends: DayRange;
  /** The day that completes the half of it. */
  readonly midpoint: DayRange;
  /** The day that completes the fraction after which parole is possible. */
  readonly parole: DayRange | null;
}

/**
 * The judgment whose term holds: the latest conviction, unless a later judgment took it away. One that upholds another, and
 * one about parole, leave it as it is. Judgments without a date count after the dated ones, in the order given.
 */
export function sentenceOf(judgments: readonly Judgment[]): Judgment | null {
  let sentence: Judgment | null = null;
  for (const judgment of judgments.toSorted((a, b) => compareDates(a.date, b.date))) {
    if (judgment.disposition === 'convicted' || judgment.disposition === 'changed') sentence = judgment;
    if (['acquitted', 'terminated', 'quashed'].includes(judgment.disposition)) sentence = null;
  }
  return sentence;
}

/** From when the term runs: as the court said, else from the day the person is held, else from the judgment. */
export function sentenceStart(
  { heldSince, arrestDate }: Pick<DetentionFields, 'heldSince' | 'arrestDate'>,
  sentence: Sentence,
): PartialDate | null {
  return sentence.countsFrom ?? heldSince ?? arrestDate ?? sentence.date;
}

/** Null for a judgment without a term, or where nothing says when it began. */
export function sentenceDates(
  detention: Pick<DetentionFields, 'heldSince' | 'arrestDate'>,
  sentence: Sentence | null,
): SentenceDates | null {
  const start = sentence === null ? null : sentenceStart(detention, sentence);
  if (sentence === null || start === null) return null;
  if (sentence.years + sentence.months + sentence.days === 0) return null;
  const when = (part: Pick<Fraction, 'numerator' | 'denominator'>) => dayServed(sentence, start, part);
  return {
    ends: when({ numerator: 1, denominator: 1 }),
    midpoint: when({ numerator: 1, denominator: 2 }),
    parole: sentence.parole === null ? null : when(sentence.parole),
  };
}

/** The day that completes a part of the term, credit taken off; at the earliest the day on which the term begins. */
function dayServed(
  sentence: Sentence,
  start: PartialDate,
  part: Pick<Fraction, 'numerator' | 'denominator'>,
): DayRange {
  const term = fractionOf(sentence, part);
  const coefficient = creditRules.find(({ id }) => id === sentence.creditRule)?.coefficient ?? null;
  const credit = custodyCredit(start, sentence.inForce, coefficient);
  const day = (first: string, extra: number) => {
    const served = addDays(termEnd(first, term), -sentence.creditDays - extra);
    return served < first ? first : served;
  };
  return {
    earliest: day(earliestDay(start), credit.atMost),
    latest: day(latestDay(start), credit.atLeast),
  };
}

/**
 * Days that count on top of those really spent, from the beginning to the eve of the day on which the judgment took
 * effect. Without that day: none, since nobody can say how many.
 */
function custodyCredit(start: PartialDate, inForce: PartialDate | null, coefficient: Coefficient | null) {
  if (inForce === null || coefficient === null) return { atLeast: 0, atMost: 0 };
  const eve = (day: string) => addDays(day, -1);
  return {
    atLeast: extraCredit(daysBetween(latestDay(start), eve(earliestDay(inForce))), coefficient),
    atMost: extraCredit(daysBetween(earliestDay(start), eve(latestDay(inForce))), coefficient),
  };
}

/**
 * A part of a term in calendar units: a third of five years is one year and eight months. What is left of a month counts
 * as a part of thirty days, and what is left of a day as a whole day: never too early.
 */
export function fractionOf(
  { years, months, days }: Term,
  { numerator, denominator }: Pick<Fraction, 'numerator' | 'denominator'>,
): Term {
  const parts = (years * 12 + months) * numerator;
  const whole = Math.floor(parts / denominator);
  const rest = (parts % denominator) * 30 + days * numerator;
  return { years: Math.floor(whole / 12), months: whole % 12, days: Math.ceil(rest / denominator) };
}

/** A range as a date that says no more than is known: one day, a month or a year; null where not even the year is sure. */
export function rangeAsDate({ earliest, latest }: DayRange, about: boolean): PartialDate | null {
  const precision = [10, 7, 4].find((length) => earliest.slice(0, length) === latest.slice(0, length));
  return precision === undefined ? null : { ...datePoint(earliest.slice(0, precision)), about };
}
