/** All letters, the latest first. */
import { Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterStates, type LetterLine } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { DataList, type Column } from '../ui/data-list';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { letterDay } from './letter-day';
import { LetterState } from './letter-state';
import { NewLetterButton } from './new-letter-button';

type Filter = 'all' | LetterLine['state'];
const filters: readonly Filter[] = ['all', ...letterStates];
/** What the list shows at most; the filter of the list looks into these. */
const limit = 200;

export function LettersPage() {
  const { t } = useTranslation('letter');
  const go = useGo();
  const [filter, setFilter] = useState<Filter>('all');
  const letters = useRoute('letter.list', { limit, ...(filter === 'all' ? {} : { state: filter }) });
  const columns = useLetterColumns();
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('list.title')}</Title>
        <NewLetterButton />
      </Group>
      <SegmentedControl
        aria-label={t('list.filter')}
        value={filter}
        onChange={(value) => setFilter(filters.find((one) => one === value) ?? 'all')}
        data={filters.map((value) => ({
          value,
          label: t(value === 'all' ? 'list.all' : `state.${value}`),
        }))}
        style={{ alignSelf: 'flex-start' }}
      />
      {letters.error !== null && (
        <ErrorMessage error={letters.error} onRetry={() => void letters.refetch()} />
      )}
      <DataList<LetterLine>
        name="letters"
        label={t('list.title')}
        rows={letters.data?.lines}
        columns={columns}
        textOf={textOfLine}
        onOpen={({ id }) => go(`/letters/${id}`)}
        empty={<EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />}
      />
    </Stack>
  );
}

function textOfLine(line: LetterLine): string {
  return `${line.reference} ${line.subjectLine} ${line.addressee} ${line.caseNumber}`;
}

function useLetterColumns(): Column<LetterLine>[] {
  const { t } = useTranslation(['letter', 'common']);
  const moments = useMoments();
  return [
    {
      key: 'reference',
      title: t('letter:list.reference'),
      width: 120,
      render: ({ reference }) => reference || '–',
      sortBy: ({ reference }) => reference,
    },
    {
      key: 'subject',
      title: t('letter:list.subject'),
      render: (line) => line.subjectLine || t('letter:head.untitled'),
      sortBy: ({ subjectLine }) => subjectLine,
    },
    {
      key: 'addressee',
      title: t('letter:list.addressee'),
      render: ({ addressee }) => addressee,
      sortBy: ({ addressee }) => addressee,
    },
    {
      key: 'case',
      title: t('letter:list.case'),
      width: 120,
      render: ({ caseNumber }) => caseNumber,
      sortBy: ({ caseNumber }) => caseNumber,
    },
    {
      key: 'language',
      title: t('letter:list.language'),
      width: 100,
      render: ({ language }) => t(`common:language.${language}`),
      sortBy: ({ language }) => language,
    },
    {
      key: 'state',
      title: t('letter:list.state'),
      width: 170,
      render: (line) => <LetterState line={line} />,
      sortBy: ({ state }) => state,
    },
    {
      key: 'date',
      title: t('letter:list.date'),
      width: 120,
      render: (line) => moments.day(letterDay(line, line.updatedAt)),
      sortBy: (line) => letterDay(line, line.updatedAt),
    },
  ];
}
