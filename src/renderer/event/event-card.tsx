import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { eventKinds, type Event, type EventWithActs } from '@shared/event/event.schema';
import { CountryField, SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { PartialDateField } from '../ui/partial-date-input';
import { RecordCard } from '../ui/record-card';
import { useRecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords, type Words } from '../ui/words';
import { Acts } from './acts';
import { AssertionFields } from './assertion-fields';

interface EventCardProps {
  view: CaseFileView;
  entry: EventWithActs;
  startOpen: boolean;
}

export function EventCard({ view, entry, startOpen }: EventCardProps) {
  const words = useWords();
  const remove = useRemove();
  const { event } = entry;
  const title = titleOf(event, words);
  const meta = [words.date(event.date), words.text(event.place), words.value('eventKind', event.kind)];
  return (
    <RecordCard
      id={event.id}
      name={title}
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={startOpen}
      onRemove={() => void remove('event', event, title)}
      editor={<EventEditor view={view} entry={entry} />}
    >
      <EventSummary entry={entry} />
    </RecordCard>
  );
}

function titleOf(event: Event, words: Words): string {
  return words.text(event.titles) || words.value('eventKind', event.kind);
}

/** What is read of a closed card, with the weight of each assertion in words. */
function EventSummary({ entry: { event, acts } }: { entry: EventWithActs }) {
  const { t } = useTranslation('event');
  const words = useWords();
  const motive = words.text(event.motive);
  const by = words.text(event.assertedBy);
  const assertion = words.value('assertion', event.assertion);
  return (
    <Stack gap={2}>
      <Text size="sm">{words.text(event.description)}</Text>
      {motive !== '' && (
        <Text size="sm">
          {by === '' ? t('summary.motive', { motive }) : t('summary.motiveBy', { motive, by })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {[assertion, ...acts.map(({ type }) => words.value('actType', type))].join(' · ')}
      </Text>
    </Stack>
  );
}

function EventEditor({ view, entry }: Omit<EventCardProps, 'startOpen'>) {
  const { t } = useTranslation('event');
  const words = useWords();
  const form = useRecordForm<Event>('event', entry.event);
  return (
    <>
      <Group grow align="flex-start">
        <PartialDateField form={form} name="date" label={t('field.date')} />
        <SelectField
          form={form}
          name="kind"
          label={t('field.kind')}
          choices={words.choices('eventKind', eventKinds)}
        />
      </Group>
      <LocalizedField form={form} name="titles" label={t('field.titles')} placeholder={t('example.titles')} />
      <Group grow align="flex-end">
        <LocalizedField form={form} name="place" label={t('field.place')} />
        <CountryField form={form} name="country" label={t('field.country')} />
      </Group>
      <LocalizedField
        form={form}
        name="description"
        label={t('field.description')}
        description={t('help.description')}
        multiline
      />
      <LocalizedField
        form={form}
        name="notDone"
        label={t('field.notDone')}
        description={t('help.notDone')}
        placeholder={t('example.notDone')}
      />
      <LocalizedField
        form={form}
        name="motive"
        label={t('field.motive')}
        description={t('help.motive')}
        placeholder={t('example.motive')}
      />
      <AssertionFields form={form} />
      <Acts view={view} entry={entry} />
    </>
  );
}
