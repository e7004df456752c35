import { useTranslation } from 'react-i18next';
import type { Finding } from '@shared/letter/letter.schema';
import { levelName } from '@shared/record/level-names';
import { useWords } from '../ui/words';
import { useFieldTitle } from '../richtext/fields-context';

/** What was found, in a sentence that says what to do. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation(['findings', 'common']);
  const titleOf = useFieldTitle();
  const words = useWords();
  return ({ code, data }) => {
    const { field, purpose, level } = data;
    const values = {
      ...data,
      ...(typeof field === 'string' ? { title: titleOf(field) } : {}),
      ...(typeof level === 'number' ? { guarded: t(`common:sensitivity.${levelName(level)}`) } : {}),
      ...(typeof purpose === 'string' ? { allowed: words.value('consentPurpose', purpose) } : {}),
    };
    const [name = code] = code.split('.');
    return t(`findings:${name}`, { ...values, defaultValue: code });
  };
}
