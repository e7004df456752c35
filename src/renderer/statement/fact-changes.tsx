/** What has changed in the facts behind a sentence, each as it was and as it is. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { LocalizedText } from '@shared/language/language.schema';
import type { FactChange } from '@shared/statement/statement.schema';
import { useRecordFieldLabel } from '../journal/record-field-label';
import { showValue } from '../journal/show-value';
import { useTableName } from '../journal/table-name';
import { useWords, type Words } from '../ui/words';

/** Closed lists by the field that holds one of their values. */
const lists: Readonly<Record<string, string>> = {
  'act.type': 'actType',
  'act.assertion': 'assertion',
  'event.assertion': 'assertion',
};

export function FactChanges({ changed }: { changed: readonly FactChange[] }) {
  const { t } = useTranslation('statement');
  const words = useWords();
  const fieldLabel = useRecordFieldLabel();
  const tableName = useTableName();
  const line = ({ table, field, from, to }: FactChange) => {
    const record = tableName(table);
    if (field === '') return t('change.added', { record });
    if (field === 'deletedAt') return t(to === null ? 'change.restored' : 'change.removed', { record });
    const show = (value: unknown) => shown(value, lists[`${table}.${field}`], words) || t('change.nothing');
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

function shown(value: unknown, list: string | undefined, words: Words): string {
  if (list !== undefined && typeof value === 'string') return words.value(list, value);
  const date = PartialDate.safeParse(value);
  if (date.success) return words.date(date.data);
  const text = LocalizedText.safeParse(value);
  return text.success ? words.text(text.data) : showValue(value);
}
