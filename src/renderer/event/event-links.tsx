/** How this event hangs together with others of the case; each link is said from both sides. */
import { ActionIcon, Anchor, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { EventEntry } from '@shared/event/event-entry.schema';
import { eventLinkTypes, type EventLink, type EventLinkType } from '@shared/event/event-link.schema';
import type { Event } from '@shared/event/event.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useRemove } from '../ui/undo';
import { useWords, type Words } from '../ui/words';

interface EventLinksProps {
  view: CaseFileView;
  entry: EventEntry;
}

/** "29 October 2017 · Assault in Kokshetau" */
export function eventName({ date, titles, kind }: Event, words: Words): string {
  const title = words.text(titles) || words.value('eventKind', kind);
  return [words.date(date), title].filter((part) => part !== '').join(' · ');
}

export function EventLinks({ view, entry }: EventLinksProps) {
  const { t } = useTranslation('event');
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const { id } = entry.event;
  const others = view.events.filter(({ event }) => event.id !== id);
  const incoming = view.events.flatMap(({ links }) => links.filter(({ otherId }) => otherId === id));
  if (others.length === 0) return null;
  const choices = others.map(({ event }) => ({ value: event.id, label: eventName(event, words) }));
  const nameOf = (other: string) => choices.find(({ value }) => value === other)?.label ?? '';
  return (
    <Stack gap={4}>
      <Title order={3}>{t('links.title')}</Title>
      {entry.links.map((link) => (
        <LinkRow
          key={link.id}
          view={view}
          link={link}
          words={words.value('eventLink', link.type)}
          otherId={link.otherId}
          name={nameOf(link.otherId)}
        />
      ))}
      {incoming.map((link) => (
        <LinkRow
          key={link.id}
          view={view}
          link={link}
          words={words.value('eventLinkBack', link.type)}
          otherId={link.eventId}
          name={nameOf(link.eventId)}
        />
      ))}
      {adding ? (
        <NewLink eventId={id} choices={choices} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('links.add')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

interface LinkRowProps {
  view: CaseFileView;
  link: EventLink;
  words: string;
  otherId: string;
  name: string;
}

function LinkRow({ view, link, words, otherId, name }: LinkRowProps) {
  const { t } = useTranslation('common');
  const remove = useRemove();
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm">
        {words}{' '}
        <Anchor href={`#/cases/${view.caseFile.id}/events?at=${otherId}`} underline="always">
          {name}
        </Anchor>
      </Text>
      <ActionIcon
        size="sm"
        aria-label={t('removeNamed', { name: `${words} ${name}` })}
        title={t('remove')}
        onClick={() => void remove('eventLink', link, `${words} ${name}`)}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

interface NewLinkProps {
  eventId: string;
  choices: { value: string; label: string }[];
  onDone: () => void;
}

function NewLink({ eventId, choices, onDone }: NewLinkProps) {
  const { t } = useTranslation(['event', 'common']);
  const words = useWords();
  const create = useCommand('eventLink.create');
  const [type, setType] = useState<EventLinkType>('follows');
  const [otherId, setOtherId] = useState<string | null>(null);
  const add = () => {
    if (otherId !== null) create.mutate({ eventId, otherId, type }, { onSuccess: onDone });
  };
  return (
    <div>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Select
          label={t('event:links.this')}
          data={words.choices('eventLink', eventLinkTypes)}
          allowDeselect={false}
          value={type}
          onChange={(value) => setType(eventLinkTypes.find((one) => one === value) ?? type)}
        />
        <Select
          label={t('event:links.other')}
          style={{ flex: 1 }}
          data={choices}
          searchable
          value={otherId}
          onChange={setOtherId}
        />
        <Button disabled={otherId === null} loading={create.isPending} onClick={add}>
          {t('event:create')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </div>
  );
}
