/** "New case" (Ctrl+N), wherever the person is: who, where, what kind; everything else is written in the case itself. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { caseTypes, type CaseFile } from '@shared/casefile/casefile.schema';
import { Gender } from '@shared/language/language.schema';
import { useCommandHandler } from '../app/commands';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { languageOfName, splitName } from '@shared/person/name-input.rules';
import { PersonSearch } from '../person/person-search';
import { CountrySelect } from '../ui/country-select';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form-foot';
import { civilToday } from '../ui/partial-date-input';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { RestoredMark } from '../ui/restored-mark';
import { useWords } from '../ui/words';

export function NewCase() {
  const { t } = useTranslation(['casefile', 'common']);
  const [open, setOpen] = useState(false);
  useCommandHandler('case.new', () => setOpen(true));
  return (
    <Dialog opened={open} onClose={() => setOpen(false)} title={t('casefile:new.title')} size="lg">
      <NewCaseForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}

const Answers = z.object({
  name: z.string(),
  /** Chosen among those who are known; null: a new person. */
  personId: z.string().nullable(),
  gender: Gender.nullable(),
  /** Absent: untouched, so that the country of the latest case stands. */
  country: z.string().nullish(),
  type: z.enum(caseTypes),
  /** null: the suggestion stands. */
  title: z.string().nullable(),
});
type Answers = z.infer<typeof Answers>;
const noAnswers: Answers = {
  name: '',
  personId: null,
  gender: null,
  type: 'defender_at_risk',
  title: null,
};

function NewCaseForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['casefile', 'common']);
  const { answers, change, forget, restored } = useKeptAnswers('new:case_file', Answers, noAnswers);
  const close = () => {
    forget();
    onDone();
  };
  const { create, error, busy, country } = useCreateCase(answers, close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <RestoredMark restored={restored} />
        <WhoFields answers={answers} change={change} />
        <WhatFields answers={answers} change={change} country={country} />
        {error !== null && <ErrorMessage error={error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={busy} disabled={answers.name.trim() === ''}>
            {t('casefile:new.create')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

interface PartProps {
  answers: Answers;
  change: (part: Partial<Answers>) => void;
}

function WhoFields({ answers, change }: PartProps) {
  const { t } = useTranslation(['casefile', 'common', 'person']);
  const isNew = answers.personId === null && answers.name.trim() !== '';
  return (
    <>
      <PersonSearch
        label={t('casefile:new.person')}
        description={t('casefile:new.personHelp')}
        focusFirst
        inDialog
        required
        text={answers.name}
        onText={(name) => change({ name, personId: null })}
        onPick={({ id, title }) => change({ name: title, personId: id })}
        onCreate={() => change({ personId: null })}
        onClear={() => change({ name: '', personId: null })}
      />
      {isNew && (
        <Group align="flex-end" gap="sm">
          <Select
            label={t('person:field.gender')}
            description={t('person:help.gender')}
            flex={1}
            clearable
            data={[
              { value: 'feminine', label: t('common:gender.feminine') },
              { value: 'masculine', label: t('common:gender.masculine') },
            ]}
            value={answers.gender}
            onChange={(gender) => change({ gender: gender as Gender | null })}
          />
        </Group>
      )}
      {answers.name.trim() !== '' && (
        <Text size="xs" c="dimmed" role="status">
          {t(isNew ? 'casefile:new.personNew' : 'casefile:new.personKnown', { name: answers.name.trim() })}
        </Text>
      )}
    </>
  );
}

function WhatFields({ answers, change, country }: PartProps & { country: string | null }) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  return (
    <>
      <Group grow align="flex-start">
        <CountrySelect
          label={t('field.country')}
          value={country}
          onChange={(chosen) => change({ country: chosen })}
        />
        <Select
          label={t('field.type')}
          data={words.choices('caseType', caseTypes)}
          allowDeselect={false}
          value={answers.type}
          onChange={(type) => change({ type: (type ?? answers.type) as CaseFile['type'] })}
        />
      </Group>
      <TextInput
        label={t('new.caseTitle')}
        description={t('new.caseTitleHelp')}
        value={answers.title ?? answers.name.trim()}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
    </>
  );
}

/** Makes the person when new, then the case, then opens it. A person already made is not made twice after a failure. */
function useCreateCase(answers: Answers, onDone: () => void) {
  const go = useGo();
  const words = useWords();
  // Most cases are where the last one was.
  const last = useRoute('casefile.list', { limit: 1 });
  const vault = useRoute('vault.state', undefined);
  const createPerson = useCommand('person.create');
  const createCase = useCommand('casefile.create');
  const [made, setMade] = useState<{ name: string; id: string }>();
  const country = answers.country === undefined ? (last.data?.lines[0]?.country ?? null) : answers.country;
  const personId = async (): Promise<string> => {
    const name = answers.name.trim();
    if (answers.personId !== null) return answers.personId;
    if (made?.name === name) return made.id;
    const language = languageOfName(name, words.language);
    const person = await createPerson.mutateAsync({
      names: [{ kind: 'legal', language, ...splitName(name), primary: true, inflections: null }],
      gender: answers.gender,
    });
    setMade({ name, id: person.id });
    return person.id;
  };
  const create = async () => {
    const title = (answers.title ?? answers.name).trim();
    const subjectId = await personId();
    const language = languageOfName(title, words.language);
    const created = await createCase.mutateAsync({
      subjectId,
      type: answers.type,
      country,
      lead: vault.data?.user?.name ?? '',
      openedOn: civilToday(),
      titles: title === '' ? {} : { [language]: title },
    });
    onDone();
    go(`/cases/${created.id}`);
  };
  return {
    // What fails is shown through the error of its command.
    create: () => void create().catch(() => undefined),
    error: createPerson.error ?? createCase.error,
    busy: createPerson.isPending || createCase.isPending,
    country,
  };
}
