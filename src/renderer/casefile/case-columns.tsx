import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import { personName } from '../person/person-words';
import { useCountryName } from '../ui/country-select';
import type { Column } from '../ui/data-list';
import { useMoments } from '../ui/moments';
import { useWords, type Words } from '../ui/words';
import { StatusBadge } from './status-badge';

export function useCaseColumns(): Column<CaseFileLine>[] {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const moments = useMoments();
  const countryName = useCountryName();
  return [
    { key: 'number', title: t('field.number'), render: (line) => line.number, sortBy: byNumber, width: 116 },
    {
      key: 'title',
      title: t('list.case'),
      render: (line) => <TitleCell line={line} words={words} />,
      sortBy: ({ titles }) => words.text(titles),
    },
    {
      key: 'status',
      title: t('field.status'),
      render: (line) => <StatusCell line={line} words={words} />,
      sortBy: ({ status }) => words.value('caseStatus', status),
    },
    {
      key: 'country',
      title: t('field.country'),
      render: ({ country }) => (country === null ? '' : countryName(country)),
      sortBy: ({ country }) => (country === null ? '' : countryName(country)),
      width: 108,
    },
    {
      key: 'daysHeld',
      title: t('list.daysHeld'),
      render: (line) =>
        line.daysHeld === null ? (line.detained ? t('list.held') : '') : words.number(line.daysHeld),
      sortBy: ({ daysHeld, detained }) => daysHeld ?? (detained ? 0 : -1),
      align: 'right',
      width: 104,
    },
    {
      key: 'lead',
      title: t('field.lead'),
      render: ({ lead }) => lead,
      sortBy: ({ lead }) => lead,
      width: 96,
    },
    {
      key: 'activity',
      title: t('list.lastActivity'),
      render: ({ lastActivity }) => moments.day(lastActivity),
      sortBy: ({ lastActivity }) => lastActivity,
      width: 124,
    },
  ];
}

const byNumber = ({ number }: CaseFileLine) => number;

function TitleCell({ line, words }: { line: CaseFileLine; words: Words }) {
  const { t } = useTranslation('casefile');
  const names = line.subjects.map((subject) => personName(subject, words.language)).join(', ');
  const title = words.text(line.titles) || names || t('untitled');
  return (
    <Stack gap={0}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {names !== '' && !title.includes(names) && (
        <Text size="xs" c="dimmed">
          {names}
        </Text>
      )}
    </Stack>
  );
}

function StatusCell({ line, words }: { line: CaseFileLine; words: Words }) {
  return (
    <Stack gap={2}>
      <StatusBadge status={line.status} />
      <Text size="xs" c="dimmed" lineClamp={2}>
        {words.text(line.phrase)}
      </Text>
    </Stack>
  );
}
