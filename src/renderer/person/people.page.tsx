import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '@shared/person/person.schema';
import { useGo } from '../app/navigation';
import { request } from '../ipc/api';
import { PagedList } from '../list/paged-list';
import { EmptyState } from '../ui/empty-state';
import { useMoments } from '../ui/moments';
import type { ListColumn } from '../ui/window-list';
import { useWords } from '../ui/words';
import { PersonPicker } from './person-picker';
import { otherNames, personName } from './person-words';

export function PeoplePage() {
  const { t } = useTranslation('person');
  const go = useGo();
  const words = useWords();
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
      <PagedList
        route="person.list"
        label={t('list.title')}
        columns={columns}
        firstSort={{ key: 'name', descending: false }}
        fetch={({ sort, ...query }, signal) =>
          request(
            'person.list',
            { ...query, order: sort.key === 'name' ? 'name' : 'recent', descending: sort.descending },
            { signal },
          )
        }
        nameOf={(line) => personName(line, words.language)}
        onOpen={({ id }) => open(id)}
        empty={<EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />}
      />
    </Stack>
  );
}

function usePeopleColumns(): ListColumn<PersonLine>[] {
  const { t } = useTranslation('person');
  const words = useWords();
  const moments = useMoments();
  const nameOf = (line: PersonLine) => personName(line, words.language);
  return [
    {
      key: 'name',
      title: t('list.name'),
      sortable: true,
      render: (line) => (
        <Stack gap={0}>
          <Text size="sm" fw={600} truncate>
            {nameOf(line) || t('unnamed')}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {otherNames(line, nameOf(line)).slice(0, 3).join(' · ')}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'occupation',
      title: t('field.occupation'),
      render: ({ occupation }) => words.text(occupation),
    },
    {
      key: 'cases',
      title: t('list.cases'),
      render: ({ caseFileNumbers }) => caseFileNumbers.join(', '),
      width: 180,
    },
    {
      key: 'updated',
      title: t('list.updated'),
      render: ({ updatedAt }) => moments.day(updatedAt),
      sortable: true,
      width: 120,
    },
  ];
}
