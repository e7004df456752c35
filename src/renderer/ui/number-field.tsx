/** A whole number of a record that saves itself. */
import { NumberInput } from '@mantine/core';
import { FieldState } from './field-state';
import type { FieldOf, FieldProps } from './fields';
import { WithHelp } from './with-help';
import { useFieldAs, type StoredRecord } from './record-form';

type Whole<R> = FieldOf<R, number> | FieldOf<R, number | null>;

/** An emptied field is `empty`: 0 where the record must hold a number, null where it may hold none. */
export function NumberField<R extends StoredRecord>(
  props: FieldProps<R, Whole<R>> & { max: number; empty: 0 | null },
) {
  const field = useFieldAs<number | null, R>(props.form, props.name);
  const { saver } = field;
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <NumberInput
        label={props.label}
        description={props.description}
        min={0}
        max={props.max}
        clampBehavior="strict"
        allowDecimal={false}
        value={field.value ?? ''}
        onChange={(value) => saver.type(typeof value === 'number' ? value : props.empty)}
        onBlur={() => saver.leave()}
      />
      <FieldState field={field} show={(value) => (value === null ? '–' : String(value))} />
    </WithHelp>
  );
}
