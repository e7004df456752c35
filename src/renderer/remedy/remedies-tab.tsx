/** Steps taken to obtain redress, and what the State answered. */
import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { latestDay } from '@shared/dates/partial-date.rules';
import {
  remedyImpacts,
  remedyKinds,
  remedyResponses,
  remedyStates,
  type Remedy,
} from '@shared/remedy/remedy.schema';
import { useMadeRecord } from '../app/use-made-record';
import { useCommand } from '../ipc/useCommand';
import { personName } from '../person/person-words';
import { SelectField, TextField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { civilToday, PartialDateField } from '../ui/partial-date-input';
import { RecordCard } from '../ui/record-card';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { RecordSection } from '../ui/record-section';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';

export function RemediesTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('remedy');
  const create = useCommand('remedy.create');
  const { add, opens } = useMadeRecord(create);
  return (
    <RecordSection
      empty={view.remedies.length === 0}
      emptyTitle={t('emptyTitle')}
      emptyText={t('emptyText')}
      note={t('note')}
      addLabel={t('add')}
      busy={create.isPending}
      error={create.error}
      onAdd={() => add({ caseFileId: view.caseFile.id })}
    >
      {view.remedies.map((remedy) => (
        <RemedyCard key={remedy.id} view={view} remedy={remedy} startOpen={opens(remedy.id)} />
      ))}
    </RecordSection>
  );
}

function RemedyCard({ view, remedy, startOpen }: { view: CaseFileView; remedy: Remedy; startOpen: boolean }) {
  const { t } = useTranslation('remedy');
  const words = useWords();
  const remove = useRemove();
  const kind = words.value('remedyKind', remedy.kind);
  const title = words.labelled(kind, words.text(remedy.body));
  const answer = remedy.response === null ? '' : words.value('remedy:list.response', remedy.response);
  const state = words.value('remedyState', remedy.state);
  const meta = [words.date(remedy.date), state, remedy.number, answer, useLimit(remedy)];
  const nextStep = words.text(remedy.nextStep);
  return (
    <RecordCard
      id={remedy.id}
      name={title}
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={startOpen}
      onRemove={() => void remove('remedy', remedy, title)}
      editor={<RemedyEditor view={view} remedy={remedy} />}
    >
      <Text size="sm">{words.text(remedy.description)}</Text>
      <Text size="sm" c="dimmed">
        {words.text(remedy.qualification)}
      </Text>
      {nextStep !== '' && <Text size="sm">{t('next', { step: nextStep })}</Text>}
    </RecordCard>
  );
}

/** The time limit while no answer has come. */
function useLimit({ deadline, responseDate }: Remedy): string {
  const { t } = useTranslation('remedy');
  const words = useWords();
  if (deadline === null || responseDate !== null) return '';
  const date = words.date(deadline);
  return t(latestDay(deadline) < civilToday() ? 'deadlineOver' : 'deadlineAhead', { date });
}

interface EditorProps {
  view: CaseFileView;
  remedy: Remedy;
}

function RemedyEditor({ view, remedy }: EditorProps) {
  const { t } = useTranslation('remedy');
  const words = useWords();
  const form = useRecordForm<Remedy>('remedy', remedy);
  const kind = useField(form, 'kind').value;
  const qualified = kind === 'criminal_case' || kind === 'inquiry';
  return (
    <>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="kind"
          label={t('field.kind')}
          choices={words.choices('remedyKind', remedyKinds)}
        />
        <SelectField
          form={form}
          name="state"
          label={t('field.state')}
          choices={words.choices('remedyState', remedyStates)}
        />
      </Group>
      <LocalizedField
        form={form}
        name="body"
        label={t('field.body')}
        description={t('help.body')}
        placeholder={t('example.body')}
      />
      <Group grow align="flex-start">
        <PartialDateField form={form} name="date" label={t('field.date')} />
        <TextField form={form} name="number" label={t('field.number')} />
      </Group>
      {qualified && (
        <Group grow align="flex-end">
          <LocalizedField
            form={form}
            name="qualification"
            label={t('field.qualification')}
            placeholder={t('example.qualification')}
          />
          <TextField form={form} name="article" label={t('field.article')} />
        </Group>
      )}
      <About view={view} form={form} />
      <LocalizedField form={form} name="description" label={t('field.description')} multiline />
      <Answer form={form} />
    </>
  );
}

/** For whom, and over which act: what the forms of the United Nations ask of each remedy. */
function About({ view, form }: { view: CaseFileView; form: RecordForm<Remedy> }) {
  const { t } = useTranslation('remedy');
  const words = useWords();
  const persons = view.persons.map(({ person }) => ({
    value: person.id,
    label: personName(person, words.language),
  }));
  const acts = view.events.flatMap(({ event, acts: ofEvent }) =>
    ofEvent.map(({ act }) => ({
      value: act.id,
      label: [words.value('actType', act.type), words.date(event.date)].filter(Boolean).join(' · '),
    })),
  );
  return (
    <Group grow align="flex-start">
      <SelectField form={form} name="personId" label={t('field.personId')} choices={persons} clearable />
      <SelectField form={form} name="actId" label={t('field.actId')} choices={acts} clearable />
    </Group>
  );
}

function Answer({ form }: { form: RecordForm<Remedy> }) {
  const { t } = useTranslation('remedy');
  const words = useWords();
  return (
    <>
      <Title order={3} size="h5">
        {t('part.answer')}
      </Title>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="response"
          label={t('field.response')}
          choices={words.choices('remedy:list.response', remedyResponses)}
          clearable
        />
        <PartialDateField form={form} name="responseDate" label={t('field.responseDate')} />
        <SelectField
          form={form}
          name="impact"
          label={t('field.impact')}
          choices={words.choices('remedy:list.impact', remedyImpacts)}
          clearable
        />
      </Group>
      <LocalizedField form={form} name="outcome" label={t('field.outcome')} multiline minRows={2} />
      <Group grow align="flex-start">
        <PartialDateField
          form={form}
          name="deadline"
          label={t('field.deadline')}
          description={t('help.deadline')}
        />
        <LocalizedField form={form} name="nextStep" label={t('field.nextStep')} />
      </Group>
    </>
  );
}
