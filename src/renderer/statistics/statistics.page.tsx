/** How many, when, where and of what kind: one measure, one breakdown, the table and its bars. */
import { Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { IconReport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  breakdownsOf,
  measures,
  placedMeasures,
  type StatisticsQuery,
  type StatisticsTable,
} from '@shared/statistics/statistics.schema';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { civilToday } from '../ui/partial-date-input';
import { useWords } from '../ui/words';
import { BarChart } from './bar-chart';
import { useBars } from './bars';
import { ExportButton } from './export-dialog';
import { PlaceBox } from '../place/place-box';
import { ReplyRates } from './reply-rates';
import { useChartTitle } from './chart-title';
import { reads } from '../user/read-only';
import { Reading } from '../user/changes';
import classes from './statistics.module.css';

type Chosen = Pick<StatisticsQuery, 'measure' | 'by' | 'within'> & {
  /** null: as far back as records go. */
  readonly first: string | null;
  /** null: this year. */
  readonly last: string | null;
};

/** Of this window, until it locks. */
let remembered: Chosen = { measure: 'cases_opened', by: 'year', within: null, first: null, last: null };

export function StatisticsPage() {
  const { t } = useTranslation(['statistics', 'report']);
  const [chosen, setChosen] = useState(remembered);
  const years = useRoute('statistics.years', {});
  const change = (part: Partial<Chosen>) => {
    const next = { ...chosen, ...part };
    const [fallback] = breakdownsOf[next.measure];
    remembered = {
      ...next,
      by: breakdownsOf[next.measure].includes(next.by) ? next.by : (fallback ?? 'year'),
    };
    setChosen(remembered);
  };
  const query = years.data === undefined ? undefined : queryOf(chosen, years.data);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('statistics:title')}</Title>
        <Group gap="xs">
          <Button
            {...reads}
            component="a"
            href="#/statistics/report"
            variant="default"
            leftSection={<IconReport size={16} aria-hidden />}
          >
            {t('report:open')}
          </Button>
          {query !== undefined && <ExportButton query={query} />}
        </Group>
      </Group>
      {years.error !== null && <ErrorMessage error={years.error} onRetry={() => void years.refetch()} />}
      {query !== undefined && years.data !== undefined && (
        <>
          <Reading>
            <Choosers query={query} years={years.data} onChange={change} />
          </Reading>
          <Numbers query={query} />
          <ReplyRates from={query.from} until={query.until} />
        </>
      )}
    </Stack>
  );
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function queryOf({ measure, by, first, last, within }: Chosen, years: Years): StatisticsQuery {
  const until = last ?? String(years.last);
  const begin = first ?? String(years.first);
  const from = begin < until ? begin : until;
  const place = placedMeasures.includes(measure) ? within : null;
  return { measure, by, from: `${from}-01-01`, until: `${until}-12-31`, within: place, publicly: false };
}

interface ChoosersProps {
  readonly query: StatisticsQuery;
  readonly years: Years;
  readonly onChange: (part: Partial<Chosen>) => void;
}

function Choosers({ query, years, onChange }: ChoosersProps) {
  const { t } = useTranslation('statistics');
  const { measure, by, from, until } = query;
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)];
  const newest = Math.max(years.last, Number(civilToday().slice(0, 4)));
  const offered = Array.from({ length: newest - years.first + 1 }, (_, n) => String(newest - n));
  const common = { size: 'xs', allowDeselect: false, checkIconPosition: 'right' } as const;
  return (
    <Group gap="sm" align="end">
      <Select
        {...common}
        w={200}
        label={t('measureLabel')}
        data={measures.map((value) => ({ value, label: t(`measure.${value}`) }))}
        value={measure}
        onChange={(value) => onChange({ measure: measures.find((one) => one === value) ?? measure })}
      />
      <Select
        {...common}
        w={240}
        label={t('byLabel')}
        data={breakdownsOf[measure].map((value) => ({ value, label: t(`by.${value}`) }))}
        value={by}
        onChange={(value) => onChange({ by: breakdownsOf[measure].find((one) => one === value) ?? by })}
      />
      <Select
        {...common}
        w={96}
        label={t('from')}
        data={offered}
        value={first}
        onChange={(value) => onChange({ first: value, last: value !== null && value > last ? value : last })}
      />
      <Select
        {...common}
        w={96}
        label={t('until')}
        data={offered}
        value={last}
        onChange={(value) =>
          onChange({ last: value, first: value !== null && value < first ? value : first })
        }
      />
      {placedMeasures.includes(measure) && (
        <div style={{ inlineSize: '16rem' }}>
          <PlaceBox label={t('within')} value={query.within} onPick={(within) => onChange({ within })} />
        </div>
      )}
    </Group>
  );
}

function Numbers({ query }: { query: StatisticsQuery }) {
  const { t } = useTranslation('statistics');
  const table = useRoute('statistics.table', query);
  const bars = useBars();
  const title = useChartTitle();
  if (table.error !== null) return <ErrorMessage error={table.error} onRetry={() => void table.refetch()} />;
  if (table.data === undefined) return null;
  const { undated } = table.data;
  const { measure, by } = query;
  const notes = [
    measure === 'acts' || measure === 'detentions' || measure === 'days_held' ? t(`note.${measure}`) : '',
    by === 'perpetrator' ? t('note.perpetrator') : '',
    undated === null || undated === 0 ? '' : t('undated', { count: undated }),
  ].filter(Boolean);
  return (
    <>
      {table.data.total === 0 ? (
        <Text c="dimmed">{t('empty')}</Text>
      ) : (
        <div className={classes['both']}>
          <NumberTable table={table.data} query={query} />
          <BarChart
            className={classes['chart']}
            title={title(query)}
            bars={bars(table.data, query)}
            note=""
          />
        </div>
      )}
      {notes.length > 0 && (
        <Text size="xs" c="dimmed">
          {notes.join(' ')}
        </Text>
      )}
    </>
  );
}

function NumberTable({ table, query }: { table: StatisticsTable; query: StatisticsQuery }) {
  const { t } = useTranslation('statistics');
  const words = useWords();
  const bars = useBars();
  const total = table.total ?? 0;
  const share = new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(`column.${query.by}`)}</Table.Th>
          <Table.Th scope="col" className={classes['number']}>
            {t('number')}
          </Table.Th>
          <Table.Th scope="col" className={classes['number']}>
            {t('share')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bars(table, query).map(({ key, label, value, shown }) => (
          <Table.Tr key={key}>
            <Table.Td>{label}</Table.Td>
            <Table.Td className={classes['number']}>{shown}</Table.Td>
            <Table.Td className={classes['number']}>
              {share.format((value ?? 0) / Math.max(1, total))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('total')}</Table.Th>
          <Table.Th className={classes['number']}>{words.number(total)}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
