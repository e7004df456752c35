/** Fields of a record that save themselves. `name` is a field of the record whose type fits the control. */
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountrySelect, useCountryName } from './country-select';
import { FieldState } from './field-state';
import { WithHelp } from './with-help';
import { useFieldAs, type RecordForm, type StoredRecord } from './record-form';

/** The fields of R that hold a V. */
export type FieldOf<R, V> = {
  [K in keyof R & string]: [R[K]] extends [V] ? ([V] extends [R[K]] ? K : never) : never;
}[keyof R & string];

export interface FieldProps<R extends StoredRecord, K extends keyof R & string> {
  form: RecordForm<R>;
  name: K;
  label: string;
  description?: string;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
}

/** Passes on only what was given: absent and undefined differ to Mantine. */
function looks<
  P extends { description?: string; placeholder?: string; required?: boolean; disabled?: boolean },
>(props: P, { locked }: { readonly locked: boolean }) {
  const { description, placeholder, required, disabled } = props;
  return {
    description,
    placeholder,
    required: required ?? false,
    disabled: disabled ?? false,
    // Said only where it is so: the part of the page may have more to say.
    ...(locked ? { readOnly: true } : {}),
  };
}

export function TextField<R extends StoredRecord>(props: FieldProps<R, FieldOf<R, string>>) {
  const field = useFieldAs<string, R>(props.form, props.name);
  const saver = field.saver;
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <TextInput
        {...looks(props, saver)}
        label={props.label}
        value={field.value}
        onChange={(event) => saver.type(event.currentTarget.value)}
        onBlur={() => saver.leave()}
      />
      <FieldState field={field} show={String} />
    </WithHelp>
  );
}

export function TextAreaField<R extends StoredRecord>(
  props: FieldProps<R, FieldOf<R, string>> & { minRows?: number },
) {
  const field = useFieldAs<string, R>(props.form, props.name);
  const saver = field.saver;
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <Textarea
        {...looks(props, saver)}
        label={props.label}
        autosize
        minRows={props.minRows ?? 3}
        maxRows={24}
        value={field.value}
        onChange={(event) => saver.type(event.currentTarget.value)}
        onBlur={() => saver.leave()}
      />
      <FieldState field={field} show={String} />
    </WithHelp>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Choosable<R> = {
  [K in keyof R & string]: [R[K]] extends [string | null] ? K : never;
}[keyof R & string];

/** A closed choice; saved at once. `clearable` only where the record's field may be null. */
export function SelectField<R extends StoredRecord>(
  props: FieldProps<R, Choosable<R>> & {
    choices: readonly Choice[];
    clearable?: boolean;
    searchable?: boolean;
  },
) {
  const field = useFieldAs<string | null, R>(props.form, props.name);
  const saver = field.saver;
  const labelOf = (value: unknown) => props.choices.find((choice) => choice.value === value)?.label ?? '';
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <Select
        {...looks(props, saver)}
        label={props.label}
        data={[...props.choices]}
        value={field.value}
        clearable={props.clearable ?? false}
        searchable={props.searchable ?? false}
        allowDeselect={props.clearable ?? false}
        onChange={(value) => {
          saver.type(value);
          saver.leave();
        }}
      />
      <FieldState field={field} show={labelOf} />
    </WithHelp>
  );
}

export function CheckboxField<R extends StoredRecord>(props: FieldProps<R, FieldOf<R, boolean>>) {
  const field = useFieldAs<boolean, R>(props.form, props.name);
  const { t } = useTranslation('common');
  const saver = field.saver;
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <Checkbox
        label={props.label}
        description={props.description}
        {...(props.disabled === true || saver.locked ? { disabled: true } : {})}
        checked={field.value}
        onChange={(event) => {
          saver.type(event.currentTarget.checked);
          saver.leave();
        }}
      />
      <FieldState field={field} show={(value) => t(value ? 'yes' : 'no')} />
    </WithHelp>
  );
}

export function CountryField<R extends StoredRecord>(props: FieldProps<R, FieldOf<R, string | null>>) {
  const nameOf = useCountryName();
  const field = useFieldAs<string | null, R>(props.form, props.name);
  const saver = field.saver;
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <CountrySelect
        {...looks(props, saver)}
        label={props.label}
        value={field.value}
        onChange={(value) => {
          saver.type(value);
          saver.leave();
        }}
      />
      <FieldState field={field} show={(value) => (value === null ? '–' : nameOf(value))} />
    </WithHelp>
  );
}

type Gendered<R> = FieldOf<R, 'masculine' | 'feminine' | null>;

/** Which grammatical forms letters use for the person; empty means not known. */
export function GenderField<R extends StoredRecord>(props: FieldProps<R, Gendered<R>>) {
  const { t } = useTranslation('common');
  const choices = [
    { value: 'feminine', label: t('gender.feminine') },
    { value: 'masculine', label: t('gender.masculine') },
  ];
  const { form, name, ...rest } = props;
  return (
    <SelectField<R>
      {...rest}
      form={form}
      name={name as unknown as Choosable<R>}
      choices={choices}
      clearable
    />
  );
}
