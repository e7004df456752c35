/** Stored values as the language of the interface says them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@shared/dates/date-format';
import { formatDays } from '@shared/dates/duration.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { Language, textIn, type LocalizedText } from '@shared/language/language.schema';
import { formatNumber } from '@shared/language/plural';
import { labelled } from '@shared/text/labelled';
import { keepMarks } from '@shared/text/spaces';
import type { Choice } from './fields';

export interface Words {
  readonly language: Language;
  /** In the language of the interface, else in the first one that is written. */
  text: (localized: LocalizedText) => string;
  /** Empty without a date. */
  date: (date: PartialDate | null) => string;
  /** The label of a value of a closed list: value('caseStatus', 'active'). */
  value: (list: string, value: string) => string;
  choices: (list: string, values: readonly string[]) => Choice[];
  /** "Health: confidential", with the colon of the language; one of them alone without it. */
  labelled: (label: string, text: string) => string;
  /** "755 days" */
  days: (count: number) => string;
  /** "2,580" */
  number: (count: number) => string;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation('values');
  return useMemo(() => {
    const language = Language.parse(i18n.language);
    const value = (list: string, one: string) => t(`${list}.${one}`);
    return {
      language,
      text: (localized) => keepMarks(textIn(localized, language)),
      date: (date) => (date === null ? '' : formatDate(date, language)),
      value,
      choices: (list, values) => values.map((one) => ({ value: one, label: value(list, one) })),
      labelled: (label, text) => labelled(language, label, text),
      days: (count) => formatDays(count, language),
      number: (count) => formatNumber(language, count),
    };
  }, [t, i18n.language]);
}
