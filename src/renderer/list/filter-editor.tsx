import { Checkbox, Group, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listShapes } from '@shared/list/list-shapes';
import {
  daySpans,
  type Facet,
  type FilterField,
  type ListFilters,
  type ListKind,
} from '@shared/list/list.schema';
import { fold } from '@shared/text/fold';
import { useRoute } from '../ipc/useRoute';
import { PlaceBox } from '../place/place-box';
import { usePlaces } from '../place/use-places';
import { useWords } from '../ui/words';
import { CustomFilters } from './custom-filters';
import { useFilterWords } from './filter-words';

interface FilterEditorProps {
  list: ListKind;
  field: FilterField;
  filters: ListFilters;
  onChange: (filters: ListFilters) => void;
}

/** The choices of one filter; each is in force at once. */
export function FilterEditor({ field, ...props }: FilterEditorProps) {
  if (field === 'mine' || field === 'overdue') return null;
  if (field === 'places') return <Places {...props} />;
  if (field === 'custom') return <CustomFilters {...props} />;
  if (field === 'detained' || field === 'verified') return <Holds {...props} field={field} />;
  if (field === 'days') return <Days {...props} />;
  if (field === 'flagged') return <Flagged {...props} />;
  if (field === 'quietDays') return <QuietDays {...props} />;
  return <Values {...props} field={field} />;
}

type OtherProps = Omit<FilterEditorProps, 'field'>;

function Holds(props: OtherProps & { field: 'detained' | 'verified' }) {
  const { list, field, filters, onChange } = props;
  const words = useFilterWords(list);
  return (
    <Radio.Group
      aria-label={words.name(field)}
      value={String(filters[field] ?? '')}
      onChange={(value) => onChange({ ...filters, [field]: value === 'true' })}
    >
      <Stack gap="xs">
        <Radio size="xs" value="true" label={words.choice(field, 'is')} />
        <Radio size="xs" value="false" label={words.choice(field, 'not')} />
      </Stack>
    </Radio.Group>
  );
}

function Days({ list, filters, onChange }: OtherProps) {
  const words = useFilterWords(list);
  const spans = listShapes[list].spans ?? daySpans;
  const choose = (value: string) => {
    const days = spans.find((one) => one === value);
    if (days !== undefined) onChange({ ...filters, days });
  };
  return (
    <Radio.Group aria-label={words.name('days')} value={filters.days ?? ''} onChange={choose}>
      <Stack gap="xs">
        {spans.map((span) => (
          <Radio key={span} size="xs" value={span} label={words.choice('days', `span.${span}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Flagged({ list, filters, onChange }: OtherProps) {
  const words = useFilterWords(list);
  return (
    <Radio.Group
      aria-label={words.name('flagged')}
      value={filters.flagged ?? ''}
      onChange={(value) => onChange({ ...filters, flagged: value === 'due' ? 'due' : 'any' })}
    >
      <Stack gap="xs">
        <Radio size="xs" value="any" label={words.choice('flagged', 'any')} />
        <Radio size="xs" value="due" label={words.choice('flagged', 'due')} />
      </Stack>
    </Radio.Group>
  );
}

const quietChoices = [7, 14, 30, 60, 90, 180, 365];

function QuietDays({ filters, onChange }: OtherProps) {
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

/** Each place with everything in it. */
function Places({ list, filters, onChange }: OtherProps) {
  const { t } = useTranslation('list');
  const words = useFilterWords(list);
  const { path } = usePlaces();
  const chosen = filters.places ?? [];
  const set = (places: string[]) => {
    const { places: _gone, ...rest } = filters;
    onChange(places.length === 0 ? rest : { ...rest, places });
  };
  return (
    <Stack gap="xs">
      {chosen.map((id) => (
        <Checkbox
          key={id}
          size="xs"
          checked
          label={path(id)}
          onChange={() => set(chosen.filter((one) => one !== id))}
        />
      ))}
      <PlaceBox
        key={chosen.length}
        label={words.choice('places', 'add')}
        value={null}
        inDialog
        onPick={(id) => {
          if (id !== null && !chosen.includes(id)) set([...chosen, id]);
        }}
      />
      <Text size="xs" c="dimmed">
        {t('filter.places.within')}
      </Text>
    </Stack>
  );
}

/** More values than these get a box to look for one. */
const searchFrom = 9;

function Values(props: OtherProps & { field: Exclude<Facet, 'detained' | 'verified'> }) {
  const { list, field, filters } = props;
  const { t } = useTranslation('list');
  const words = useWords();
  const filterWords = useFilterWords(list);
  const facet = useRoute('list.facet', { list, facet: field });
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
function withValues(filters: ListFilters, field: FilterField, values: readonly string[]): ListFilters {
  const { [field]: _gone, ...rest } = filters;
  if (values.length === 0) return rest;
  return { ...rest, [field]: field === 'sensitivities' ? values.map(Number) : values };
}
