/** A date typed in words; the field says at once what it understood. */
import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@shared/dates/date-format';
import { parseDateInput, type DateInput, type DateInputProblem } from '@shared/dates/date-input.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { Language } from '@shared/language/language.schema';
import { sameValue } from './comparison.rules';
import { FieldState } from './field-state';
import type { FieldOf, FieldProps } from './fields';
import { useKeptText } from './kept-text';
import { WithHelp } from './with-help';
import { useFieldAs, type StoredRecord } from './record-form';

interface PartialDateInputProps {
  label: string;
  value: PartialDate | null;
  /**
   * Called with dates that were understood, with null for an emptied field, and with what stood there before when what is
   * typed is refused: the beginning of "2025-2024" is a date too, and nobody meant it.
   */
  onChange: (value: PartialDate | null) => void;
  onBlur?: (() => void) | undefined;
  description?: string | undefined;
  required?: boolean;
  /** What a day without a year means: `future` for what is planned. */
  lean?: 'past' | 'future';
  /** Only a whole day without a time is taken. */
  exact?: boolean;
  /** No later day is taken: of what has happened already. */
  latest?: string;
  disabled?: boolean;
  readOnly?: boolean;
  /** Whether what stands there is refused, at each change: what was taken before it must not be saved in its place. */
  onRefused?: (refused: boolean) => void;
  /** What was written and refused before the page was left; empty: nothing. */
  written?: string;
  /** With what is refused, as it is written; with null once the field takes what stands there. */
  onWritten?: (text: string | null) => void;
}

export function PartialDateInput(props: PartialDateInputProps) {
  const { t, i18n } = useTranslation('common');
  const language = Language.parse(i18n.language);
  const shown = props.value === null ? '' : formatDate(props.value, language);
  // While it is being typed the text is the person's own; left, it is the date in its one form.
  const [typing, setTyped] = useState<string>();
  const typed = typing ?? (props.written || undefined);
  const before = useRef(props.value);
  // Stays when the field is left: the date in its one form does not show what it does not hold.
  const [unkept, setUnkept] = useState(false);
  const today = civilToday();
  const text = typed ?? shown;
  const lean = props.lean ?? 'past';
  const read = parseDateInput(text, language, today, lean);
  const fault = faultOf(read, props);
  const refused = typed !== undefined && fault !== null;
  const [first = '', second = ''] = (read.ok ? undefined : read.either) ?? [];
  const change = (next: string) => {
    if (typing === undefined) before.current = props.value;
    setTyped(next);
    const answer = parseDateInput(next, language, today, lean);
    const refuse = faultOf(answer, props) !== null;
    props.onRefused?.(refuse);
    setUnkept(!refuse && answer.ok && answer.unkept !== undefined);
    props.onWritten?.(refuse ? next : null);
    if (!refuse) props.onChange(answer.ok ? answer.date : null);
    else if (!sameValue(props.value, before.current)) props.onChange(before.current);
  };
  return (
    <TextInput
      label={props.label}
      required={props.required ?? false}
      placeholder={t('date.hint')}
      value={text}
      disabled={props.disabled ?? false}
      {...(props.readOnly === true ? { readOnly: true } : {})}
      error={refused ? t(`date.${fault}`, { first, second }) : undefined}
      description={
        [
          typed !== undefined && read.ok && !refused
            ? t('date.understood', { date: formatDate(read.date, language) })
            : (props.description ?? ''),
          unkept ? t('date.unkept') : '',
        ]
          .filter((words) => words !== '')
          .join(' ') || undefined
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

/** Why a date is not taken; null: it is, or nothing stands there. */
function faultOf(
  read: DateInput,
  { exact = false, latest }: Pick<PartialDateInputProps, 'exact' | 'latest'>,
): Exclude<DateInputProblem, 'empty'> | 'needsDay' | 'tooLate' | null {
  if (!read.ok) return read.problem === 'empty' ? null : read.problem;
  const { start, end, time, about } = read.date;
  if (exact && (start.length < 10 || end !== null || time !== null || about)) return 'needsDay';
  return latest !== undefined && start > latest ? 'tooLate' : null;
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
  const kept = useKeptText(props.form, props.name);
  const language = Language.parse(i18n.language);
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <PartialDateInput
        label={props.label}
        description={props.description}
        required={props.required ?? false}
        lean={props.lean ?? 'past'}
        value={field.value}
        onChange={(value) => field.saver.type(value)}
        onBlur={() => field.saver.leave()}
        {...kept}
      />
      <FieldState field={field} show={(date) => (date === null ? '–' : formatDate(date, language))} />
    </WithHelp>
  );
}
