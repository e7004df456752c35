/** How often authorities answer, and after how long: by authority, by the way the letter went, by year. */
import { Group, Select, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  replyBreakdowns,
  type ReplyBreakdown,
  type ReplyQuery,
  type ReplyRow,
} from '@shared/statistics/reply-rates.schema';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { Reading } from '../user/changes';
import classes from './statistics.module.css';

/** Of this window, until it locks. */
let remembered: ReplyBreakdown = 'authority';

export function ReplyRates({ from, until }: Pick<ReplyQuery, 'from' | 'until'>) {
  const { t } = useTranslation('statistics');
  const [by, setBy] = useState(remembered);
  const table = useRoute('statistics.replies', { by, from, until, publicly: false });
  if (table.error !== null) return <ErrorMessage error={table.error} onRetry={() => void table.refetch()} />;
  const rows = table.data?.rows ?? [];
  return (
    <section aria-label={t('replies.title')}>
      <Group justify="space-between" align="end" mt="lg" mb="xs">
        <Title order={2}>{t('replies.title')}</Title>
        <Reading>
          <Select
            size="xs"
            w={200}
            label={t('byLabel')}
            allowDeselect={false}
            data={replyBreakdowns.map((value) => ({ value, label: t(`replies.by.${value}`) }))}
            value={by}
            onChange={(value) => {
              remembered = replyBreakdowns.find((one) => one === value) ?? by;
              setBy(remembered);
            }}
          />
        </Reading>
      </Group>
      {table.data !== undefined && rows.length === 0 && <Text c="dimmed">{t('replies.empty')}</Text>}
      {table.data !== undefined && rows.length > 0 && <Rates rows={rows} total={table.data.total} by={by} />}
      <Text size="xs" c="dimmed" mt={4}>
        {t('replies.note')}
      </Text>
    </section>
  );
}

function Rates({ rows, total, by }: { rows: readonly ReplyRow[]; total: ReplyRow; by: ReplyBreakdown }) {
  const { t } = useTranslation('statistics');
  const labelOf = useLabel(by);
  const number = classes['number'] ?? '';
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(`column.${by}`)}</Table.Th>
          {(['sent', 'answered', 'rate', 'median'] as const).map((column) => (
            <Table.Th key={column} scope="col" className={number}>
              {t(`replies.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Td>{labelOf(row)}</Table.Td>
            <Numbers row={row} />
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('total')}</Table.Th>
          <Numbers row={total} />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

function Numbers({ row: { sent, answered, medianDays } }: { row: ReplyRow }) {
  const words = useWords();
  const share = new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 0 });
  const cells = [
    words.number(sent ?? 0),
    words.number(answered ?? 0),
    share.format((answered ?? 0) / Math.max(1, sent ?? 0)),
    medianDays === null ? '–' : words.number(medianDays),
  ];
  return cells.map((cell, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the columns never change places
    <Table.Td key={index} className={classes['number'] ?? ''}>
      {cell}
    </Table.Td>
  ));
}

function useLabel(by: ReplyBreakdown): (row: ReplyRow) => string {
  const { t } = useTranslation('statistics');
  const words = useWords();
  return ({ key, label }) => {
    if (by === 'year') return key;
    if (by === 'channel') return t(`replies.channel.${key}`);
    return (label === null ? '' : words.text(label)) || t('unknown');
  };
}
