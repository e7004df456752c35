import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { DocumentLanguage } from '../language/language.schema';
import { countOf, type CountForms } from '../language/plural';
import { earliestDay, latestDay } from './partial-date.rules';
import type { PartialDate } from './partial-date.schema';

dayjs.extend(utc);

/**
 * Days are civil days, 'YYYY-MM-DD', reckoned as if all were in UTC: no zone, no summer time, no fractions.
 *
 * Both the first and the last day count. A person arrested on the evening of the 3rd and released on the morning of the 4th
 * was held for two days; a term of five years from 1 October 2019 ends with 30 September 2024. Criminal procedure in
 * Kazakhstan and Russia counts the day of arrest as served; other laws differ, so a computed date is always shown as
 * computed.
 */

/** A length of time in calendar units, each a whole number from 0. */
export interface Term {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Days from `first` to `last`, both counted; 0 when `last` is the day before `first` or earlier. */
export function daysBetween(first: string, last: string): number {
  return Math.max(0, dayjs.utc(last).diff(dayjs.utc(first), 'day') + 1);
}

/** Days held when the dates are known only in part; `exact` when both ends are one day. */
export interface DaysHeld {
  readonly atLeast: number;
  readonly atMost: number;
  readonly exact: boolean;
}

/** `until` is the release, or the day as of which one counts. */
export function daysHeld(since: PartialDate, until: PartialDate): DaysHeld {
  const atLeast = daysBetween(latestDay(since), earliestDay(until));
  const atMost = daysBetween(earliestDay(since), latestDay(until));
  return { atLeast, atMost, exact: atLeast === atMost && !since.about && !until.about };
}

/**
 * Completed years, months and days from `first` to `last`, both counted. Months are those of the calendar: from 31
 * January to 28 February is one month.
 */
export function termBetween(first: string, last: string): Term {
  let years = 0;
  if (last < first) return { years, months: 0, days: 0 };
  years = largest((candidate) => termEnd(first, { years: candidate, months: 0, days: 0 }) <= last);
  const months = largest((candidate) => termEnd(first, { years, months: candidate, days: 0 }) <= last);
  const rest = daysBetween(termEnd(first, { years, months, days: 0 }), last) - 1;
  return { years, months, days: Math.max(0, rest) };
}

/** The largest whole number that `fits`, which holds up to some number and never after it. */
function largest(fits: (candidate: number) => boolean): number {
  let candidate = 0;
  while (fits(candidate + 1)) candidate += 1;
  return candidate;
}

/**
 * The last day of a term that begins with `first`. Years and months are added first; where the month has no such day, the
 * term ends with the month's last day (31 January and one month: 28 February). An empty term ends on the eve.
 */
export function termEnd(first: string, term: Term): string {
  const start = dayjs.utc(first);
  const anchor = start.add(term.years * 12 + term.months, 'month');
  const clamped = anchor.date() !== start.date();
  return anchor.add(term.days - (clamped ? 0 : 1), 'day').format('YYYY-MM-DD');
}

/** The day so many days after `day`, or before it where `days` is negative. */
export function addDays(day: string, days: number): string {
  return dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD');
}

/** The last day of a sentence, with the days already served taken off its end. */
export function sentenceEnd(first: string, term: Term, creditDays: number): string {
  return addDays(termEnd(first, term), -creditDays);
}

/** What is left of a sentence on the evening of `today`; zero when it is over. */
export function remainingTerm(lastDay: string, today: string): { days: number; term: Term } {
  const tomorrow = addDays(today, 1);
  return { days: daysBetween(tomorrow, lastDay), term: termBetween(tomorrow, lastDay) };
}

/** Beside a numeral. */
export const termUnits: Record<DocumentLanguage, Record<keyof Term, CountForms>> = {
  en: {
    years: { one: 'year', other: 'years' },
    months: { one: 'month', other: 'months' },
    days: { one: 'day', other: 'days' },
  },
  fr: {
    years: { one: 'an', other: 'ans' },
    months: { other: 'mois' },
    days: { one: 'jour', other: 'jours' },
  },
  ru: {
    years: { one: 'год', few: 'года', many: 'лет', other: 'года' },
    months: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
    days: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  },
  kk: { years: { other: 'жыл' }, months: { other: 'ай' }, days: { other: 'күн' } },
};

/** "755 jours", "755 дней". */
export function formatDays(days: number, language: DocumentLanguage): string {
  return countOf(language, days, termUnits[language].days);
}

/** "1 an et 3 mois", "2 года 5 месяцев", "2 years, 3 months and 5 days"; an empty term is "0 days". */
export function formatTerm(term: Term, language: DocumentLanguage): string {
  const parts = (['years', 'months', 'days'] as const)
    .filter((unit) => term[unit] > 0)
    .map((unit) => countOf(language, term[unit], termUnits[language][unit]));
  if (parts.length === 0) return formatDays(0, language);
  if (language === 'ru' || language === 'kk') return parts.join(' ');
  const and = language === 'fr' ? ' et ' : ' and ';
  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter((part) => part !== '').join(and);
}
