import { Checkbox, Group, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFacet, CaseFilterField, CaseFilters } from '@shared/list/case-query.schema';
import { fold } from '@shared/text/fold';
import { useRoute } from '../ipc/useRoute';
import { useWords } from '../ui/words';
import { useFilterWords } from './filter-words';

interface FilterEditorProps {
  field: CaseFilterField;
  filters: CaseFilters;
  onChange: (filters: CaseFilters) => void;
}

/** The choices of one filter; each is in force at once. */
export function FilterEditor({ field, filters, onChange }: FilterEditorProps) {
  if (field === 'mine') return null;
  if (field === 'detained') return <Detained filters={filters} onChange={onChange} />;
  if (field === 'quietDays') return <QuietDays filters={filters} onChange={onChange} />;
  return <Values field={field} filters={filters} onChange={onChange} />;
}

function Detained({ filters, onChange }: Omit<FilterEditorProps, 'field'>) {
  const { t } = useTranslation('list');
  return (
    <Radio.Group
      aria-label={t('filter.detained.name')}
      value={String(filters.detained ?? '')}
      onChange={(value) => onChange({ ...filters, detained: value === 'true' })}
    >
      <Stack gap="xs">
        <Radio size="xs" value="true" label={t('filter.detained.is')} />
        <Radio size="xs" value="false" label={t('filter.detained.not')} />
      </Stack>
    </Radio.Group>
  );
}

const quietChoices = [7, 14, 30, 60, 90, 180, 365];

function QuietDays({ filters, onChange }: Omit<FilterEditorProps, 'field'>) {
  const { t } = useTranslation('list');
  return (
    <Radio.Group
      aria-label={t('filter.quietDays.name')}
      value={String(filters.quietDays ?? '')}
      onChange={(value) => onChange({ ...filters, quietDays: Number(value) })}
    >
      <Stack gap="xs">
        {quietChoices.map((count) => (
          <Radio key={count} size="xs" value={String(count)} label={t('filter.quietDays.is', { count })} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** More values than these get a box to look for one. */
const searchFrom = 9;

function Values(props: FilterEditorProps & { field: Exclude<CaseFacet, 'detained'> }) {
  const { field, filters } = props;
  const { t } = useTranslation('list');
  const words = useWords();
  const filterWords = useFilterWords();
  const facet = useRoute('list.caseFacet', { facet: field });
  const [text, setText] = useState('');
  const chosen = (filters[field] ?? []).map(String);
  const known = facet.data ?? [];
  const gone = chosen.filter((value) => !known.some((one) => one.value === value));
  const offered = [...known, ...gone.map((value) => ({ value, count: 0 }))];
  const word = (value: string) => filterWords.valueWord(field, value);
  const shown = offered.filter(({ value }) => fold(word(value)).includes(fold(text)));
  return (
    <Stack gap="xs">
      {offered.length >= searchFrom && (
        <TextInput
          size="xs"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={280} type="auto">
        <Checkbox.Group
          aria-label={filterWords.name(field)}
          value={chosen}
          onChange={(values) => props.onChange(withValues(filters, field, values))}
        >
          <Stack gap={6}>
            {shown.map(({ value, count }) => (
              <Group key={value} justify="space-between" wrap="nowrap" gap="lg">
                <Checkbox size="xs" value={value} label={word(value)} />
                <Text size="xs" c="dimmed">
                  {words.number(count)}
                </Text>
              </Group>
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** Without values the filter is gone. */
function withValues(filters: CaseFilters, field: CaseFilterField, values: readonly string[]): CaseFilters {
  const { [field]: _gone, ...rest } = filters;
  if (values.length === 0) return rest;
  return { ...rest, [field]: field === 'sensitivities' ? values.map(Number) : values };
}
