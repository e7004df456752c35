import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import { personName } from '../person/person-words';
import { useCountryName } from '../ui/country-select';
import type { ListColumn } from '../ui/window-list';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useMoments } from '../ui/moments';
import { useWords, type Words } from '../ui/words';
import { StatusBadge } from './status-badge';

/** What a list shows until somebody chooses otherwise. */
export const standardColumns = ['number', 'title', 'status', 'country', 'daysHeld', 'lead', 'activity'];

/** Every column that a list of cases can show; sortable ones bear the key of their order. */
export function useCaseColumns(): ListColumn<CaseFileLine>[] {
  const { t } = useTranslation(['casefile', 'common']);
  const words = useWords();
  const moments = useMoments();
  const countryName = useCountryName();
  const ordered = (key: string, title: string) => ({ key, title, sortable: true });
  return [
    { ...ordered('number', t('field.number')), render: (line) => line.number, width: 112 },
    { ...ordered('title', t('list.case')), render: (line) => <TitleCell line={line} words={words} /> },
    {
      ...ordered('status', t('field.status')),
      render: (line) => <StatusCell line={line} words={words} />,
      width: 190,
    },
    {
      ...ordered('country', t('field.country')),
      render: ({ country }) => (country === null ? '' : countryName(country)),
      width: 100,
    },
    {
      ...ordered('daysHeld', t('list.daysHeld')),
      render: (line) =>
        line.daysHeld === null ? (line.detained ? t('list.held') : '') : words.number(line.daysHeld),
      align: 'right',
      width: 108,
    },
    { ...ordered('lead', t('field.lead')), render: ({ lead }) => lead, width: 104 },
    {
      ...ordered('activity', t('list.lastActivity')),
      render: ({ lastActivity }) => moments.day(lastActivity),
      width: 118,
    },
    {
      key: 'type',
      title: t('field.type'),
      render: ({ type }) => words.value('caseType', type),
      width: 180,
    },
    {
      key: 'sensitivity',
      title: t('common:sensitivity.label'),
      render: ({ sensitivity }) => <SensitivityBadge level={sensitivity} />,
      width: 130,
    },
    {
      key: 'letters',
      title: t('tab.letters'),
      render: ({ letters }) => (letters === 0 ? '' : words.number(letters)),
      align: 'right',
      width: 80,
    },
  ];
}

function TitleCell({ line, words }: { line: CaseFileLine; words: Words }) {
  const { t } = useTranslation('casefile');
  const names = line.subjects.map((subject) => personName(subject, words.language)).join(', ');
  const title = words.text(line.titles) || names || t('untitled');
  return (
    <Stack gap={0}>
      <Text size="sm" fw={600} truncate>
        {title}
      </Text>
      {names !== '' && !title.includes(names) && (
        <Text size="xs" c="dimmed" truncate>
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
      <Text size="xs" c="dimmed" truncate>
        {words.text(line.phrase)}
      </Text>
    </Stack>
  );
}
