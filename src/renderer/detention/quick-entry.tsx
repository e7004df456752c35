/**
 * A line in which records of one kind are entered one after the other: Enter keeps one and begins the next, Escape leaves.
 * What is typed survives a lock.
 */
import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { useBackend } from '../ui/backend';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { PartialDateInput } from '../ui/partial-date-input';
import { stopsAtRefused } from '../ui/refused-field';
import { useEscape } from '../ui/use-escape';
import { useWords } from '../ui/words';
import type { QuickField } from './part-field';
import type { PartRecord, PartSpec } from './part-specs';
import classes from './detention.module.css';

/** By the name of the field. A line of text is kept as typed and gets its language when it is entered. */
const Answers = z.record(z.string(), z.union([z.string(), z.number(), PartialDate, z.null()]));
type Answers = z.infer<typeof Answers>;

/** Where what stands in the field of a date and is refused is kept: no value of the field. */
const writtenIn = (field: string) => `${field}, written`;

interface QuickEntryProps<R extends PartRecord> {
  spec: PartSpec<R>;
  detentionId: string;
  /** Taken over from another record: the court of the hearing before. */
  carried?: Readonly<Record<string, unknown>> | undefined;
  onEntered: () => void;
  onLeave: () => void;
}

export function QuickEntry<R extends PartRecord>(props: QuickEntryProps<R>) {
  const { spec, detentionId, carried, onEntered, onLeave } = props;
  const { t } = useTranslation('custody');
  const { language } = useWords();
  const backend = useBackend();
  const form = useRef<HTMLFormElement>(null);
  const { answers, change, forget } = useKeptAnswers(`new:${spec.route}:${detentionId}`, Answers, {});
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const create = useMutation({
    mutationFn: () =>
      backend.request(`${spec.route}.create`, {
        ...carried,
        ...given(spec.quick, answers, language),
        detentionId,
      }),
    onSuccess: () => {
      forget();
      onEntered();
    },
  });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!stopsAtRefused(form.current) && !create.isPending) create.mutate();
  };
  useEscape(form, onLeave);
  return (
    <form
      ref={form}
      className={classes['quick']}
      aria-label={t(`one.${spec.key}`)}
      onSubmit={submit}
      noValidate
    >
      <div className={classes['quickFields']}>
        {spec.quick.map((field) => (
          <Answer
            key={field.name}
            field={field}
            value={answers[field.name] ?? null}
            onChange={(value) => change({ [field.name]: value })}
            written={z.string().catch('').parse(answers[writtenIn(field.name)])}
            onWritten={(text) => change({ [writtenIn(field.name)]: text })}
          />
        ))}
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button type="submit" loading={create.isPending}>
          {t('addButton')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('done')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </form>
  );
}

/** The fields of the new record; what was left empty is left to the defaults. */
function given<R extends PartRecord>(
  fields: readonly QuickField<R>[],
  answers: Answers,
  language: string,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ kind, name }) => {
      const answer = answers[name] ?? null;
      if (answer === null || answer === '') return [];
      return [[name, kind === 'line' ? { [language]: answer } : answer]];
    }),
  );
}

interface AnswerProps<R extends PartRecord> {
  field: QuickField<R>;
  value: Answers[string];
  onChange: (value: Answers[string]) => void;
  written: string;
  onWritten: (text: string | null) => void;
}

function Answer<R extends PartRecord>({ field, value, onChange, written, onWritten }: AnswerProps<R>) {
  const { t } = useTranslation('custody');
  const words = useWords();
  const label = t(`field.${field.name}`);
  switch (field.kind) {
    case 'date':
      return (
        <PartialDateInput
          label={label}
          value={PartialDate.nullable().catch(null).parse(value)}
          onChange={onChange}
          written={written}
          onWritten={onWritten}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={label}
          data={words.choices(field.list, field.values)}
          value={typeof value === 'string' ? value : (field.values[0] ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          label={label}
          min={0}
          max={field.max}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'line':
    case 'text':
      return (
        <TextInput
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
