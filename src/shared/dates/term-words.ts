import { numberInWords, type CountCase } from '../language/number-words';
import { joinList } from '../language/agreement';
import { withDe } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import { pluralForm, type CountForms } from '../language/plural';
import { termUnits, type Term } from './duration.rules';

type Unit = keyof Term;

const russianUnits: Record<CountCase, Record<Unit, CountForms>> = {
  nominative: {
    years: { one: 'год', few: 'года', other: 'лет' },
    months: { one: 'месяц', few: 'месяца', other: 'месяцев' },
    days: { one: 'день', few: 'дня', other: 'дней' },
  },
  genitive: {
    years: { one: 'года', other: 'лет' },
    months: { one: 'месяца', other: 'месяцев' },
    days: { one: 'дня', other: 'дней' },
  },
  dative: {
    years: { one: 'году', other: 'годам' },
    months: { one: 'месяцу', other: 'месяцам' },
    days: { one: 'дню', other: 'дням' },
  },
};

/**
 * A length of time as letters write it: "deux ans et trois mois", "two years and three months", «два года и три месяца»;
 * Russian also in the cases of «более двух лет» and «приговорён к пяти годам».
 */
export function termInWords(term: Term, language: Language, inCase: CountCase = 'nominative'): string {
  const given = (['years', 'months', 'days'] as const).filter((unit) => term[unit] > 0);
  const shown = given.length === 0 ? (['days'] as const) : given;
  return joinList(
    shown.map((unit) => counted(term[unit], unit, language, inCase)),
    language,
  );
}

/** Whole years passed, else months, else days, and whether some time more has passed. */
export interface RoughTerm {
  readonly text: string;
  readonly more: boolean;
}

/**
 * "plus de deux ans": the largest unit of a length of time, with `more` when there is a rest. In Russian the genitive,
 * which «более» asks for, when there is a rest.
 */
export function roughTerm(term: Term, language: Language): RoughTerm {
  const unit = term.years > 0 ? 'years' : term.months > 0 ? 'months' : 'days';
  const more = (unit === 'years' && term.months + term.days > 0) || (unit === 'months' && term.days > 0);
  return { text: counted(term[unit], unit, language, more ? 'genitive' : 'nominative'), more };
}

/** "plus de deux ans", "more than two years", «более двух лет»; "deux ans" when exactly that has passed. */
export function moreThan(term: Term, language: Language): string {
  const { text, more } = roughTerm(term, language);
  if (!more) return text;
  return language === 'fr' ? `plus ${withDe(text)}` : `${{ en: 'more than', ru: 'более' }[language]} ${text}`;
}

function counted(count: number, unit: Unit, language: Language, inCase: CountCase): string {
  const forms = language === 'ru' ? russianUnits[inCase][unit] : termUnits[language][unit];
  return `${numberInWords(count, language, inCase)} ${pluralForm(language, count, forms)}`;
}
