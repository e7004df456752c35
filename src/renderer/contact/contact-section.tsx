import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import {
  contactChannels,
  contactDirections,
  contactSafety,
  type ContactEntry,
} from '@shared/contact/contact-entry.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { CaseLog } from '../casefile/case-log';
import { CasePersonField, namedIn } from '../casefile/case-person-field';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { SelectField, TextAreaField, TextField } from '../ui/fields';
import { civilToday, PartialDateField } from '../ui/partial-date-input';
import { RecordCard } from '../ui/record-card';
import { useRecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { ReachSafely } from './reach-safely';

/** Who was spoken with, when and how, and what was agreed; above it, how to reach each person safely. */
export function ContactSection({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('contact');
  const caseFileId = view.caseFile.id;
  return (
    <CaseLog
      title={t('title')}
      emptyText={t('emptyText')}
      addLabel={t('add')}
      listed={useRoute('contactEntry.listOfCase', { caseFileId })}
      create={useCommand('contactEntry.create')}
      begin={() => ({ caseFileId, date: datePoint(civilToday()) })}
      summary={() => <ReachSafely view={view} />}
      card={(entry, startOpen) => <ContactCard entry={entry} view={view} startOpen={startOpen} />}
    />
  );
}

function ContactCard(props: { entry: ContactEntry; view: CaseFileView; startOpen: boolean }) {
  const { t } = useTranslation('contact');
  const words = useWords();
  const remove = useRemove();
  const { entry, view } = props;
  const who = entry.withWhom || namedIn(view, entry.personId, words) || t('nobody');
  const meta = [
    words.date(entry.date),
    words.value('contactChannel', entry.channel),
    words.value('contactDirection', entry.direction),
  ];
  const next = words.labelled(words.date(entry.nextDate), entry.nextStep);
  return (
    <RecordCard
      id={entry.id}
      name={who}
      title={
        <Group gap="xs" component="span" display="inline-flex">
          {who}
          {entry.safety === 'unsafe' && (
            <Text component="span" size="sm" c="red.8">
              <IconAlertTriangle size={14} aria-hidden /> {words.value('contactSafety', 'unsafe')}
            </Text>
          )}
        </Group>
      }
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={props.startOpen}
      onRemove={() => void remove('contactEntry', entry, who)}
      editor={<ContactEditor entry={entry} view={view} />}
    >
      <Text size="sm">{entry.summary}</Text>
      {next !== '' && <Text size="sm">{t('next', { step: next })}</Text>}
    </RecordCard>
  );
}

function ContactEditor({ entry, view }: { entry: ContactEntry; view: CaseFileView }) {
  const { t } = useTranslation('contact');
  const words = useWords();
  const form = useRecordForm<ContactEntry>('contactEntry', entry);
  return (
    <>
      <Group grow align="flex-start">
        <CasePersonField form={form} name="personId" view={view} label={t('field.personId')} />
        <TextField form={form} name="withWhom" label={t('field.withWhom')} description={t('help.withWhom')} />
        <PartialDateField form={form} name="date" label={t('field.date')} />
      </Group>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="channel"
          label={t('field.channel')}
          choices={words.choices('contactChannel', contactChannels)}
        />
        <SelectField
          form={form}
          name="direction"
          label={t('field.direction')}
          choices={words.choices('contactDirection', contactDirections)}
        />
        <SelectField
          form={form}
          name="safety"
          label={t('field.safety')}
          choices={words.choices('contactSafety', contactSafety)}
        />
      </Group>
      <TextAreaField form={form} name="summary" label={t('field.summary')} />
      <Group grow align="flex-start">
        <TextField form={form} name="nextStep" label={t('field.nextStep')} />
        <PartialDateField form={form} name="nextDate" label={t('field.nextDate')} />
      </Group>
    </>
  );
}
