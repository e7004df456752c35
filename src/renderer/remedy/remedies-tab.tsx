/** Steps taken to obtain redress, and what the State answered. */
import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { remedyKinds, remedyStates, type Remedy } from '@shared/remedy/remedy.schema';
import { useTarget } from '../app/use-target';
import { useCommand } from '../ipc/useCommand';
import { SelectField, TextField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { PartialDateField } from '../ui/partial-date-input';
import { RecordCard } from '../ui/record-card';
import { useField, useRecordForm } from '../ui/record-form';
import { RecordSection } from '../ui/record-section';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';

export function RemediesTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('remedy');
  const target = useTarget();
  const create = useCommand('remedy.create');
  const [made, setMade] = useState<string>();
  const add = () =>
    create.mutate({ caseFileId: view.caseFile.id }, { onSuccess: (remedy) => setMade(remedy.id) });
  return (
    <RecordSection
      empty={view.remedies.length === 0}
      emptyTitle={t('emptyTitle')}
      emptyText={t('emptyText')}
      note={t('note')}
      addLabel={t('add')}
      busy={create.isPending}
      error={create.error}
      onAdd={add}
    >
      {view.remedies.map((remedy) => (
        <RemedyCard key={remedy.id} remedy={remedy} startOpen={(made ?? target) === remedy.id} />
      ))}
    </RecordSection>
  );
}

function RemedyCard({ remedy, startOpen }: { remedy: Remedy; startOpen: boolean }) {
  const words = useWords();
  const remove = useRemove();
  const kind = words.value('remedyKind', remedy.kind);
  const body = words.text(remedy.body);
  const title = body === '' ? kind : `${kind}: ${body}`;
  const meta = [words.date(remedy.date), words.value('remedyState', remedy.state), remedy.number];
  return (
    <RecordCard
      id={remedy.id}
      name={title}
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={startOpen}
      onRemove={() => void remove('remedy', remedy, title)}
      editor={<RemedyEditor remedy={remedy} />}
    >
      <Text size="sm">{words.text(remedy.description)}</Text>
      <Text size="sm" c="dimmed">
        {words.text(remedy.qualification)}
      </Text>
    </RecordCard>
  );
}

function RemedyEditor({ remedy }: { remedy: Remedy }) {
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
      <LocalizedField form={form} name="description" label={t('field.description')} multiline />
      <LocalizedField form={form} name="outcome" label={t('field.outcome')} multiline minRows={2} />
    </>
  );
}
