import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '@shared/organisation/organisation.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { DataList, type Column } from '../ui/data-list';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { OrganisationPicker } from './organisation-picker';

export function OrganisationsPage() {
  const { t } = useTranslation('organisation');
  const go = useGo();
  const listed = useRoute('organisation.list', { limit: 1000 });
  const columns = useColumns();
  const [adding, setAdding] = useState(false);
  const open = (id: string) => go(`/organisations/${id}`);
  return (
    <Stack h="100%" gap="sm">
      <Group justify="space-between">
        <Title order={1}>{t('list.title')}</Title>
        {!adding && <Button onClick={() => setAdding(true)}>{t('list.new')}</Button>}
      </Group>
      {adding && <OrganisationPicker label={t('list.newName')} without={[]} onPick={open} />}
      {listed.error !== null && <ErrorMessage error={listed.error} onRetry={() => void listed.refetch()} />}
      <DataList
        name="organisations"
        label={t('list.title')}
        rows={listed.data?.lines}
        columns={columns}
        textOf={({ names, acronym }) => [...Object.values(names), ...Object.values(acronym)].join(' ')}
        onOpen={({ id }) => open(id)}
        empty={<EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />}
      />
    </Stack>
  );
}

function useColumns(): Column<Organisation>[] {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const countryName = useCountryName();
  const nameOf = ({ names }: Organisation) => words.text(names);
  const countryOf = ({ country }: Organisation) => (country === null ? '' : countryName(country));
  const kindOf = ({ kind }: Organisation) => words.value('organisationKind', kind);
  return [
    {
      key: 'name',
      title: t('field.names'),
      sortBy: nameOf,
      render: (row) => (
        <Text size="sm" fw={600}>
          {nameOf(row) || t('unnamed')}
        </Text>
      ),
    },
    { key: 'kind', title: t('field.kind'), render: kindOf, sortBy: kindOf, width: 170 },
    { key: 'country', title: t('field.country'), render: countryOf, sortBy: countryOf, width: 130 },
    {
      key: 'consent',
      title: t('field.mayBeNamed'),
      render: ({ mayBeNamed }) => words.value('consent', mayBeNamed),
      width: 190,
    },
  ];
}
