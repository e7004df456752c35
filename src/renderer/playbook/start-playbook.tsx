/** Starts a playbook on a case: what it would make is seen, and chosen from, before anything is made. */
import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { PlannedTask } from '@shared/playbook/playbook.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { useOffsetPhrase } from '../task/due-words';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { civilToday } from '../ui/partial-date-input';
import { UndoButton } from '../ui/undo-button';
import { useWords } from '../ui/words';
import classes from './playbook.module.css';

export function StartPlaybook({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('playbook');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconListCheck size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('playbook:start')}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('playbook:start')} size={760}>
        {open && <PlaybookForm caseFileId={caseFileId} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function PlaybookForm({ caseFileId, onDone }: { caseFileId: string; onDone: () => void }) {
  const { t } = useTranslation('playbook');
  const words = useWords();
  const list = useRoute('playbook.list', {});
  const start = useCommand('playbook.start');
  const [chosen, setChosen] = useState<string>();
  const startDay = useDay(civilToday());
  const [left, setLeft] = useState<readonly number[]>([]);
  const playbook = list.data?.find(({ id }) => id === chosen) ?? list.data?.[0];
  const asked = {
    playbookId: playbook?.id ?? '',
    caseFileId,
    language: words.language,
    startDay: startDay.day ?? civilToday(),
  };
  const preview = useRoute('playbook.preview', asked, { enabled: playbook !== undefined });
  const planned = preview.data ?? [];
  const steps = planned.map((_task, index) => index).filter((index) => !left.includes(index));
  const make = () =>
    start.mutate(
      { ...asked, steps },
      {
        onSuccess: (made) => {
          const toast = `playbook:${made[0]?.id ?? ''}`;
          const message = <UndoButton toast={toast}>{t('playbook:made', { count: made.length })}</UndoButton>;
          notifications.show({ id: toast, message });
          onDone();
        },
      },
    );
  if (list.data?.length === 0) return <Text c="dimmed">{t('playbook:none')}</Text>;
  return (
    <Stack>
      <Group grow align="flex-start">
        <Select
          label={t('playbook:choose')}
          description={playbook && words.text(playbook.descriptions)}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          data-autofocus
          data={(list.data ?? []).map(({ id, titles }) => ({
            value: id,
            label: words.text(titles) || t('playbook:unnamed'),
          }))}
          value={playbook?.id ?? null}
          onChange={(id) => {
            setChosen(id ?? undefined);
            setLeft([]);
          }}
        />
        {playbook?.steps.some(({ from }) => from === 'day') && (
          <CivilDateInput label={t('playbook:startDay')} lean="past" {...startDay.input} />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('playbook:intro')}
      </Text>
      <ul className={classes['planned']}>
        {planned.map((task, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is its place in the playbook
          <li key={index}>
            <Planned
              task={task}
              checked={!left.includes(index)}
              onChange={(checked) =>
                setLeft(checked ? left.filter((one) => one !== index) : [...left, index])
              }
            />
          </li>
        ))}
      </ul>
      {(start.error ?? preview.error) !== null && <ErrorMessage error={start.error ?? preview.error} />}
      <FormFoot onCancel={onDone}>
        <Button disabled={steps.length === 0 || !startDay.ready} loading={start.isPending} onClick={make}>
          {t('playbook:make', { count: steps.length })}
        </Button>
      </FormFoot>
    </Stack>
  );
}

function Planned(props: { task: PlannedTask; checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useTranslation(['playbook', 'task']);
  const words = useWords();
  const phraseOf = useOffsetPhrase();
  const { title, kind, explanation } = props.task;
  const phrase = phraseOf(explanation.offset);
  const { due } = explanation;
  const when = due === null ? t('playbook:waits', { phrase }) : `${words.date(datePoint(due))} · ${phrase}`;
  const past = due !== null && due < civilToday() ? t('playbook:past') : '';
  const deadline = kind === 'deadline' ? t('task:kind.deadline') : '';
  return (
    <Checkbox
      label={title}
      description={[deadline, when, past].filter(Boolean).join(' · ')}
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
