/** The list of documents of a case: what there is, from whom, where it is kept. */
import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { documentKinds, type DocumentEntry } from '@shared/document/document.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { SelectField, TextAreaField, TextField } from '../ui/fields';
import { PartialDateField } from '../ui/partial-date-input';
import { RecordCard } from '../ui/record-card';
import { useRecordForm } from '../ui/record-form';
import { RecordSection } from '../ui/record-section';
import { SortableList } from '../ui/sortable-list';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';

export function DocumentsTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('document');
  const create = useCommand('document.create');
  const reorder = useCommand('document.reorder');
  const [made, setMade] = useState<string>();
  const caseFileId = view.caseFile.id;
  return (
    <RecordSection
      empty={view.documents.length === 0}
      emptyTitle={t('emptyTitle')}
      emptyText={t('emptyText')}
      note={t('note')}
      addLabel={t('add')}
      busy={create.isPending}
      error={create.error ?? reorder.error}
      onAdd={() => create.mutate({ caseFileId, title: '' }, { onSuccess: ({ id }) => setMade(id) })}
    >
      <SortableList
        label={t('list')}
        items={view.documents}
        nameOf={({ title }) => title || t('untitled')}
        render={(document) => <DocumentCard document={document} startOpen={made === document.id} />}
        onReorder={(ids) => reorder.mutate({ caseFileId, ids })}
      />
    </RecordSection>
  );
}

function DocumentCard({ document, startOpen }: { document: DocumentEntry; startOpen: boolean }) {
  const { t } = useTranslation('document');
  const words = useWords();
  const remove = useRemove();
  const title = document.title || t('untitled');
  const meta = [words.value('documentKind', document.kind), words.date(document.date), document.origin];
  return (
    <RecordCard
      id={document.id}
      name={title}
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={startOpen}
      onRemove={() => void remove('document', document, title)}
      editor={<DocumentEditor document={document} />}
    >
      {document.location !== '' && (
        <Text size="xs" c="dimmed">
          {t('keptAt', { place: document.location })}
        </Text>
      )}
    </RecordCard>
  );
}

function DocumentEditor({ document }: { document: DocumentEntry }) {
  const { t } = useTranslation(['document', 'common']);
  const words = useWords();
  const form = useRecordForm<DocumentEntry>('document', document);
  const languageChoices = documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }));
  return (
    <>
      <TextField form={form} name="title" label={t('document:field.title')} />
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="kind"
          label={t('document:field.kind')}
          choices={words.choices('documentKind', documentKinds)}
        />
        <PartialDateField form={form} name="date" label={t('document:field.date')} />
        <SelectField
          form={form}
          name="language"
          label={t('document:field.language')}
          choices={languageChoices}
          clearable
        />
      </Group>
      <Group grow align="flex-start">
        <TextField form={form} name="origin" label={t('document:field.origin')} />
        <TextField form={form} name="location" label={t('document:field.location')} />
      </Group>
      <TextAreaField form={form} name="notes" label={t('document:field.notes')} minRows={2} />
    </>
  );
}
