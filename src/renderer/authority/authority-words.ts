/** What the pages of authorities say in the language of the interface. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { officeName } from '@shared/authority/office-tree.rules';
import { officeKinds, type Office, type OfficeHolder } from '@shared/authority/office.schema';
import { formatDate } from '@shared/dates/date-format';
import { formatSince } from '@shared/dates/date-relations';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import {
  Language,
  textIn,
  type DocumentLanguage,
  type LocalizedText,
} from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import type { Choice } from '../ui/fields';

export interface AuthorityWords {
  readonly language: Language;
  office: (office: Pick<Office, 'kind' | 'forms'>) => string;
  holder: (holder: Pick<OfficeHolder, 'names'>) => string;
  /** "20 March 2019 – 31 January 2022", "since January 2022", «с января 2022 года». */
  term: (holder: Pick<OfficeHolder, 'from' | 'until'>) => string;
  /** «Русский», "Français": at the beginning of a line, where a language is no adjective within a sentence. */
  languageName: (language: DocumentLanguage) => string;
  kinds: Choice[];
}

export function useAuthorityWords(): AuthorityWords {
  const { t, i18n } = useTranslation(['authority', 'common']);
  return useMemo(() => {
    const language = Language.parse(i18n.language);
    const date = (one: PartialDate | null) => (one === null ? '' : formatDate(one, language));
    return {
      language,
      office: (office) => officeName(office, language) || t('authority:unnamed'),
      holder: ({ names }) => textIn(namesByLanguage(names), language) || t('authority:holders.unnamed'),
      term: ({ from, until }) => {
        if (from === null && until === null) return t('authority:holders.term.unknown');
        if (from === null) return t('authority:holders.term.until', { until: date(until) });
        if (until === null) return formatSince(from, language);
        return t('authority:holders.term.both', { from: date(from), until: date(until) });
      },
      languageName: (one) => {
        const name = t(`common:language.${one}`);
        return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
      },
      kinds: officeKinds.map((value) => ({ value, label: t(`authority:kind.${value}`) })),
    };
  }, [t, i18n.language]);
}

function namesByLanguage(names: OfficeHolder['names']): LocalizedText {
  const texts: LocalizedText = {};
  for (const name of names.toSorted((a, b) => Number(b.primary) - Number(a.primary)))
    texts[name.language] ??= fullName(name, name.language === 'ru');
  return texts;
}
