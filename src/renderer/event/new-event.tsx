/** The first answers about an event: when and what. The rest is written in its card, which then opens. */
import { Button, Group, Select, Stack } from '@mantine/core';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CaseFile } from '@shared/casefile/casefile.schema';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { eventKinds, type Event } from '@shared/event/event.schema';
import { LocalizedText } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useKeptAnswers } from '../ui/kept-answers';
import { RestoredMark } from '../ui/restored-mark';
import { LocalizedInput } from '../ui/localized-input';
import { PartialDateInput } from '../ui/partial-date-input';
import { stopsAtRefused } from '../ui/refused-field';
import { useWords } from '../ui/words';
import classes from './event.module.css';

interface NewEventProps {
  caseFile: CaseFile;
  /** Before which event it is put; null: after the last. Each place has its own half-written event. */
  before: string | null;
  /** With the id of what was made; without: given up. */
  onDone: (id?: string) => void;
}

const Answers = z.object({
  date: PartialDate.nullable(),
  /** What stands in the field of the date and is refused. */
  written: z.string().default(''),
  titles: LocalizedText,
  kind: z.enum(eventKinds),
});
const noAnswers: z.infer<typeof Answers> = { date: null, written: '', titles: {}, kind: 'incident' };

export function NewEvent({ caseFile, before, onDone }: NewEventProps) {
  const { t } = useTranslation(['event', 'common']);
  const words = useWords();
  const create = useCommand('event.create');
  const key = `new:event:${caseFile.id}${before === null ? '' : `:${before}`}`;
  const { answers, change, forget, restored } = useKeptAnswers(key, Answers, noAnswers);
  const { date, titles, kind } = answers;
  const done = (id?: string) => {
    forget();
    onDone(id);
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (stopsAtRefused(form.current)) return;
    create.mutate(
      { caseFileId: caseFile.id, date, titles, kind, country: caseFile.country },
      { onSuccess: ({ id }) => done(id) },
    );
  };
  return (
    <form ref={form} className={classes['new']} onSubmit={submit} noValidate aria-label={t('event:add')}>
      <Stack gap="sm">
        <RestoredMark restored={restored} />
        <Group grow align="flex-start">
          <PartialDateInput
            label={t('event:field.date')}
            value={date}
            onChange={(next) => change({ date: next })}
            written={answers.written}
            onWritten={(text) => change({ written: text ?? '' })}
          />
          <Select
            label={t('event:field.kind')}
            data={words.choices('eventKind', eventKinds)}
            allowDeselect={false}
            value={kind}
            onChange={(next) => change({ kind: (next ?? kind) as Event['kind'] })}
          />
        </Group>
        <LocalizedInput
          label={t('event:field.titles')}
          placeholder={t('event:example.titles')}
          value={titles}
          onChange={(next) => change({ titles: next })}
        />
        {create.error !== null && <ErrorMessage error={create.error} />}
        <FormFoot onCancel={() => done()}>
          <Button type="submit" loading={create.isPending}>
            {t('event:create')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
