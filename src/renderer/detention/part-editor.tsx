/** The fields of one record of a detention, as its kind lays them out. */
import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proceeding } from '@shared/detention/proceeding.schema';
import { CheckboxField, SelectField, TextField, type Choosable } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { NumberField } from '../ui/number-field';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { PlaceField } from '../place/place-field';
import { CodedField } from '../vocabulary/coded-fields';
import type { PartField } from './part-field';
import { proceedingSpec, type PartRecord, type PartSpec } from './part-specs';

interface PartEditorProps<R extends PartRecord> {
  spec: PartSpec<R>;
  record: R;
  proceedings: readonly Proceeding[];
  /** Fields of this kind alone, before and after the others. */
  first?: ((form: RecordForm<R>) => ReactNode) | undefined;
  more?: ((form: RecordForm<R>) => ReactNode) | undefined;
}

export function PartEditor<R extends PartRecord>({
  spec,
  record,
  proceedings,
  first,
  more,
}: PartEditorProps<R>) {
  const form = useRecordForm<R>(spec.route, record);
  return (
    <>
      {first?.(form)}
      {spec.rows.map((fields) => (
        <Group key={fields.map(({ name }) => name).join()} grow align="flex-start">
          {fields.map((field) => (
            <Field key={field.name} form={form} field={field} proceedings={proceedings} />
          ))}
        </Group>
      ))}
      {more?.(form)}
    </>
  );
}

interface FieldProps<R extends PartRecord> {
  form: RecordForm<R>;
  field: PartField<R>;
  proceedings: readonly Proceeding[];
}

function Field<R extends PartRecord>({ form, field, proceedings }: FieldProps<R>) {
  const { t, i18n } = useTranslation(['custody', 'place']);
  const words = useWords();
  const help = `custody:help.${field.name}`;
  const said = {
    form,
    label: t(`custody:field.${field.name}`),
    ...(i18n.exists(help) ? { description: t(help) } : {}),
  };
  switch (field.kind) {
    case 'date':
      return <PartialDateField {...said} name={field.name} />;
    case 'line':
      return <LocalizedField {...said} name={field.name} />;
    case 'prose':
      return <LocalizedField {...said} name={field.name} multiline minRows={2} />;
    case 'text':
      return <TextField {...said} name={field.name} />;
    case 'check':
      return <CheckboxField {...said} name={field.name} />;
    case 'number':
      return <NumberField {...said} name={field.name} max={field.max} empty={0} />;
    case 'distance':
      return <NumberField {...said} name={field.name} max={20_000} empty={null} />;
    case 'choice':
      return (
        <SelectField<R>
          {...said}
          name={field.name}
          choices={words.choices(field.list, field.values)}
          clearable={field.clearable ?? false}
        />
      );
    case 'place':
      return <PlaceField<R> form={form} name={field.name} text={field.text} label={t('place:place')} />;
    case 'coded':
      return <CodedField<R> {...said} name={field.name} list={field.list} clearable />;
    case 'proceeding':
      return <ProceedingField<R> {...said} name={field.name} proceedings={proceedings} />;
  }
}

function ProceedingField<R extends PartRecord>(props: {
  form: RecordForm<R>;
  name: Choosable<R>;
  label: string;
  proceedings: readonly Proceeding[];
}) {
  const words = useWords();
  const { proceedings, ...field } = props;
  const choices = proceedings.map((one) => ({ value: one.id, label: proceedingSpec.title(one, words) }));
  return <SelectField<R> {...field} choices={choices} clearable />;
}
