/** Who did what to whom within one event: each act a sentence that opens into its particulars. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { ActEntry, EventEntry } from '@shared/event/event-entry.schema';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { ActEditor } from './act-editor';
import { useActWording } from './act-sentence';
import classes from './event.module.css';

interface ActsProps {
  view: CaseFileView;
  entry: EventEntry;
}

export function Acts({ view, entry }: ActsProps) {
  const { t } = useTranslation('event');
  const create = useCommand('act.create');
  const [made, setMade] = useState<string>();
  const { event, acts } = entry;
  const add = () => {
    // The next act of an event was mostly done to the same people.
    const last = acts.at(-1)?.act;
    const victimId = last === undefined ? (subjectsOf(view)[0]?.person.id ?? null) : last.victimId;
    const { id: eventId, assertion, assertedBy } = event;
    const values = { eventId, victimId, group: last?.group ?? null, assertion, assertedBy };
    create.mutate(values, { onSuccess: ({ id }) => setMade(id) });
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{t('acts.title')}</Title>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={create.isPending}
          onClick={add}
        >
          {t('acts.add')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
      {acts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('acts.none')}
        </Text>
      )}
      <div className={classes['acts']}>
        {acts.map((act) => (
          <ActCard key={act.act.id} view={view} event={event} entry={act} startOpen={made === act.act.id} />
        ))}
      </div>
    </Stack>
  );
}

interface ActCardProps {
  view: CaseFileView;
  event: EventEntry['event'];
  entry: ActEntry;
  startOpen: boolean;
}

function ActCard({ view, event, entry, startOpen }: ActCardProps) {
  const { t } = useTranslation('event');
  const words = useWords();
  const remove = useRemove();
  const { sentence, by } = useActWording(view)(entry);
  const { act } = entry;
  const consequences = words.text(act.consequences);
  const details = [
    by === '' ? '' : t('acts.by', { by }),
    consequences === '' ? '' : t('acts.with', { consequences }),
  ];
  return (
    <RecordCard
      id={act.id}
      name={sentence}
      title={sentence}
      startOpen={startOpen}
      onRemove={() => void remove('act', act, sentence)}
      editor={<ActEditor view={view} event={event} entry={entry} />}
    >
      <Text size="sm" c="dimmed">
        {details.filter((part) => part !== '').join(' · ')}
      </Text>
    </RecordCard>
  );
}
