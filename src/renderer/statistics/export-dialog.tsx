/** Shows what a file for others will show, small numbers hidden unless somebody decides otherwise, and saves it. */
import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatisticsQuery, StatisticsTable } from '@shared/statistics/statistics.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { DownloadDialog } from '../ui/download-dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { BarChart } from './bar-chart';
import { hiddenSign, useBars } from './bars';
import { useChartTitle } from './chart-title';
import { csvOf, pngOf, svgOf, type TableInWords } from './statistics-file';
import classes from './statistics.module.css';

const formats = ['csv', 'svg', 'png'] as const;
type Format = (typeof formats)[number];

export function ExportButton({ query }: { query: StatisticsQuery }) {
  const { t } = useTranslation('statistics');
  return (
    <DownloadDialog label={t('export.open')} title={t('export.title')} size="lg">
      {(onDone) => <ExportForm query={query} onDone={onDone} />}
    </DownloadDialog>
  );
}

function ExportForm({ query, onDone }: { query: StatisticsQuery; onDone: () => void }) {
  const { t } = useTranslation('statistics');
  const [publicly, setPublicly] = useState(true);
  const [format, setFormat] = useState<Format>('csv');
  const drawing = useRef<SVGSVGElement>(null);
  const asked = { ...query, publicly };
  const table = useRoute('statistics.table', asked);
  const inWords = useTableInWords();
  const title = useChartTitle()(query);
  const { save, error, saving } = useSave(asked, onDone);
  const words = table.data === undefined ? undefined : inWords(table.data, query);
  const run = () => {
    if (words === undefined || drawing.current === null) return;
    void save(format, title, words, drawing.current);
  };
  return (
    <Stack>
      <Text size="sm">{t('statistics:export.text')}</Text>
      {table.error !== null && <ErrorMessage error={table.error} />}
      {words !== undefined && (
        <div className={classes['preview']} role="group" aria-label={t('statistics:export.text')}>
          <BarChart drawing={drawing} title={title} bars={words.bars} note={words.note} />
        </div>
      )}
      <Checkbox
        checked={publicly}
        onChange={(event) => setPublicly(event.currentTarget.checked)}
        label={t('statistics:export.public')}
        description={t('statistics:export.publicHint')}
      />
      <Radio.Group
        label={t('statistics:export.format')}
        value={format}
        onChange={(value) => setFormat(formats.find((one) => one === value) ?? 'csv')}
      >
        <Group gap="lg" mt={4}>
          {formats.map((value) => (
            <Radio key={value} value={value} label={t(`statistics:export.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {error !== null && <ErrorMessage error={error} />}
      <FormFoot onCancel={onDone}>
        <Button loading={saving} disabled={words === undefined} onClick={run}>
          {t('statistics:export.save')}
        </Button>
      </FormFoot>
    </Stack>
  );
}

function useSave({ measure, from, until, publicly }: StatisticsQuery, onDone: () => void) {
  const { t } = useTranslation('statistics');
  const command = useCommand('statistics.export');
  const save = async (format: Format, title: string, words: TableInWords, drawing: SVGSVGElement) => {
    const bytes = await drawn(format, words, drawing).catch(() => undefined);
    if (bytes === undefined) {
      notifications.show({ message: t('export.failed') });
      return;
    }
    command.mutate(
      { measure, from, until, publicly, format, name: title, bytes },
      {
        onSuccess: (saved) => {
          if (saved) notifications.show({ message: t('export.saved') });
          onDone();
        },
      },
    );
  };
  return { save, error: command.error, saving: command.isPending };
}

async function drawn(
  format: Format,
  words: TableInWords,
  drawing: SVGSVGElement,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'csv') return csvOf(words);
  return format === 'svg' ? svgOf(drawing) : pngOf(drawing);
}

function useTableInWords(): (table: StatisticsTable, query: StatisticsQuery) => TableInWords {
  const { t } = useTranslation('statistics');
  const barsOf = useBars();
  return (table, query) => {
    const bars = barsOf(table, query);
    const hides = table.total === null || bars.some(({ value }) => value === null);
    return {
      head: [t(`column.${query.by}`), t(`measure.${query.measure}`)],
      bars,
      total: [t('total'), table.total === null ? hiddenSign : String(table.total)],
      note: hides ? `${hiddenSign} ${t('hidden')}` : '',
    };
  };
}
