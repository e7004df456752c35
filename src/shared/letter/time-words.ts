import { termBetween, type Term } from '../dates/duration.rules';
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import type { PartialDate } from '../dates/partial-date.schema';
import { termInWords } from '../dates/term-words';
import type { Language } from '../language/language.schema';
import type { CountCase } from '../language/number-words';
import { countOf, type CountForms } from '../language/plural';

/** Days matter only where there are no months: "two years and three months", but "twelve days". */
export function roundedTerm(term: Term): Term {
  return term.years > 0 || term.months > 0 ? { ...term, days: 0 } : term;
}

export function isEmptyTerm({ years, months, days }: Term): boolean {
  return years + months + days === 0;
}

const dayForms: Record<Language, CountForms> = {
  en: { one: 'day', other: 'days' },
  fr: { one: 'jour', other: 'jours' },
  ru: { one: 'день', few: 'дня', other: 'дней' },
};
const yearForms: Record<Language, CountForms> = {
  en: { one: 'year', other: 'years' },
  fr: { one: 'an', other: 'ans' },
  ru: { one: 'год', few: 'года', other: 'лет' },
};

/** "850 jours"; `atLeast`: the first day is not known, "au moins 850 jours", «не менее 851 дня» (genitive). */
export function daysInFigures(days: number, atLeast: boolean, language: Language): string {
  if (!atLeast) return countOf(language, days, dayForms[language]);
  const forms = language === 'ru' ? { one: 'дня', other: 'дней' } : dayForms[language];
  return `${{ en: 'at least', fr: 'au moins', ru: 'не менее' }[language]} ${countOf(language, days, forms)}`;
}

/** "cinq ans d’emprisonnement", "five years’ imprisonment", «пять лет лишения свободы». */
export function sentenceInWords(term: Term, language: Language, inCase: CountCase): string {
  const text = termInWords(term, language, inCase);
  if (language === 'fr') return `${text} d’emprisonnement`;
  if (language === 'ru') return `${text} лишения свободы`;
  return `${text}${text.endsWith('s') ? '’' : '’s'} imprisonment`;
}

/** Completed years on a day; undefined when the birth date leaves two answers. */
export function ageOn(birthDate: PartialDate | null, day: string): number | undefined {
  if (birthDate === null) return undefined;
  const most = completedYears(earliestDay(birthDate), day);
  const least = completedYears(latestDay(birthDate), day);
  return most === least ? most : undefined;
}

/** Completed years at the time of an event; undefined when the dates leave two answers. */
export function ageAt(birthDate: PartialDate | null, event: PartialDate | null): number | undefined {
  if (event === null) return undefined;
  const [first, last] = [earliestDay(event), latestDay(event)].map((day) => ageOn(birthDate, day));
  return first === last ? first : undefined;
}

/** A birthday is reached on the day itself, unlike a term, whose last day must have passed. */
function completedYears(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

export function formatYears(years: number, language: Language): string {
  return countOf(language, years, yearForms[language]);
}

/** The least time that has passed from a date known only in part. */
export function termSince(since: PartialDate, until: string): Term {
  return termBetween(latestDay(since), until);
}
