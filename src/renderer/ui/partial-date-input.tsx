/** A date typed in words; the field says at once what it understood. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@shared/dates/date-format';
import { parseDateInput } from '@shared/dates/date-input.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { Language } from '@shared/language/language.schema';
import { FieldState } from './field-state';
import type { FieldOf, FieldProps } from './fields';
import { useFieldAs, type StoredRecord } from './record-form';

interface PartialDateInputProps {
  label: string;
  value: PartialDate | null;
  /** Called only with dates that were understood, and with null for an emptied field. */
  onChange: (value: PartialDate | null) => void;
  onBlur?: (() => void) | undefined;
  description?: string | undefined;
  required?: boolean;
  /** What a day without a year means: `future` for what is planned. */
  lean?: 'past' | 'future';
}

export function PartialDateInput(props: PartialDateInputProps) {
  const { t, i18n } = useTranslation('common');
  const language = Language.parse(i18n.language);
  const shown = props.value === null ? '' : formatDate(props.value, language);
  // While it is being typed the text is the person's own; left, it is the date in its one form.
  const [typed, setTyped] = useState<string>();
  const today = civilToday();
  const text = typed ?? shown;
  const lean = props.lean ?? 'past';
  const read = parseDateInput(text, language, today, lean);
  const refused = typed !== undefined && !read.ok && read.problem !== 'empty';
  const change = (next: string) => {
    setTyped(next);
    const answer = parseDateInput(next, language, today, lean);
    if (answer.ok) props.onChange(answer.date);
    else if (answer.problem === 'empty') props.onChange(null);
  };
  return (
    <TextInput
      label={props.label}
      required={props.required ?? false}
      placeholder={t('date.hint')}
      value={text}
      error={refused ? t('date.notUnderstood') : undefined}
      description={
        typed !== undefined && read.ok
          ? t('date.understood', { date: formatDate(read.date, language) })
          : props.description
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      descriptionProps={{ role: 'status' }}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => {
        if (!refused) setTyped(undefined);
        props.onBlur?.();
      }}
    />
  );
}

/** The day of this computer's calendar, for "yesterday". */
export function civilToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A partial date of a record that saves itself. */
export function PartialDateField<R extends StoredRecord>(
  props: FieldProps<R, FieldOf<R, PartialDate | null>> & { lean?: 'past' | 'future' },
) {
  const { i18n } = useTranslation();
  const field = useFieldAs<PartialDate | null, R>(props.form, props.name);
  const language = Language.parse(i18n.language);
  return (
    <div>
      <PartialDateInput
        label={props.label}
        description={props.description}
        required={props.required ?? false}
        lean={props.lean ?? 'past'}
        value={field.value}
        onChange={(value) => field.saver.type(value)}
        onBlur={() => field.saver.leave()}
      />
      <FieldState field={field} show={(date) => (date === null ? '–' : formatDate(date, language))} />
    </div>
  );
}
