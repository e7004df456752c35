/** When a task is due: on a date, or so long before or after a date of the case. */
import { Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dueUnits } from '@shared/calendar/working-days.rules';
import type { AnchorKind, CaseDate, DueExplanation, DueOffset, Task } from '@shared/task/task.schema';
import { useRoute } from '../ipc/useRoute';
import { FieldState } from '../ui/field-state';
import { civilToday, PartialDateField } from '../ui/partial-date-input';
import { useField, type RecordForm } from '../ui/record-form';
import { WithHelp } from '../ui/with-help';
import { useCaseDateName, useOffsetPhrase } from './due-words';
import { DueReasons } from './due-reasons';
import { OffsetCount, sides, useSide } from './offset-count';
import { useChanges } from '../user/changes';

interface DueFieldProps {
  form: RecordForm<Task>;
  explanation: DueExplanation | null;
}

export function DueField({ form, explanation }: DueFieldProps) {
  const { t } = useTranslation('task');
  const changes = useChanges();
  const offset = useField(form, 'offset');
  const [chosen, setChosen] = useState<'fixed' | 'counted'>();
  const how = chosen ?? (offset.value === null ? 'fixed' : 'counted');
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('due.how')}
        value={how}
        readOnly={!changes}
        onChange={(value) => setChosen(value === 'fixed' ? 'fixed' : 'counted')}
        data={(['fixed', 'counted'] as const).map((value) => ({ value, label: t(`due.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      {how === 'fixed' ? (
        <PartialDateField form={form} name="due" lean="future" label={t('field.due')} />
      ) : (
        <OffsetField form={form} />
      )}
      {how === 'counted' && explanation !== null && <DueReasons explanation={explanation} />}
    </Stack>
  );
}

/** A week before is the most frequent wish. */
const firstOffset: DueOffset = { from: 'hearing', recordId: null, day: null, count: -7, unit: 'day' };

function OffsetField({ form }: { form: RecordForm<Task> }) {
  const { t } = useTranslation('task');
  const phraseOf = useOffsetPhrase();
  const field = useField(form, 'offset');
  // Nothing is counted, and no date that stands is given up, before it is said from which date.
  const [planned, setPlanned] = useState(firstOffset);
  const value = field.value ?? planned;
  const change = (part: Partial<DueOffset>) => {
    const next = { ...value, ...part };
    if (field.value === null && part.from === undefined) return setPlanned(next);
    field.saver.type(next);
    field.saver.leave();
  };
  const side = useSide(value.count, (count) => change({ count }));
  return (
    <WithHelp form={form} name="offset" label={t('due.counted')}>
      <Group grow align="flex-end" preventGrowOverflow={false}>
        <OffsetCount label={t('due.count')} count={value.count} side={side} />
        <Select
          label={t('due.unit')}
          allowDeselect={false}
          data={dueUnits.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          value={value.unit}
          onChange={(unit) => change({ unit: dueUnits.find((one) => one === unit) ?? 'day' })}
        />
        <Select
          label={t('due.direction')}
          allowDeselect={false}
          data={sides.map((one) => ({ value: one, label: t(`direction.${one}`) }))}
          value={side.side}
          onChange={(next) => side.setSide(next === 'before' ? 'before' : 'after')}
        />
      </Group>
      <AnchorSelect caseFileId={form.record.caseFileId} value={field.value} onChange={change} />
      <FieldState field={field} show={(shown) => (shown === null ? '–' : phraseOf(shown))} />
    </WithHelp>
  );
}

/** Kinds that can be chosen before the case has such a date: the task waits for it. */
const awaited: readonly AnchorKind[] = ['hearing', 'arrest', 'release'];

function AnchorSelect(props: {
  caseFileId: string | null;
  value: DueOffset | null;
  onChange: (part: Pick<DueOffset, 'from' | 'recordId' | 'day'>) => void;
}) {
  const { t } = useTranslation('task');
  const nameOf = useCaseDateName();
  const known = useRoute(
    'task.datesOfCase',
    { caseFileId: props.caseFileId ?? '' },
    { enabled: props.caseFileId !== null },
  );
  const dates = known.data ?? [];
  const waiting = awaited.filter((from) => !dates.some((date) => date.from === from));
  const data = [
    ...dates.map((date) => ({ value: keyOf(date), label: nameOf(date) })),
    ...waiting.map((from) => ({ value: keyOf({ from, recordId: null }), label: t(`anchor.${from}`) })),
    { value: keyOf({ from: 'day', recordId: null }), label: t('anchor.day') },
  ];
  const choose = (key: string | null) => {
    const date = dates.find((one) => keyOf(one) === key);
    const from = date?.from ?? waiting.find((one) => keyOf({ from: one, recordId: null }) === key) ?? 'day';
    props.onChange({ from, recordId: date?.recordId ?? null, day: from === 'day' ? civilToday() : null });
  };
  return (
    <Select
      label={t('due.from')}
      allowDeselect={false}
      searchable
      placeholder={t('due.fromHint')}
      data={data}
      value={props.value && keyOf(props.value)}
      onChange={choose}
    />
  );
}

function keyOf({ from, recordId }: Pick<CaseDate, 'from' | 'recordId'>): string {
  return `${from}:${recordId ?? ''}`;
}
