/** The people of the organisation, as those who review letters are chosen from them. */
import { useTranslation } from 'react-i18next';
import { languages, textIn } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';
import type { Choice } from '../ui/fields';

/** Undefined: not known yet. */
export function usePeople(): Choice[] | undefined {
  const { t, i18n } = useTranslation('settings');
  const people = useRoute('signatory.list', {});
  const language = languages.find((one) => one === i18n.language) ?? 'en';
  return people.data?.map(({ id, names }) => ({
    value: id,
    label: textIn(names, language) || t('signatories.unnamed'),
  }));
}
