import type { DocumentLanguage } from '../language/language.schema';

/**
 * Names of the months. Own tables, because Electron carries no Kazakh and Intl gives "2026 ж. 1 наурыз" where official
 * Kazakh writes "2026 жылғы 1 наурыз".
 */
const nominative: Record<DocumentLanguage, string> = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
};
const russianGenitive = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря';
const russianPrepositional =
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре';

function nth(names: string, month: number): string {
  return names.split(' ')[month - 1] ?? '';
}

/** Month 1 to 12 as it stands alone: "octobre", "октябрь". */
export function monthName(language: DocumentLanguage, month: number): string {
  return nth(nominative[language], month);
}

/** "октября", as after a day or "с". */
export function russianMonthOf(month: number): string {
  return nth(russianGenitive, month);
}

/** "октябре", as after "в". */
export function russianMonthIn(month: number): string {
  return nth(russianPrepositional, month);
}
