import type { DocumentLanguage } from '../language/language.schema';
import { formatEnglish } from './date-format.english';
import { formatFrench } from './date-format.french';
import { formatKazakh } from './date-format.kazakh';
import { formatRussian } from './date-format.russian';
import type { DateStyle } from './partial-date.rules';
import type { PartialDate } from './partial-date.schema';
export type { DateStyle } from './partial-date.rules';

/**
 * A partial date in words, as exactly as it is known: "29 octobre 2017, vers 8 h 30". Blanks are ordinary ones;
 * typesetText makes those that must not break. Kazakh has the label only: its sentence forms need suffixes that a rule
 * of ours must not invent.
 */
export function formatDate(
  date: PartialDate,
  language: DocumentLanguage,
  style: DateStyle = 'label',
): string {
  switch (language) {
    case 'en':
      return formatEnglish(date, style);
    case 'fr':
      return formatFrench(date, style);
    case 'ru':
      return formatRussian(date, style);
    case 'kk':
      return formatKazakh(date);
  }
}
