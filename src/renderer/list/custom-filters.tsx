/** What the organisation's own fields must hold: choices to tick, words of a text, a number or a day between two. */
import { Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '@shared/custom/custom-field.schema';
import type { CustomFilter, ListFilters, ListKind } from '@shared/list/list.schema';
import { useWords } from '../ui/words';
import { useListFields } from './list-fields';

interface CustomFiltersProps {
  list: ListKind;
  filters: ListFilters;
  onChange: (filters: ListFilters) => void;
}

export function CustomFilters({ list, filters, onChange }: CustomFiltersProps) {
  const { t } = useTranslation('list');
  const fields = useListFields(list);
  const set = (id: string, filter: CustomFilter) => {
    const { custom = {}, ...rest } = filters;
    const { [id]: _old, ...others } = custom;
    const next = Object.keys(filter).length === 0 ? others : { ...others, [id]: filter };
    onChange(Object.keys(next).length === 0 ? rest : { ...rest, custom: next });
  };
  if (fields.length === 0) return <Text size="xs">{t('filter.custom.none')}</Text>;
  return (
    <ScrollArea.Autosize mah={360} type="auto">
      <Stack gap="sm">
        {fields.map((field) => (
          <FieldFilter
            key={field.id}
            field={field}
            filter={filters.custom?.[field.id] ?? {}}
            onChange={(filter) => set(field.id, filter)}
          />
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}

interface FieldFilterProps {
  field: CustomField;
  filter: CustomFilter;
  onChange: (filter: CustomFilter) => void;
}

function FieldFilter({ field, filter, onChange }: FieldFilterProps) {
  const { t } = useTranslation('list');
  const words = useWords();
  const name = words.text(field.names);
  if (field.type === 'choice') {
    return (
      <Checkbox.Group
        size="xs"
        label={name}
        value={[...(filter.any ?? [])]}
        onChange={(any) => onChange(any.length === 0 ? {} : { any })}
      >
        <Stack gap={6} mt={4}>
          {field.choices.map((choice) => (
            <Checkbox key={choice.id} size="xs" value={choice.id} label={words.text(choice.names)} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  }
  const without = (key: keyof CustomFilter, text: string): CustomFilter => {
    const { [key]: _old, ...rest } = filter;
    return text.trim() === '' ? rest : { ...rest, [key]: text };
  };
  if (field.type === 'text') {
    return (
      <TextInput
        size="xs"
        label={name}
        placeholder={t('filter.custom.contains')}
        maxLength={200}
        value={filter.has ?? ''}
        onChange={(event) => onChange(without('has', event.currentTarget.value))}
      />
    );
  }
  return (
    <div role="group" aria-label={name}>
      <Text size="xs" fw={500}>
        {name}
      </Text>
      <Group gap="xs" grow>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            size="xs"
            aria-label={t(`filter.custom.${end}`, { value: name })}
            placeholder={t(`filter.custom.${field.type === 'date' ? 'day' : 'number'}.${end}`)}
            maxLength={30}
            value={filter[end] ?? ''}
            onChange={(event) => onChange(without(end, event.currentTarget.value))}
          />
        ))}
      </Group>
    </div>
  );
}
