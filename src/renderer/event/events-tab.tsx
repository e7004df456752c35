/** What happened, in the order of time; a new event can be put between any two. */
import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { useTarget } from '../app/use-target';
import { EmptyState } from '../ui/empty-state';
import { useGrowing } from '../ui/use-growing';
import { EventCard } from './event-card';
import { NewEvent } from './new-event';
import { useChanges } from '../user/changes';
import classes from './event.module.css';

export function EventsTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('event');
  const target = useTarget();
  /** Before which event the form of a new one stands; 'end' is after the last. */
  const [place, setPlace] = useState<string | null>(null);
  const [made, setMade] = useState<string>();
  const opened = made ?? target;
  const drawn = useGrowing(
    view.events.length,
    1 + view.events.findIndex(({ event }) => event.id === opened || event.id === place),
  );
  const form = (
    <NewEvent
      key={place}
      caseFile={view.caseFile}
      before={place === 'end' ? null : place}
      onDone={(id) => {
        setPlace(null);
        if (id !== undefined) setMade(id);
      }}
    />
  );
  if (view.events.length === 0 && place === null) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        text={t('emptyText')}
        action={<Button onClick={() => setPlace('end')}>{t('add')}</Button>}
      />
    );
  }
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed">
          {t('order')}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setPlace('end')}>
          {t('add')}
        </Button>
      </Group>
      {view.events.slice(0, drawn).map((entry, index) => (
        <div key={entry.event.id}>
          {place === entry.event.id
            ? form
            : index > 0 && <AddBetween onAdd={() => setPlace(entry.event.id)} />}
          <EventCard view={view} entry={entry} startOpen={opened === entry.event.id} />
        </div>
      ))}
      {place === 'end' && form}
    </div>
  );
}

function AddBetween({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('event');
  if (!useChanges()) return null;
  return (
    <button type="button" className={classes['between']} onClick={onAdd} aria-label={t('addBetween')}>
      <span>{t('addBetween')}</span>
    </button>
  );
}
