import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { documentLanguages } from '@shared/language/language.schema';
import type { Information } from '@shared/source/information.schema';
import type { Source } from '@shared/source/source.schema';
import { SelectField, TextField } from '../ui/fields';
import { MoreFields } from '../ui/more-fields';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm } from '../ui/record-form';
import { SourceEditor } from './source-editor';
import { useWords } from '../ui/words';
import { CodedField } from '../vocabulary/coded-fields';
import { sourceName } from './source-name';

interface InformationEditorProps {
  view: CaseFileView;
  source: Source;
  information: Information;
}

/** How it was told, and who told it. */
export function InformationEditor({ view, source, information }: InformationEditorProps) {
  const { t } = useTranslation(['source', 'common']);
  const words = useWords();
  const form = useRecordForm<Information>('information', information);
  // Decided once: a field must not fold away while somebody writes in it.
  const [named] = useState(() => sourceName(view, source, words) !== '');
  const languageChoices = [
    { value: '', label: t('source:language.unknown') },
    ...documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) })),
  ];
  return (
    <>
      <Group grow align="flex-start">
        <PartialDateField form={form} name="received" label={t('source:field.received')} />
        <SelectField
          form={form}
          name="language"
          label={t('source:field.language')}
          choices={languageChoices}
        />
        <TextField
          form={form}
          name="reference"
          label={t('source:field.reference')}
          placeholder={t('source:example.reference')}
        />
      </Group>
      <CodedField
        form={form}
        name="material"
        list="source_material"
        label={t('source:field.material')}
        clearable
      />
      {named ? (
        <MoreFields label={t('source:aboutSource')} filled={false}>
          <SourceEditor view={view} source={source} />
        </MoreFields>
      ) : (
        <SourceEditor view={view} source={source} />
      )}
    </>
  );
}
