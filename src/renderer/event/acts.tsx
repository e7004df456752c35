/** Who did what to whom within one event. */
import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { actTypes, type Act, type EventWithActs } from '@shared/event/event.schema';
import { useCommand } from '../ipc/useCommand';
import { subjectsOf } from '../casefile/case-summary';
import { personName } from '../person/person-words';
import { ErrorMessage } from '../ui/error-message';
import { SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { useRecordForm, useField } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { ActPhrases } from './act-phrases';
import { AssertionFields } from './assertion-fields';
import { PerpetratorField } from './perpetrator-field';
import classes from './event.module.css';

interface ActsProps {
  view: CaseFileView;
  entry: EventWithActs;
}

export function Acts({ view, entry }: ActsProps) {
  const { t } = useTranslation('event');
  const create = useCommand('act.create');
  const victimId = subjectsOf(view)[0]?.person.id ?? null;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{t('acts.title')}</Title>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={create.isPending}
          onClick={() =>
            create.mutate({
              eventId: entry.event.id,
              victimId,
              assertion: entry.event.assertion,
              assertedBy: entry.event.assertedBy,
            })
          }
        >
          {t('acts.add')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
      {entry.acts.map((act) => (
        <ActEditor key={act.id} view={view} act={act} />
      ))}
    </Stack>
  );
}

function ActEditor({ view, act }: { view: CaseFileView; act: Act }) {
  const { t } = useTranslation(['event', 'common']);
  const words = useWords();
  const remove = useRemove();
  const form = useRecordForm<Act>('act', act);
  const type = useField(form, 'type').value;
  const victims = view.persons.map(({ person }) => ({
    value: person.id,
    label: personName(person, words.language),
  }));
  return (
    <section className={classes['act']} aria-label={words.value('actType', type)}>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="type"
          label={t('event:field.type')}
          choices={actTypeChoices(words)}
          searchable
        />
        <SelectField
          form={form}
          name="victimId"
          label={t('event:field.victimId')}
          choices={victims}
          clearable
        />
      </Group>
      <PerpetratorField form={form} />
      <ActPhrases
        form={form}
        victim={view.persons.find(({ person }) => person.id === act.victimId)?.person}
      />
      <LocalizedField
        form={form}
        name="consequences"
        label={t('event:field.consequences')}
        description={t('event:help.consequences')}
        placeholder={t('event:example.consequences')}
      />
      <AssertionFields form={form} />
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void remove('act', act, words.value('actType', type))}
        >
          {t('event:acts.remove')}
        </Button>
      </Group>
    </section>
  );
}

const actTypeChoices = (words: ReturnType<typeof useWords>) => words.choices('actType', actTypes);
