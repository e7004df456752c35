/** How many signed, by country, organisation, language and day, as bars with their numbers. */
import { Button, Checkbox, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { supporterBreakdowns, type SupporterBreakdown } from '@shared/campaign/supporter.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { StatisticsTable } from '@shared/statistics/statistics.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { BarChart } from '../statistics/bar-chart';
import { hiddenSign, type Bar } from '../statistics/bars';
import statistics from '../statistics/statistics.module.css';
import { useCountryName } from '../ui/country-select';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useWords } from '../ui/words';
import type { CampaignTabProps } from './campaign.page';

export function CountsTab({ view }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const [by, setBy] = useState<SupporterBreakdown>('country');
  const [exporting, setExporting] = useState(false);
  const { id } = view.campaign;
  const table = useRoute('supporter.counts', { campaignId: id, by, publicly: false });
  const barsOf = useBarsOf();
  if (table.error !== null) return <ErrorMessage error={table.error} onRetry={() => void table.refetch()} />;
  const bars = table.data === undefined ? [] : barsOf(table.data, by);
  const title = t(`counts.title.${by}`);
  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('counts.by')}
          data={supporterBreakdowns.map((value) => ({ value, label: t(`counts.${value}`) }))}
          value={by}
          onChange={(value) => setBy(supporterBreakdowns.find((one) => one === value) ?? 'country')}
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => setExporting(true)}
        >
          {t('counts.export')}
        </Button>
      </Group>
      {table.data?.total === 0 ? (
        <Text c="dimmed">{t('counts.none')}</Text>
      ) : (
        <div className={statistics['both']}>
          <Numbers bars={bars} by={by} total={table.data?.total ?? 0} />
          <BarChart className={statistics['chart']} title={title} bars={bars} note="" />
        </div>
      )}
      {exporting && <ExportCounts campaignId={id} by={by} onClose={() => setExporting(false)} />}
    </Stack>
  );
}

function useBarsOf(): (table: StatisticsTable, by: SupporterBreakdown) => Bar[] {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const countryName = useCountryName();
  const labelOf = (key: string, by: SupporterBreakdown) => {
    if (key === '') return t('campaign:counts.unknown');
    if (key === '…') return t('campaign:counts.rest');
    if (by === 'country') return countryName(key);
    if (by === 'language') return t(`common:language.${key}`);
    return by === 'day' ? words.date(datePoint(key)) : key;
  };
  return ({ cells }, by) =>
    cells.map(({ key, value }) => ({
      key,
      label: labelOf(key, by),
      value,
      shown: value === null ? hiddenSign : words.number(value),
    }));
}

function Numbers({ bars, by, total }: { bars: readonly Bar[]; by: SupporterBreakdown; total: number }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(`counts.${by}`)}</Table.Th>
          <Table.Th scope="col" className={statistics['number']}>
            {t('list.signatures')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bars.map(({ key, label, shown }) => (
          <Table.Tr key={key}>
            <Table.Td>{label}</Table.Td>
            <Table.Td className={statistics['number']}>{shown}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('counts.total')}</Table.Th>
          <Table.Th className={statistics['number']}>{words.number(total)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

function ExportCounts(props: { campaignId: string; by: SupporterBreakdown; onClose: () => void }) {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const [publicly, setPublicly] = useState(true);
  const save = useCommand('campaign.exportCounts');
  const { campaignId, by, onClose } = props;
  const run = () =>
    save.mutate(
      { campaignId, by, publicly, language: words.language },
      {
        onSuccess: (saved) => {
          if (saved) notifications.show({ message: t('campaign:counts.saved') });
          onClose();
        },
      },
    );
  return (
    <Dialog onClose={onClose} title={t('campaign:counts.export')}>
      <Stack>
        <Checkbox
          data-autofocus
          checked={publicly}
          onChange={(event) => setPublicly(event.currentTarget.checked)}
          label={t('campaign:counts.public')}
          description={t('campaign:counts.publicHint')}
        />
        {save.error !== null && <ErrorMessage error={save.error} />}
        <FormFoot onCancel={onClose}>
          <Button loading={save.isPending} onClick={run}>
            {t('campaign:counts.save')}
          </Button>
        </FormFoot>
      </Stack>
    </Dialog>
  );
}
