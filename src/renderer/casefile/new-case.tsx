/** "New case" (Ctrl+N), wherever the person is: who, where, what kind; everything else is written in the case itself. */
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { caseTypes, type CaseFile } from '@shared/casefile/casefile.schema';
import type { Gender } from '@shared/language/language.schema';
import { useCommandHandler } from '../app/commands';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { languageOfName, splitName } from '../person/person-words';
import { PersonSearch } from '../person/person-search';
import { CountrySelect } from '../ui/country-select';
import { civilToday } from '../ui/partial-date-input';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';

export function NewCase() {
  const { t } = useTranslation(['casefile', 'common']);
  const [open, setOpen] = useState(false);
  useCommandHandler('case.new', () => setOpen(true));
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={t('casefile:new.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <NewCaseForm onDone={() => setOpen(false)} />
    </Modal>
  );
}

interface Answers {
  readonly name: string;
  /** Chosen among those who are known; null: a new person. */
  readonly personId: string | null;
  readonly gender: Gender | null;
  /** undefined: untouched, so that the country of the latest case stands. */
  readonly country: string | null | undefined;
  readonly type: CaseFile['type'];
  /** null: the suggestion stands. */
  readonly title: string | null;
}

function NewCaseForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['casefile', 'common']);
  const [answers, setAnswers] = useState<Answers>({
    name: '',
    personId: null,
    gender: null,
    country: undefined,
    type: 'defender_at_risk',
    title: null,
  });
  const change = (part: Partial<Answers>) => setAnswers((old) => ({ ...old, ...part }));
  const { create, error, busy, country } = useCreateCase(answers, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <WhoFields answers={answers} change={change} />
        <WhatFields answers={answers} change={change} country={country} />
        {error !== null && <ErrorMessage error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={answers.name.trim() === ''}>
            {t('casefile:new.create')}
          </Button>
        </Group>
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
      lead: vault.data?.userName ?? '',
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
