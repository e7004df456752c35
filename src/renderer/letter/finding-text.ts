import { useTranslation } from 'react-i18next';
import type { Finding } from '@shared/letter/letter.schema';
import { useFieldTitle } from '../richtext/fields-context';

/** What was found, in a sentence that says what to do. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation('letter');
  const titleOf = useFieldTitle();
  return ({ code, data }) => {
    const { field } = data;
    const values = typeof field === 'string' ? { ...data, field: titleOf(field) } : data;
    return t(`finding.${code}`, { ...values, defaultValue: code });
  };
}
