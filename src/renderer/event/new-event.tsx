/** The first answers about an event: when and what. The rest is written in its card, which then opens. */
import { Button, Group, Select, Stack } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from '@shared/casefile/casefile.schema';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { eventKinds, type Event } from '@shared/event/event.schema';
import type { LocalizedText } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { LocalizedInput } from '../ui/localized-input';
import { PartialDateInput } from '../ui/partial-date-input';
import { useWords } from '../ui/words';
import classes from './event.module.css';

interface NewEventProps {
  caseFile: CaseFile;
  /** With the id of what was made; without: given up. */
  onDone: (id?: string) => void;
}

export function NewEvent({ caseFile, onDone }: NewEventProps) {
  const { t } = useTranslation('event');
  const words = useWords();
  const create = useCommand('event.create');
  const [date, setDate] = useState<PartialDate | null>(null);
  const [titles, setTitles] = useState<LocalizedText>({});
  const [kind, setKind] = useState<Event['kind']>('incident');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    create.mutate(
      { caseFileId: caseFile.id, kind, date, titles, country: caseFile.country },
      { onSuccess: ({ id }) => onDone(id) },
    );
  };
  return (
    <form ref={form} className={classes['new']} onSubmit={submit} noValidate aria-label={t('event:add')}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <PartialDateInput label={t('event:field.date')} value={date} onChange={setDate} />
          <Select
            label={t('event:field.kind')}
            data={words.choices('eventKind', eventKinds)}
            allowDeselect={false}
            value={kind}
            onChange={(value) => setKind((value ?? kind) as Event['kind'])}
          />
        </Group>
        <LocalizedInput
          label={t('event:field.titles')}
          placeholder={t('event:example.titles')}
          value={titles}
          onChange={setTitles}
        />
        {create.error !== null && <ErrorMessage error={create.error} />}
        <FormFoot onCancel={() => onDone()}>
          <Button type="submit" loading={create.isPending}>
            {t('event:create')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
