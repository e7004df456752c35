import { CustomFields } from '../custom/custom-fields';
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { EventEntry } from '@shared/event/event-entry.schema';
import { eventKinds, type Event } from '@shared/event/event.schema';
import { FactSources } from '../source/fact-sources';
import { CountryField, SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { PartialDateField } from '../ui/partial-date-input';
import { PlaceField } from '../place/place-field';
import { MoreFields } from '../ui/more-fields';
import { RecordCard } from '../ui/record-card';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords, type Words } from '../ui/words';
import { useActWording } from './act-sentence';
import { CodedField } from '../vocabulary/coded-fields';
import { Acts } from './acts';
import { AssertionFields } from './assertion-fields';
import { EventLinks } from './event-links';

interface EventCardProps {
  view: CaseFileView;
  entry: EventEntry;
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
      <EventSummary view={view} entry={entry} />
    </RecordCard>
  );
}

function titleOf(event: Event, words: Words): string {
  return words.text(event.titles) || words.value('eventKind', event.kind);
}

/** What is read of a closed card: who did what to whom, what happened, and how sure it is. */
function EventSummary({ view, entry }: Pick<EventCardProps, 'view' | 'entry'>) {
  const { t } = useTranslation('event');
  const words = useWords();
  const wordingOf = useActWording(view);
  const { event, acts } = entry;
  const motive = words.text(event.motive);
  const by = words.text(event.assertedBy);
  return (
    <Stack gap={2}>
      {acts.map((one) => {
        const wording = wordingOf(one);
        return (
          <Text size="sm" fw={500} key={one.act.id}>
            {wording.sentence}
            {wording.by !== '' && (
              <Text span size="sm" c="dimmed">
                {` · ${t('acts.by', { by: wording.by })}`}
              </Text>
            )}
          </Text>
        );
      })}
      <Text size="sm">{words.text(event.description)}</Text>
      {motive !== '' && (
        <Text size="sm">
          {by === '' ? t('summary.motive', { motive }) : t('summary.motiveBy', { motive, by })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {words.value('assertion', event.assertion)}
      </Text>
    </Stack>
  );
}

function EventEditor({ view, entry }: Omit<EventCardProps, 'startOpen'>) {
  const { t } = useTranslation(['event', 'place']);
  const form = useRecordForm<Event>('event', entry.event);
  return (
    <>
      <PartialDateField form={form} name="date" label={t('event:field.date')} />
      <LocalizedField
        form={form}
        name="titles"
        label={t('event:field.titles')}
        placeholder={t('event:example.titles')}
      />
      <Group grow align="flex-end">
        <LocalizedField form={form} name="place" label={t('event:field.place')} />
        <CountryField form={form} name="country" label={t('event:field.country')} />
      </Group>
      <PlaceField form={form} name="placeId" text="place" label={t('place:place')} />
      <LocalizedField
        form={form}
        name="description"
        label={t('event:field.description')}
        description={t('event:help.description')}
        multiline
      />
      <AssertionFields form={form} />
      <Acts view={view} entry={entry} />
      <MoreFields label={t('event:more')} filled={hasMore(entry.event)}>
        <EventDepth form={form} />
      </MoreFields>
      <CustomFields form={form} host="event" />
      <EventLinks view={view} entry={entry} />
      <FactSources view={view} table="event" id={entry.event.id} />
    </>
  );
}

function hasMore({ notDone, motive, impact, area, location }: Event): boolean {
  if (area !== null || location !== null) return true;
  return [notDone, motive, impact].some((text) => Object.keys(text).length > 0);
}

function EventDepth({ form }: { form: RecordForm<Event> }) {
  const { t } = useTranslation('event');
  const words = useWords();
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t('field.kind')}
        choices={words.choices('eventKind', eventKinds)}
      />
      <Group grow align="flex-start">
        <CodedField form={form} name="location" list="locations" label={t('field.location')} clearable />
        <CodedField form={form} name="area" list="geographical_terms" label={t('field.area')} clearable />
      </Group>
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
      <LocalizedField
        form={form}
        name="impact"
        label={t('field.impact')}
        description={t('help.impact')}
        multiline
        minRows={2}
      />
    </>
  );
}
