import { useTranslation } from 'react-i18next';
import { Language, textIn } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';
import type { Choice } from '../ui/fields';

/** Those who sign letters, by name in the language of the interface. */
export function useSignatoryChoices(): Choice[] {
  const { t, i18n } = useTranslation('settings');
  const signatories = useRoute('signatory.list', {});
  const language = Language.parse(i18n.language);
  return (signatories.data ?? []).map(({ id, names }) => ({
    value: id,
    label: textIn(names, language) || t('signatories.unnamed'),
  }));
}
