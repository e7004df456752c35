import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import type { FormWords } from '@shared/submission/form.schema';

/** Words of a form in the language of the interface, whatever language the form is written in. */
export function useFormWords(): (words: FormWords) => string {
  const { i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  return (words) => words[language];
}
