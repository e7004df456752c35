import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { protectionNeeds, type Source } from '@shared/source/source.schema';
import { SelectField, TextAreaField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { useField, useRecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { CodedField } from '../vocabulary/coded-fields';
import { WhoField } from './who-field';

/** All that is known of one source, whatever it told. */
export function SourceEditor({ view, source }: { view: CaseFileView; source: Source }) {
  const { t } = useTranslation('source');
  const words = useWords();
  const form = useRecordForm<Source>('source', source);
  const protection = useField(form, 'protection').value;
  const by = words.text(useField(form, 'attribution').value);
  return (
    <>
      <WhoField form={form} view={view} />
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="protection"
          label={t('field.protection')}
          description={t(`help.${protection}`)}
          choices={words.choices('sourceProtection', protectionNeeds)}
        />
      </Group>
      <Group grow align="flex-start">
        <CodedField
          form={form}
          name="connection"
          list="source_connection"
          label={t('field.connection')}
          clearable
        />
        <CodedField
          form={form}
          name="reliability"
          list="reliability"
          label={t('field.reliability')}
          clearable
        />
      </Group>
      <div>
        <LocalizedField
          form={form}
          name="attribution"
          label={t('field.attribution')}
          description={t('help.attribution')}
          placeholder={t('example.attribution')}
        />
        {by !== '' && (
          <Text size="xs" c="dimmed" role="status">
            {t('reads', { by })}
          </Text>
        )}
      </div>
      <TextAreaField
        form={form}
        name="notes"
        label={t('field.notes')}
        description={t('help.notes')}
        minRows={2}
      />
    </>
  );
}
