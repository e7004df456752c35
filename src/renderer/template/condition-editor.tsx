/** "Show this passage only if …": each condition a sentence of three choices, never a formula. */
import { ActionIcon, Button, Group, MultiSelect, NumberInput, Select, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { competences, officeKinds } from '@shared/authority/office.schema';
import { definitionOf, isItemField, itemKinds } from '@shared/letter/field-path.rules';
import { factNames, letterFields, type FieldPath } from '@shared/letter/letter-fields.rules';
import {
  conditionText,
  readCondition,
  type Condition,
  type Conditional,
  type RepeatedItem,
} from '@shared/template/condition.rules';
import { WithHelp } from '../ui/with-help';
import { CountrySelect } from '../ui/country-select';
import { useFieldTitle } from '../richtext/fields-context';
import { questionOf, useConditionWords } from './condition-words';

/** Under which name the guidance of conditions is kept. */
const help = { name: 'template' };

interface Row {
  readonly text: string;
  readonly negated: boolean;
}

interface ConditionEditorProps {
  value: Conditional;
  /** The kind of record that the passage is repeated for: its facts may be asked too. */
  repeated: RepeatedItem['kind'] | undefined;
  onChange: (value: { when: string[]; unless: string[] }) => void;
}

export function ConditionEditor({ value, repeated, onChange }: ConditionEditorProps) {
  const { t } = useTranslation('template');
  const [adding, setAdding] = useState(rowsOf(value).length === 0);
  const rows = rowsOf(value);
  const save = (next: readonly Row[]) =>
    onChange({
      when: next.filter(({ negated }) => !negated).map(({ text }) => text),
      unless: next.filter(({ negated }) => negated).map(({ text }) => text),
    });
  return (
    <WithHelp form={help} name="when" label={t('condition.label')}>
      <Stack gap="xs" role="group" aria-label={t('condition.label')}>
        {rows.map((row, index) => (
          <ConditionRow
            // oxlint-disable-next-line react/no-array-index-key -- a condition is what it says, and its place
            key={`${row.text}:${index}`}
            row={row}
            repeated={repeated}
            onChange={(next) => save(rows.with(index, next))}
            onRemove={() => save(rows.toSpliced(index, 1))}
          />
        ))}
        {adding ? (
          <QuestionSelect
            value={null}
            repeated={repeated}
            focused
            onChange={(question) => {
              setAdding(false);
              save([...rows, { text: conditionText(startOf(question)), negated: false }]);
            }}
          />
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('condition.add')}
          </Button>
        )}
      </Stack>
    </WithHelp>
  );
}

function rowsOf({ when = [], unless = [] }: Conditional): Row[] {
  return [
    ...when.map((text) => ({ text, negated: false })),
    ...unless.map((text) => ({ text, negated: true })),
  ];
}

interface ConditionRowProps {
  row: Row;
  repeated: RepeatedItem['kind'] | undefined;
  onChange: (row: Row) => void;
  onRemove: () => void;
}

function ConditionRow({ row, repeated, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation(['template', 'common']);
  const words = useConditionWords();
  const condition = readCondition(row.text);
  if (typeof condition === 'string') return null;
  const put = (next: Condition) => onChange({ ...row, text: conditionText(next) });
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <QuestionSelect
        value={questionOf(condition)}
        repeated={repeated}
        onChange={(question) => put(startOf(question))}
      />
      <Select
        size="xs"
        w={130}
        aria-label={t('template:condition.is')}
        allowDeselect={false}
        value={row.negated ? 'not' : 'is'}
        data={[
          { value: 'is', label: t('template:condition.so') },
          { value: 'not', label: t('template:condition.notSo') },
        ]}
        onChange={(value) => onChange({ ...row, negated: value === 'not' })}
      />
      <Values condition={condition} onChange={put} />
      <ActionIcon
        aria-label={t('template:condition.remove', { condition: words.clause(row.text, row.negated) })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Values({ condition, onChange }: { condition: Condition; onChange: (next: Condition) => void }) {
  const { t } = useTranslation('template');
  const words = useConditionWords();
  if (condition.ask === 'more') {
    return (
      <NumberInput
        size="xs"
        w={90}
        min={0}
        max={9999}
        aria-label={t('condition.moreThan')}
        value={condition.than}
        onChange={(value) => onChange({ ...condition, than: Math.trunc(Number(value)) || 0 })}
      />
    );
  }
  if (condition.ask !== 'value' && condition.ask !== 'letter') return null;
  if (condition.ask === 'letter' && condition.question === 'country') {
    return (
      <CountrySelect
        label={t('condition.values')}
        value={condition.values[0] ?? null}
        onChange={(code) => code !== null && onChange({ ...condition, values: [code] })}
      />
    );
  }
  const question = questionOf(condition);
  return (
    <MultiSelect
      size="xs"
      flex={1}
      aria-label={t('condition.values')}
      value={[...condition.values]}
      data={valuesOf(condition).map((value) => ({ value, label: words.value(question, value) }))}
      // The last one stays: a condition asks for something.
      onChange={(values) => values.length > 0 && onChange({ ...condition, values })}
    />
  );
}

function valuesOf(condition: Condition): readonly string[] {
  if (condition.ask === 'letter') return condition.question === 'addressee.kind' ? officeKinds : competences;
  if (condition.ask !== 'value') return [];
  const { values } = definitionOf(condition.path);
  return values === undefined || values === 'plural' ? [] : values;
}

/** What a question begins with until its values are chosen. */
function startOf(question: string): Condition {
  const [ask, name = ''] = question.split(':');
  if (ask === 'fact') return { ask, fact: factNames.find((one) => one === name) ?? 'incident' };
  if (ask === 'letter') {
    if (name === 'country') return { ask, question: name, values: ['KZ'] };
    return name === 'addressee.kind'
      ? { ask, question: name, values: ['prosecutor'] }
      : { ask, question: 'addressee.competence', values: ['investigate'] };
  }
  const path = name as FieldPath;
  if (ask === 'more') return { ask, path, than: 1 };
  const { values } = definitionOf(path);
  const first = values === undefined || values === 'plural' ? undefined : values[0];
  return ask === 'value' && first !== undefined ? { ask, path, values: [first] } : { ask: 'known', path };
}

interface QuestionSelectProps {
  value: string | null;
  repeated: RepeatedItem['kind'] | undefined;
  onChange: (question: string) => void;
  /** It has just appeared where somebody asked for it. */
  focused?: boolean;
}

function QuestionSelect({ value, repeated, onChange, focused = false }: QuestionSelectProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const { t } = useTranslation('template');
  const titleOf = useFieldTitle();
  const data = useMemo(() => {
    const paths = (Object.keys(letterFields) as FieldPath[]).filter((path) => {
      const kind = itemKinds.find((one) => isItemField(path, one));
      return kind === undefined || kind === 'remedy' || kind === repeated;
    });
    const fields = paths.flatMap((path) => {
      const { values } = definitionOf(path);
      const field = titleOf(path);
      if (values === 'plural') return [{ value: `more:${path}`, label: t('ask.more', { field }) }];
      const known = { value: `known:${path}`, label: t('ask.known', { field }) };
      return values === undefined
        ? [known]
        : [known, { value: `value:${path}`, label: t('ask.value', { field }) }];
    });
    return [
      {
        group: t('ask.case'),
        items: factNames.map((fact) => ({ value: `fact:${fact}`, label: t(`fact.is.${fact}`) })),
      },
      {
        group: t('ask.addressee'),
        items: (['addressee.kind', 'addressee.competence', 'country'] as const).map((one) => ({
          value: `letter:${one}`,
          label: t(`ask.${one.replace('.', '-')}`),
        })),
      },
      { group: t('ask.fields'), items: fields },
    ];
    // oxlint-disable-next-line react/exhaustive-deps -- titles change with the language of the screen, as `t` does
  }, [t, repeated]);
  return (
    <Select
      size="xs"
      flex={2}
      searchable
      ref={input}
      aria-label={t('condition.question')}
      placeholder={t('condition.placeholder')}
      nothingFoundMessage={t('condition.none')}
      limit={80}
      data={data}
      value={value}
      allowDeselect={false}
      onChange={(question) => question !== null && onChange(question)}
    />
  );
}
