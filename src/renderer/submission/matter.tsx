/** Whom and what the form is about, its language, who signs it. */
import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '@shared/submission/submission.schema';
import { SelectField } from '../ui/fields';
import type { SubmissionForm } from './submission.page';

export function Matter({ view, form }: { view: SubmissionView; form: SubmissionForm }) {
  const { t } = useTranslation(['submission', 'common']);
  const { persons, incidents, detentions, signatories } = view.choices;
  const lists = [
    ['personId', persons],
    ['incidentId', incidents],
    ['detentionId', detentions],
    ['signatoryId', signatories],
  ] as const;
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
      {view.form.languages.length > 1 && (
        <SelectField
          form={form}
          name="language"
          label={t('submission:new.language')}
          choices={view.form.languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        />
      )}
      {lists
        // One who or what is chosen already needs no field.
        .filter(([name, list]) => list.length > 1 || (list.length === 1 && form.record[name] === null))
        .map(([name, list]) => (
          <SelectField
            key={name}
            form={form}
            name={name}
            label={t(`submission:field.${name}`)}
            clearable
            choices={list.map(({ id, label }) => ({ value: id, label }))}
          />
        ))}
    </SimpleGrid>
  );
}
