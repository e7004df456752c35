/** What offices and their holders are called on the screen. */
import { useTranslation } from 'react-i18next';
import type { Office, OfficeHolder } from '@shared/authority/office.schema';
import { documentLanguages, Language } from '@shared/language/language.schema';
import { findName, fullName } from '@shared/letter/person-name.rules';

/** The post, else the body, in the language of the screen, else in any. */
export function useOfficeName(): (office: Pick<Office, 'forms'>) => string {
  const { i18n } = useTranslation();
  const own = Language.parse(i18n.language);
  return ({ forms }) => {
    for (const language of [own, ...documentLanguages]) {
      const name =
        forms[language]?.postMasculine.nominative.trim() || forms[language]?.body.nominative.trim();
      if (name !== undefined && name !== '') return name;
    }
    return '–';
  };
}

export function holderName(holder: Pick<OfficeHolder, 'names'>, language: Language): string {
  const name = findName(holder.names, language) ?? holder.names[0];
  return name === undefined ? '' : fullName(name);
}
