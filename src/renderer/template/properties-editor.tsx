/** What a template of the organisation is for: the same in each language of it. */
import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { demandKinds } from '@shared/demand/demand.schema';
import type { OwnTemplate } from '@shared/template/own-template.schema';
import { documentKinds, templatePurposes } from '@shared/template/template.schema';
import { useFieldTitle, useLetterFields } from '../richtext/fields-context';
import { SelectField, type Choice } from '../ui/fields';
import { MoreFields } from '../ui/more-fields';
import { MultiSelectField } from '../ui/multi-select-field';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { SuitsFields } from './suits-fields';

type Form = RecordForm<OwnTemplate>;

export function PropertiesEditor({ form }: { form: Form }) {
  const { t } = useTranslation('template');
  const words = useWords();
  const requirable = useRequirable(form);
  return (
    <MoreFields label={t('about.label')} filled={false}>
      <Stack gap="sm">
        <SelectField
          form={form}
          name="purpose"
          label={t('about.purpose')}
          description={t('about.purposeHint')}
          choices={templatePurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        />
        <SelectField
          form={form}
          name="document"
          label={t('about.document')}
          choices={documentKinds.map((value) => ({ value, label: t(`about.documents.${value}`) }))}
        />
        <SuitsFields form={form} />
        <MultiSelectField
          form={form}
          name="required"
          label={t('about.required')}
          description={t('about.requiredHint')}
          choices={requirable}
        />
        <MultiSelectField
          form={form}
          name="demandKinds"
          label={t('about.demandKinds')}
          description={t('about.demandKindsHint')}
          choices={words.choices('demandKind', demandKinds)}
        />
      </Stack>
    </MoreFields>
  );
}

/** Facts that a letter can be made to wait for; what a template asks for already stays in the list. */
function useRequirable(form: Form): Choice[] {
  const { byPath } = useLetterFields();
  const titleOf = useFieldTitle();
  const { value: chosen } = useField(form, 'required');
  return useMemo(() => {
    const paths = [...new Set([...chosen, ...byPath.keys()])].filter((path) => !path.includes('#'));
    // Several paths have one name, such as a name in each of its cases: the first stands for them.
    const named = new Map<string, string>();
    for (const path of paths) if (!named.has(titleOf(path))) named.set(titleOf(path), path);
    return [...named].map(([label, value]) => ({ value, label }));
  }, [byPath, chosen, titleOf]);
}
