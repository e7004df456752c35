/** The first answers about a detention; the rest is written in its card and its lists. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { personName } from '../person/person-words';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { PartialDateInput } from '../ui/partial-date-input';
import { stopsAtRefused } from '../ui/refused-field';
import { useEscape } from '../ui/use-escape';
import { useWords } from '../ui/words';
import classes from './detention.module.css';

interface NewDetentionProps {
  view: CaseFileView;
  /** With the id of what was made; without: given up. */
  onDone: (id?: string) => void;
}

const lines = ['arrestPlace', 'arrestingBody', 'facility'] as const;

const Answers = z.object({
  personId: z.string().nullable(),
  arrestDate: PartialDate.nullable(),
  /** What stands in the field of the date and is refused. */
  written: z.string().default(''),
  texts: z.partialRecord(z.enum(lines), z.string()),
});

export function NewDetention({ view, onDone }: NewDetentionProps) {
  const { t } = useTranslation(['detention', 'common']);
  const words = useWords();
  const create = useCommand('detention.create');
  const { answers, change, forget } = useKeptAnswers(`new:detention:${view.caseFile.id}`, Answers, {
    personId: subjectsOf(view)[0]?.person.id ?? null,
    arrestDate: null,
    written: '',
    texts: {},
  });
  const { personId, arrestDate, texts } = answers;
  const done = (id?: string) => {
    forget();
    onDone(id);
  };
  const form = useRef<HTMLFormElement>(null);
  const persons = view.persons.map(({ person }) => ({
    value: person.id,
    label: personName(person, words.language),
  }));
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first] input')?.focus(), []);
  useEscape(form, () => done());
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (stopsAtRefused(form.current)) return;
    const filled = Object.entries(texts).filter(([, text]) => text !== '');
    create.mutate(
      {
        caseFileId: view.caseFile.id,
        personId,
        arrestDate,
        ...Object.fromEntries(filled.map(([name, text]) => [name, { [words.language]: text }])),
      },
      { onSuccess: ({ id }) => done(id) },
    );
  };
  return (
    <form
      ref={form}
      className={classes['quick']}
      aria-label={t('detention:add')}
      onSubmit={submit}
      noValidate
    >
      <div className={classes['quickFields']}>
        <div data-first>
          <PartialDateInput
            label={t('detention:field.arrestDate')}
            value={arrestDate}
            onChange={(date) => change({ arrestDate: date })}
            written={answers.written}
            onWritten={(text) => change({ written: text ?? '' })}
          />
        </div>
        {lines.map((name) => (
          <TextInput
            key={name}
            label={t(`detention:field.${name}`)}
            value={texts[name] ?? ''}
            onChange={(event) => {
              change({ texts: { ...texts, [name]: event.currentTarget.value } });
            }}
          />
        ))}
        {persons.length > 1 && (
          <Select
            label={t('detention:field.personId')}
            data={persons}
            value={personId}
            onChange={(id) => change({ personId: id })}
          />
        )}
      </div>
      <Group gap="xs">
        <Button type="submit" loading={create.isPending}>
          {t('detention:create')}
        </Button>
        <Button variant="default" onClick={() => done()}>
          {t('common:cancel')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </form>
  );
}
