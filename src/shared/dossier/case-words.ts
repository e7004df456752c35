import type { CasePerson } from '../casefile/casefile.schema';
import type { Language } from '../language/language.schema';
import english from '../texts/en/values.json';
import french from '../texts/fr/values.json';
import russian from '../texts/ru/values.json';

const values: Record<Language, Pick<typeof english, 'caseRole'>> = {
  en: english,
  fr: french,
  ru: russian,
};

/** What somebody is to a case, in the language of a paper. */
export function caseRoleWord(language: Language, role: CasePerson['role']): string {
  return values[language].caseRole[role];
}
