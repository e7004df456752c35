/** The first answers about a detention; the rest is written in its card and its lists. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { personName } from '../person/person-words';
import { ErrorMessage } from '../ui/error-message';
import { PartialDateInput } from '../ui/partial-date-input';
import { useEscape } from '../ui/use-escape';
import { useWords } from '../ui/words';
import classes from './detention.module.css';

interface NewDetentionProps {
  view: CaseFileView;
  /** With the id of what was made; without: given up. */
  onDone: (id?: string) => void;
}

const lines = ['arrestPlace', 'arrestingBody', 'facility'] as const;

export function NewDetention({ view, onDone }: NewDetentionProps) {
  const { t } = useTranslation(['detention', 'common']);
  const words = useWords();
  const create = useCommand('detention.create');
  const [personId, setPersonId] = useState(subjectsOf(view)[0]?.person.id ?? null);
  const [arrestDate, setArrestDate] = useState<PartialDate | null>(null);
  const [texts, setTexts] = useState<Partial<Record<(typeof lines)[number], string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const persons = view.persons.map(({ person }) => ({
    value: person.id,
    label: personName(person, words.language),
  }));
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first] input')?.focus(), []);
  useEscape(form, () => onDone());
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (refused != null) return refused.focus();
    const written = Object.entries(texts).filter(([, text]) => text !== '');
    create.mutate(
      {
        caseFileId: view.caseFile.id,
        personId,
        arrestDate,
        ...Object.fromEntries(written.map(([name, text]) => [name, { [words.language]: text }])),
      },
      { onSuccess: ({ id }) => onDone(id) },
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
            onChange={setArrestDate}
          />
        </div>
        {lines.map((name) => (
          <TextInput
            key={name}
            label={t(`detention:field.${name}`)}
            value={texts[name] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTexts((before) => ({ ...before, [name]: value }));
            }}
          />
        ))}
        {persons.length > 1 && (
          <Select
            label={t('detention:field.personId')}
            data={persons}
            value={personId}
            onChange={setPersonId}
          />
        )}
      </div>
      <Group gap="xs">
        <Button type="submit" loading={create.isPending}>
          {t('detention:create')}
        </Button>
        <Button variant="default" onClick={() => onDone()}>
          {t('common:cancel')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </form>
  );
}
