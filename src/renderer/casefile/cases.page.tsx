import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import { runCommand } from '../app/commands';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { personName } from '../person/person-words';
import { useCountryName } from '../ui/country-select';
import { DataList } from '../ui/data-list';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { CaseFilters, fits, noFilter, rememberFilter, rememberedFilter } from './case-filters';
import { useCaseColumns } from './case-columns';

/** Forty open files at a glance: who, where they stand, what moved last. */
export function CasesPage() {
  const { t } = useTranslation('casefile');
  const go = useGo();
  const [filter, setFilter] = useState(rememberedFilter);
  const cases = useRoute('casefile.list', { limit: 1000 });
  const columns = useCaseColumns();
  const textOf = useTextOfCase();
  const lines = cases.data?.lines;
  const change = (next: typeof filter) => {
    rememberFilter(next);
    setFilter(next);
  };
  const newCase = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => runCommand('case.new')}>
      {t('list.new')}
    </Button>
  );
  const shown = lines?.filter((line) => fits(line, filter));
  return (
    <Stack h="100%" gap="sm">
      <Group justify="space-between">
        <Title order={1}>{t('list.title')}</Title>
        {newCase}
      </Group>
      {cases.error !== null && <ErrorMessage error={cases.error} onRetry={() => void cases.refetch()} />}
      {lines !== undefined && lines.length > 0 && (
        <CaseFilters lines={lines} filter={filter} onChange={change} />
      )}
      <DataList
        name="cases"
        label={t('list.title')}
        rows={shown}
        columns={columns}
        textOf={textOf}
        onOpen={({ id }) => go(`/cases/${id}`)}
        empty={
          lines?.length === 0 ? (
            <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} action={newCase} />
          ) : (
            <EmptyState
              title={t('list.noneFit')}
              text={t('list.noneFitText')}
              action={
                <Button variant="default" onClick={() => change(noFilter)}>
                  {t('list.clearFilters')}
                </Button>
              }
            />
          )
        }
      />
    </Stack>
  );
}

/** What the filter looks into: every title, every spelling of every name. */
function useTextOfCase(): (line: CaseFileLine) => string {
  const words = useWords();
  const countryName = useCountryName();
  return (line) =>
    [
      line.number,
      ...Object.values(line.titles),
      ...Object.values(line.phrase),
      ...line.subjects.flatMap((subject) => [
        personName(subject, words.language),
        ...subject.names.flatMap(({ given, patronymic, family }) => [given, patronymic, family]),
      ]),
      words.value('caseStatus', line.status),
      words.value('caseType', line.type),
      line.country === null ? '' : countryName(line.country),
      line.lead,
    ].join(' ');
}
