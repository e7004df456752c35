import { formatDate } from '@shared/dates/date-format';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import { FieldState } from '../ui/field-state';
import type { FieldOf, FieldProps } from '../ui/fields';
import { PartialDateInput } from '../ui/partial-date-input';
import { useFieldAs, type StoredRecord } from '../ui/record-form';
import { useWords } from '../ui/words';

interface CivilDateInputProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  onBlur?: () => void;
  description?: string | undefined;
}

/** A whole day, typed in words; a month or a year alone is not taken. */
export function CivilDateInput({ value, onChange, ...props }: CivilDateInputProps) {
  const take = (date: PartialDate | null) => {
    if (date === null) onChange(null);
    else if (date.start.length === 10 && date.end === null) onChange(date.start);
  };
  return (
    <PartialDateInput
      {...props}
      lean="future"
      value={value === null ? null : datePoint(value)}
      onChange={take}
    />
  );
}

/** A whole day of a record that saves itself. */
export function CivilDateField<R extends StoredRecord>(props: FieldProps<R, FieldOf<R, string | null>>) {
  const words = useWords();
  const field = useFieldAs<string | null, R>(props.form, props.name);
  return (
    <div>
      <CivilDateInput
        label={props.label}
        description={props.description}
        value={field.value}
        onChange={(day) => field.saver.type(day)}
        onBlur={() => field.saver.leave()}
      />
      <FieldState
        field={field}
        show={(day) => (day === null ? '–' : formatDate(datePoint(day), words.language))}
      />
    </div>
  );
}
