import { MultiSelect } from '@mantine/core';
import { FieldState } from './field-state';
import type { Choice, FieldProps } from './fields';
import { WithHelp } from './with-help';
import { useFieldAs, type StoredRecord } from './record-form';

/** The fields of R that hold a list of words, closed or not. */
type ListOf<R> = {
  [K in keyof R & string]: [R[K]] extends [readonly string[]] ? K : never;
}[keyof R & string];

/** Several of a closed list; saved at once. */
export function MultiSelectField<R extends StoredRecord>(
  props: FieldProps<R, ListOf<R>> & { choices: readonly Choice[] },
) {
  const field = useFieldAs<string[], R>(props.form, props.name);
  const labelOf = (value: string) => props.choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <MultiSelect
        label={props.label}
        description={props.description}
        size="sm"
        searchable
        hidePickedOptions
        limit={60}
        data={[...props.choices]}
        value={field.value}
        onChange={(values) => {
          field.saver.type(values);
          field.saver.leave();
        }}
      />
      <FieldState field={field} show={(values) => values.map(labelOf).join(', ')} />
    </WithHelp>
  );
}
