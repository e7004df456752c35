import { formatDate } from '../dates/date-format';
import { datePoint } from '../dates/partial-date.schema';
import { findCountryForms } from '../language/country.rules';
import { textIn, type Language } from '../language/language.schema';
import type { Breakdown, Measure, StatisticsCell } from '../statistics/statistics.schema';
import { typesetText } from '../text/typography';
import english from '../texts/en/report.json';
import englishStatistics from '../texts/en/statistics.json';
import englishValues from '../texts/en/values.json';
import french from '../texts/fr/report.json';
import frenchStatistics from '../texts/fr/statistics.json';
import frenchValues from '../texts/fr/values.json';
import russian from '../texts/ru/report.json';
import russianStatistics from '../texts/ru/statistics.json';
import russianValues from '../texts/ru/values.json';
import type { Runs } from '../typeset/block.schema';
import type { ReportSection } from './annual-report.schema';

type Paper = (typeof english)['paper'];
type Plain = { [Key in keyof Paper]: Paper[Key] extends string ? Key : never }[keyof Paper];

const papers: Record<Language, Paper> = {
  en: english.paper,
  fr: french.paper,
  ru: russian.paper,
};
const sections: Record<Language, Record<ReportSection, string>> = {
  en: english.section,
  fr: french.section,
  ru: russian.section,
};
const titles: Record<Language, string> = { en: english.title, fr: french.title, ru: russian.title };
const forewords: Record<Language, string> = {
  en: english.foreword,
  fr: french.foreword,
  ru: russian.foreword,
};

type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;
const lists: Record<Language, Values> = {
  en: { ...valuesOf(englishValues), ...valuesOf(englishStatistics) },
  fr: { ...valuesOf(frenchValues), ...valuesOf(frenchStatistics) },
  ru: { ...valuesOf(russianValues), ...valuesOf(russianStatistics) },
};

function valuesOf(catalog: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    Object.entries(catalog).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? [[key, value as Readonly<Record<string, string>>]] : [],
    ),
  );
}

/** The words of a report, in its language. What is counted comes from the records; none of it is markup. */
export class ReportWords {
  readonly #paper: Paper;

  constructor(readonly language: Language) {
    this.#paper = papers[language];
  }

  word(key: Plain, values: Readonly<Record<string, string | number>> = {}): string {
    return this.set(filled(this.#paper[key], values));
  }
  section(section: ReportSection): string {
    return this.set(sections[this.language][section]);
  }
  title(): string {
    return titles[this.language];
  }
  foreword(): string {
    return forewords[this.language];
  }
  set(text: string): string {
    return typesetText(text, this.language);
  }
  runs(text: string): Runs {
    return [{ text: this.set(text) }];
  }
  measure(measure: Measure): string {
    return this.set(this.#paper.measure[measure]);
  }
  /** "Cases opened by type". */
  heading(measure: Measure, by: Breakdown): string {
    return this.set(`${this.#paper.measure[measure]} ${this.#paper.by[by]}`);
  }
  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }
  share(value: number, total: number): string {
    const format = new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 1 });
    return total === 0 ? '' : format.format(value / total);
  }
  date(day: string): string {
    return this.set(formatDate(datePoint(day), this.language));
  }
  /** "In 2026 we opened 12 cases." */
  sentence(measure: Measure, value: number | null, year: number): string {
    if (value === null) return this.word('hiddenSentence', { measure: this.#paper.measure[measure] });
    if (value === 0) return this.set(filled(this.#paper.none[measure], { year }));
    const form = new Intl.PluralRules(this.language).select(value);
    const forms: Readonly<Record<string, string>> = this.#paper.sentence;
    const text = forms[`${measure}_${form}`] ?? forms[`${measure}_other`] ?? '';
    return this.set(filled(text, { year, n: this.number(value) }));
  }
  /** "12 letters went out in 2026; answered by 29 November 2026: 5." */
  answers(sent: number, answered: number, year: number, asOf: string): string {
    const form = new Intl.PluralRules(this.language).select(sent);
    const forms: Readonly<Record<string, string>> = this.#paper.sentence;
    const text = forms[`answers_${form}`] ?? forms['answers_other'] ?? '';
    // The Russian date ends with a full stop, which would stand before the colon.
    const date = this.date(asOf);
    return filled(text, { sent: this.number(sent), answered: this.number(answered), year, date });
  }
  /** What a cell of a table is called. */
  label({ key, label }: StatisticsCell, measure: Measure, by: Breakdown): string {
    const text = this.#label(key, label, measure, by);
    return text === '' ? this.word('unknown') : this.set(text);
  }

  #label(key: string, label: StatisticsCell['label'], measure: Measure, by: Breakdown): string {
    switch (by) {
      case 'year':
        return key;
      case 'month':
        return key.length === 4 ? this.word('monthUnknown') : formatDate(datePoint(key), this.language);
      case 'type':
        return this.#value(measure === 'acts' ? 'actType' : 'caseType', key);
      case 'status':
        return this.#value('caseStatus', key);
      case 'country':
        return findCountryForms(key, this.language)?.name ?? key;
      case 'language':
        return key === ''
          ? ''
          : (new Intl.DisplayNames([this.language], { type: 'language' }).of(key) ?? key);
      case 'term':
      case 'perpetrator':
      case 'ground':
      case 'authority':
      case 'region':
        return label === null ? '' : textIn(label, this.language);
      default:
        return this.#value(by, key);
    }
  }

  #value(list: string, key: string): string {
    return key === '' ? '' : (lists[this.language][list]?.[key] ?? key);
  }
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
