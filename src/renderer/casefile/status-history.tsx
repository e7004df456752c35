/** The latest situation of a case and all earlier ones: a new line is added, an old one never overwritten. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { caseStatuses, StatusEntry, type CaseFile, type CaseStatus } from '@shared/casefile/casefile.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { FieldState } from '../ui/field-state';
import { useKeptAnswers } from '../ui/kept-answers';
import { LocalizedInput } from '../ui/localized-input';
import { civilToday, PartialDateInput } from '../ui/partial-date-input';
import { RestoredMark } from '../ui/restored-mark';
import { stopsAtRefused } from '../ui/refused-field';
import { useField, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import { StatusBadge } from './status-badge';
import classes from './casefile.module.css';

interface StatusHistoryProps {
  form: RecordForm<CaseFile>;
}

export function StatusHistory({ form }: StatusHistoryProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const field = useField(form, 'statusHistory');
  const [adding, setAdding] = useState(false);
  const add = (entry: StatusEntry) => {
    field.saver.type([...field.value, entry]);
    field.saver.leave();
    setAdding(false);
  };
  const last = field.value.at(-1)?.status ?? 'intake';
  return (
    <SectionCard
      title={t('status.title')}
      actions={
        !adding && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('status.add')}
          </Button>
        )
      }
    >
      {adding && (
        <NewStatus caseFileId={form.record.id} status={last} onAdd={add} onCancel={() => setAdding(false)} />
      )}
      <FieldState field={field} show={(entries) => words.text(entries.at(-1)?.phrase ?? {})} />
      {field.value.length === 0 && !adding && <Text c="dimmed">{t('status.empty')}</Text>}
      <ol className={classes['lines']} aria-label={t('status.title')}>
        {field.value.toReversed().map((entry, index) => (
          <li key={field.value.length - index}>
            <Group gap="xs">
              <StatusBadge status={entry.status} />
              <Text size="xs" c="dimmed">
                {[words.date(entry.date), entry.source].filter(Boolean).join(' · ')}
              </Text>
            </Group>
            <Text size="sm" fw={index === 0 ? 600 : 400}>
              {words.text(entry.phrase)}
            </Text>
          </li>
        ))}
      </ol>
    </SectionCard>
  );
}

interface NewStatusProps {
  caseFileId: string;
  status: CaseStatus;
  onAdd: (entry: StatusEntry) => void;
  onCancel: () => void;
}

const Answers = z.object({
  entry: StatusEntry,
  /** What stands in the field of the date and is refused. */
  written: z.string(),
});

function NewStatus(props: NewStatusProps) {
  const { t } = useTranslation(['casefile', 'common']);
  const words = useWords();
  const kept = useKeptAnswers(`new:status:${props.caseFileId}`, Answers, {
    entry: { status: props.status, phrase: {}, date: datePoint(civilToday()), source: '' },
    written: '',
  });
  const { entry, written } = kept.answers;
  const group = useRef<HTMLDivElement>(null);
  const change = (part: Partial<StatusEntry>) => kept.change({ entry: { ...entry, ...part } });
  const add = () => {
    if (stopsAtRefused(group.current)) return;
    kept.forget();
    props.onAdd(entry);
  };
  const cancel = () => {
    kept.forget();
    props.onCancel();
  };
  return (
    <Stack ref={group} gap="sm" role="group" aria-label={t('casefile:status.add')}>
      <RestoredMark restored={kept.restored} />
      <Group grow align="flex-start">
        <Select
          label={t('casefile:field.status')}
          data={words.choices('caseStatus', caseStatuses)}
          allowDeselect={false}
          value={entry.status}
          onChange={(status) => change({ status: (status ?? entry.status) as CaseStatus })}
        />
        <PartialDateInput
          label={t('casefile:status.date')}
          value={entry.date}
          onChange={(date) => change({ date })}
          written={written}
          onWritten={(text) => kept.change({ written: text ?? '' })}
        />
      </Group>
      <LocalizedInput
        label={t('casefile:status.phrase')}
        description={t('casefile:status.phraseHelp')}
        value={entry.phrase}
        onChange={(phrase) => change({ phrase })}
      />
      <TextInput
        label={t('casefile:status.source')}
        value={entry.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <Group justify="flex-end">
        <Button variant="default" size="compact-sm" onClick={cancel}>
          {t('common:cancel')}
        </Button>
        <Button size="compact-sm" onClick={add}>
          {t('casefile:status.save')}
        </Button>
      </Group>
    </Stack>
  );
}
