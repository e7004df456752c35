/** What has changed in the facts behind a sentence, each as it was and as it is. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalizedText } from '@shared/language/language.schema';
import type { FactChange } from '@shared/statement/statement.schema';
import { useRecordFieldLabel } from '../journal/record-field-label';
import { showValue, useValueWords } from '../journal/show-value';
import { useTableName } from '../journal/table-name';
import { useWords } from '../ui/words';

export function FactChanges({ changed }: { changed: readonly FactChange[] }) {
  const { t } = useTranslation('statement');
  const words = useWords();
  const valueWords = useValueWords();
  const fieldLabel = useRecordFieldLabel();
  const tableName = useTableName();
  const line = ({ table, field, from, to }: FactChange) => {
    const record = tableName(table);
    if (field === '') return t('change.added', { record });
    if (field === 'deletedAt') return t(to === null ? 'change.restored' : 'change.removed', { record });
    const show = (value: unknown) => {
      const text = LocalizedText.safeParse(value);
      const shown = text.success
        ? words.text(text.data)
        : showValue(value, { table, path: [field] }, valueWords);
      return shown || t('change.nothing');
    };
    return t('change.field', { field: fieldLabel(table, field), from: show(from), to: show(to) });
  };
  return (
    <div>
      {changed.map((change) => (
        <Text size="sm" key={`${change.id} ${change.field}`}>
          {line(change)}
        </Text>
      ))}
    </div>
  );
}
