/** The organisation's own fields of a record: each with how sensitive it is, saved like every other field. */
import { NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomField, CustomHost, CustomValue, CustomValues } from '@shared/custom/custom-field.schema';
import { customLines, fieldsFor, levelOfValues } from '@shared/custom/custom-value.rules';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { BehindClick } from '../ui/behind-click';
import { FieldState } from '../ui/field-state';
import { NeedToKnow } from '../ui/need-to-know';
import { useKeptText } from '../ui/kept-text';
import { PartialDateInput } from '../ui/partial-date-input';
import { useFieldAs, type RecordForm, type StoredRecord } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useWords } from '../ui/words';
import { useCustomFields } from './use-custom-fields';

interface WithCustom extends StoredRecord {
  custom?: CustomValues | undefined;
}

interface CustomFieldsProps<R extends WithCustom> {
  form: RecordForm<R>;
  host: CustomHost;
  /** Within a card of its own, as on a page; otherwise bare, as in an editor. */
  card?: boolean;
}

/** Nothing at all where the organisation has made no field for this kind of record. */
export function CustomFields<R extends WithCustom>({ form, host, card }: CustomFieldsProps<R>) {
  const { t } = useTranslation('custom');
  const words = useWords();
  const all = useCustomFields();
  const field = useFieldAs<CustomValues | undefined, R>(form, 'custom' as keyof R & string);
  const fields = fieldsFor(all, host, field.value);
  if (fields.length === 0) return null;
  const change = (id: string, value: CustomValue | null, leave: boolean) => {
    const { [id]: _old, ...rest } = field.value ?? {};
    field.saver.type(value === null ? rest : { ...rest, [id]: value });
    if (leave) field.saver.leave();
  };
  const show = (values: CustomValues | undefined) => (
    <NeedToKnow level={levelOfValues(all, values) ?? 1}>
      {customLines(all, values, words.language)
        .map(({ label, text }) => words.labelled(label, text))
        .join('\n') || '–'}
    </NeedToKnow>
  );
  const controls = (
    <Stack gap="sm">
      {fields.map((one) => (
        <Control
          key={one.id}
          form={form}
          field={one}
          value={field.value?.[one.id]}
          onChange={(value, leave) => change(one.id, value, leave)}
          onLeave={() => field.saver.leave()}
        />
      ))}
      <FieldState field={field} show={show} />
    </Stack>
  );
  return card === true ? <SectionCard title={t('own')}>{controls}</SectionCard> : controls;
}

interface ControlProps {
  /** Of the record. */
  form: { readonly draftPrefix: string };
  field: CustomField;
  value: CustomValue | undefined;
  onChange: (value: CustomValue | null, leave: boolean) => void;
  onLeave: () => void;
}

function Control(props: ControlProps) {
  const { t } = useTranslation('custom');
  const words = useWords();
  const { field } = props;
  const name = words.text(field.names) || t('unnamed');
  const aside = (
    <>
      {field.retired && (
        <Text size="xs" c="dimmed">
          {t('retired')}
        </Text>
      )}
      <SensitivityBadge level={field.level} />
    </>
  );
  return (
    <BehindClick level={field.level} show={t('show', { name })} aside={aside}>
      <Input {...props} label={name} help={words.text(field.help)} />
    </BehindClick>
  );
}

interface InputProps extends ControlProps {
  label: string;
  help: string;
}

function Input(props: InputProps) {
  const { field, value, onChange, onLeave, label, help } = props;
  const words = useWords();
  const shared = { label, description: help === '' ? undefined : help, disabled: field.retired };
  if (field.type === 'number') {
    return (
      <NumberInput
        {...shared}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null, false)}
        onBlur={onLeave}
      />
    );
  }
  if (field.type === 'date') return <DateInput {...props} />;
  if (field.type === 'choice') {
    return (
      <Select
        {...shared}
        data={field.choices.map(({ id, names }) => ({ value: id, label: words.text(names) || '–' }))}
        value={typeof value === 'string' ? value : null}
        clearable
        onChange={(next) => onChange(next, true)}
      />
    );
  }
  return (
    <Textarea
      {...shared}
      autosize
      maxRows={12}
      maxLength={10_000}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : currentTarget.value, false)
      }
      onBlur={onLeave}
    />
  );
}

function DateInput({ form, field, value, onChange, onLeave, label, help }: InputProps) {
  const kept = useKeptText(form, `custom:${field.id}`);
  const date = PartialDate.safeParse(value);
  return (
    <PartialDateInput
      label={label}
      description={help === '' ? undefined : help}
      disabled={field.retired}
      value={date.success ? date.data : null}
      onChange={(next) => onChange(next, false)}
      onBlur={onLeave}
      {...kept}
    />
  );
}
