import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '@shared/person/person.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { DataList, type Column } from '../ui/data-list';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { useWords } from '../ui/words';
import { PersonPicker } from './person-picker';
import { otherNames, personName } from './person-words';

export function PeoplePage() {
  const { t } = useTranslation('person');
  const go = useGo();
  const people = useRoute('person.list', { limit: 1000, order: 'name' });
  const columns = usePeopleColumns();
  const [adding, setAdding] = useState(false);
  const open = (id: string) => go(`/people/${id}`);
  return (
    <Stack h="100%" gap="sm">
      <Group justify="space-between">
        <Title order={1}>{t('list.title')}</Title>
        {!adding && <Button onClick={() => setAdding(true)}>{t('list.new')}</Button>}
      </Group>
      {adding && <PersonPicker label={t('list.newName')} without={[]} onPick={open} />}
      {people.error !== null && <ErrorMessage error={people.error} onRetry={() => void people.refetch()} />}
      <DataList
        name="people"
        label={t('list.title')}
        rows={people.data?.lines}
        columns={columns}
        textOf={(line) =>
          [...otherNames(line, ''), line.codeName, ...Object.values(line.occupation)].join(' ')
        }
        onOpen={({ id }) => open(id)}
        empty={<EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />}
      />
    </Stack>
  );
}

function usePeopleColumns(): Column<PersonLine>[] {
  const { t } = useTranslation('person');
  const words = useWords();
  const moments = useMoments();
  const nameOf = (line: PersonLine) => personName(line, words.language);
  return [
    {
      key: 'name',
      title: t('list.name'),
      sortBy: nameOf,
      render: (line) => (
        <Stack gap={0}>
          <Text size="sm" fw={600}>
            {nameOf(line) || t('unnamed')}
          </Text>
          <Text size="xs" c="dimmed">
            {otherNames(line, nameOf(line)).slice(0, 3).join(' · ')}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'occupation',
      title: t('field.occupation'),
      render: ({ occupation }) => words.text(occupation),
      sortBy: ({ occupation }) => words.text(occupation),
    },
    {
      key: 'cases',
      title: t('list.cases'),
      render: ({ caseFileNumbers }) => caseFileNumbers.join(', '),
      sortBy: ({ caseFileNumbers }) => caseFileNumbers.join(', '),
      width: 180,
    },
    {
      key: 'updated',
      title: t('list.updated'),
      render: ({ updatedAt }) => moments.day(updatedAt),
      sortBy: ({ updatedAt }) => updatedAt,
      width: 120,
    },
  ];
}
