import { useState } from 'react';
import { formatDate } from '@shared/dates/date-format';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import { FieldState } from './field-state';
import type { FieldOf, FieldProps } from './fields';
import { PartialDateInput } from './partial-date-input';
import { useKeptText } from './kept-text';
import { useFieldAs, type StoredRecord } from './record-form';
import { WithHelp } from './with-help';
import { useWords } from './words';

interface CivilDateInputProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  onBlur?: () => void;
  description?: string | undefined;
  disabled?: boolean;
  readOnly?: boolean;
  /** `past` for what has happened: a day without a year is the latest one that has passed. */
  lean?: 'past' | 'future';
  /** No later day is taken. */
  latest?: string;
  onRefused?: (refused: boolean) => void;
  written?: string;
  onWritten?: (text: string | null) => void;
}

/** A day in a dialog. Not `ready`: what stands in the field is no whole day, and nothing may be saved in its place. */
export function useDay(initial: string | null) {
  const [day, setDay] = useState(initial);
  const [refused, setRefused] = useState(false);
  return { day, ready: !refused, input: { value: day, onChange: setDay, onRefused: setRefused } };
}

/** A whole day, typed in words; a month or a year alone is refused with a word about it. */
export function CivilDateInput({ value, onChange, ...props }: CivilDateInputProps) {
  const take = (date: PartialDate | null) => onChange(date === null ? null : date.start);
  return (
    <PartialDateInput
      lean="future"
      {...props}
      exact
      value={value === null ? null : datePoint(value)}
      onChange={take}
    />
  );
}

/** A whole day of a record that saves itself. */
export function CivilDateField<R extends StoredRecord>(
  props: FieldProps<R, FieldOf<R, string | null>> & Pick<CivilDateInputProps, 'lean' | 'disabled'>,
) {
  const words = useWords();
  const field = useFieldAs<string | null, R>(props.form, props.name);
  const kept = useKeptText(props.form, props.name);
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <CivilDateInput
        label={props.label}
        description={props.description}
        lean={props.lean ?? 'future'}
        disabled={props.disabled ?? false}
        readOnly={field.saver.locked}
        value={field.value}
        onChange={(day) => field.saver.type(day)}
        onBlur={() => field.saver.leave()}
        {...kept}
      />
      <FieldState
        field={field}
        show={(day) => (day === null ? '–' : formatDate(datePoint(day), words.language))}
      />
    </WithHelp>
  );
}
