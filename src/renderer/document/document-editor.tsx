import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { materialOf } from '@shared/document/document-material.rules';
import { documentForms, type DocumentEntry } from '@shared/document/document.schema';
import type { VersionView } from '@shared/evidence/evidence.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { CustodyLog } from '../evidence/custody-log';
import { DocumentFiles } from '../evidence/document-files';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { SelectField, TextAreaField, TextField } from '../ui/fields';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { CodedField } from '../vocabulary/coded-fields';

interface DocumentEditorProps {
  document: DocumentEntry;
  /** All documents of the case: what this one may be a translation or a redacted copy of. */
  others: readonly DocumentEntry[];
  versions: readonly VersionView[];
}

export function DocumentEditor({ document, others, versions }: DocumentEditorProps) {
  const { t } = useTranslation(['document', 'common', 'evidence']);
  const words = useWords();
  const form = useRecordForm<DocumentEntry>('document', {
    ...document,
    material: materialOf(document, words.language),
  });
  const languageChoices = documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }));
  return (
    <>
      <DocumentFiles document={document} versions={versions} />
      <TextField form={form} name="title" label={t('document:field.title')} />
      <Group grow align="flex-start">
        <CodedField
          form={form}
          // Never null here: what the old list held stands in it.
          name="material"
          list="source_material"
          label={t('document:field.kind')}
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
        <TextField form={form} name="receivedFrom" label={t('document:field.receivedFrom')} />
      </Group>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="form"
          label={t('document:field.form')}
          choices={words.choices('documentForm', documentForms)}
          clearable
        />
        <TextField form={form} name="location" label={t('document:field.location')} />
      </Group>
      <Relations form={form} document={document} others={others} />
      <TextAreaField form={form} name="notes" label={t('document:field.notes')} minRows={2} />
      <Exhibit document={document} />
      <section aria-label={t('evidence:custody.title')}>
        <Text size="sm" fw={600} mb={4}>
          {t('evidence:custody.title')}
        </Text>
        <CustodyLog documentId={document.id} />
      </section>
    </>
  );
}

interface RelationsProps {
  form: RecordForm<DocumentEntry>;
  document: DocumentEntry;
  others: readonly DocumentEntry[];
}

function Relations({ form, document, others }: RelationsProps) {
  const { t } = useTranslation(['document', 'evidence']);
  const choices = others
    .filter(({ id }) => id !== document.id)
    .map(({ id, title, exhibitNumber }) => ({
      value: id,
      // Several papers may bear the same title.
      label: [
        exhibitNumber === null ? '' : t('evidence:exhibit', { number: exhibitNumber }),
        title || t('document:untitled'),
      ]
        .filter(Boolean)
        .join(' · '),
    }));
  if (choices.length === 0) return null;
  return (
    <Group grow align="flex-start">
      <SelectField
        form={form}
        name="translationOfId"
        label={t('document:field.translationOfId')}
        choices={choices}
        clearable
        searchable
      />
      <SelectField
        form={form}
        name="redactionOfId"
        label={t('document:field.redactionOfId')}
        choices={choices}
        clearable
        searchable
      />
    </Group>
  );
}

/** A paper without a file becomes an exhibit by this button; a file is one from the start. */
function Exhibit({ document: { id, exhibitNumber } }: { document: DocumentEntry }) {
  const { t } = useTranslation('evidence');
  const give = useCommand('evidence.giveNumber');
  if (exhibitNumber !== null) return null;
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        loading={give.isPending}
        onClick={() => give.mutate({ documentId: id })}
      >
        {t('giveNumber')}
      </Button>
      {give.error !== null && <ErrorMessage error={give.error} />}
    </div>
  );
}
