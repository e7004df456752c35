import { useTranslation } from 'react-i18next';
import type { Finding } from '@shared/letter/letter.schema';
import { useFieldTitle } from '../richtext/fields-context';

/** What was found, in a sentence that says what to do. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation('findings');
  const titleOf = useFieldTitle();
  return ({ code, data }) => {
    const { field } = data;
    const values = typeof field === 'string' ? { ...data, title: titleOf(field) } : data;
    const [name = code] = code.split('.');
    return t(name, { ...values, defaultValue: code });
  };
}
