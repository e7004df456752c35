import type { DocumentLanguage } from './language.schema';

/** Forms of a counted noun; English and French need `one` and `other`, Russian `one`, `few` and `many`. */
export interface CountForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
  ru: new Intl.PluralRules('ru'),
};

/**
 * The form that goes with `count`: "1 jour", "0 jour", "2 jours"; "1 день", "3 дня", "11 дней". Kazakh nouns stay
 * singular after a number.
 */
export function pluralForm(language: DocumentLanguage, count: number, forms: CountForms): string {
  if (language === 'kk') return forms.other;
  const category = rules[language].select(count);
  return forms[category === 'zero' || category === 'two' ? 'other' : category] ?? forms.other;
}

const numbers = {
  en: new Intl.NumberFormat('en'),
  fr: new Intl.NumberFormat('fr'),
  // Russian and Kazakh leave four figures together: 1234, but 12 345.
  ru: new Intl.NumberFormat('ru', { useGrouping: 'min2' }),
};

/** A whole number in figures; groups of three parted by a thin no-break space, in English by a comma. */
export function formatNumber(language: DocumentLanguage, value: number): string {
  return numbers[language === 'kk' ? 'ru' : language].format(value).replace(/[\u00a0\u202f]/g, '\u202f');
}

/** "755 jours", "2 года". */
export function countOf(language: DocumentLanguage, count: number, forms: CountForms): string {
  return `${formatNumber(language, count)} ${pluralForm(language, count, forms)}`;
}
