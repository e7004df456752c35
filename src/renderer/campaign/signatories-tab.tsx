/** Who signed: a list of any length, and the three ways in which signatures come. */
import { Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconClipboardText, IconFileImport, IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { supporterFilters, type SupporterLine } from '@shared/campaign/supporter.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { request } from '../ipc/api';
import { PagedList } from '../list/paged-list';
import { useCountryName } from '../ui/country-select';
import { EmptyState } from '../ui/empty-state';
import type { ListColumn } from '../ui/window-list';
import { useWords } from '../ui/words';
import type { CampaignTabProps } from './campaign.page';
import { ImportDialog } from './import-dialog';
import { SheetEntry } from './sheet-entry';
import { SupporterDialog } from './supporter-dialog';
import { Reading } from '../user/changes';
import classes from './campaign.module.css';

type Way = 'file' | 'paste' | 'sheet';

export function SignatoriesTab({ view }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const columns = useColumns();
  const [way, setWay] = useState<Way | null>(null);
  const [opened, setOpened] = useState<SupporterLine | null>(null);
  const [filter, setFilter] = useState<(typeof supporterFilters)[number]>('all');
  const { campaign } = view;
  const toolbar = <Ways closed={campaign.state === 'closed'} onWay={setWay} />;
  return (
    <div className={classes['list']}>
      <Group justify="space-between" align="flex-end">
        {toolbar}
        <Reading>
          <Select
            size="xs"
            w={220}
            aria-label={t('signatory.filter')}
            data={supporterFilters.map((value) => ({ value, label: t(`signatory.show.${value}`) }))}
            value={filter}
            allowDeselect={false}
            onChange={(value) => setFilter(supporterFilters.find((one) => one === value) ?? 'all')}
          />
        </Reading>
      </Group>
      {way === 'sheet' && <SheetEntry campaign={campaign} onClose={() => setWay(null)} />}
      <PagedList
        route="supporter.list"
        label={t('tab.signatories')}
        columns={columns}
        asked={{ campaignId: campaign.id, filter }}
        firstSort={{ key: 'recent', descending: true }}
        fetch={({ sort, ...query }, signal) =>
          request(
            'supporter.list',
            {
              ...query,
              campaignId: campaign.id,
              filter,
              order: orderOf(sort.key),
              descending: sort.descending,
            },
            { signal },
          )
        }
        nameOf={({ name }) => name}
        onOpen={setOpened}
        empty={
          filter === 'all' ? (
            <EmptyState title={t('signatory.emptyTitle')} text={t('signatory.emptyText')} />
          ) : (
            <Text c="dimmed">{t('signatory.noneOfFilter')}</Text>
          )
        }
      />
      {(way === 'file' || way === 'paste') && (
        <ImportDialog campaign={campaign} way={way} language={words.language} onClose={() => setWay(null)} />
      )}
      {opened !== null && (
        <SupporterDialog line={opened} locked={campaign.state === 'closed'} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

function orderOf(key: string): 'recent' | 'name' | 'country' | 'signed' {
  return key === 'name' || key === 'country' || key === 'signed' ? key : 'recent';
}

function Ways({ closed, onWay }: { closed: boolean; onWay: (way: Way) => void }) {
  const { t } = useTranslation('campaign');
  const icons = { file: IconFileImport, paste: IconClipboardText, sheet: IconKeyboard } as const;
  return (
    <Group gap="xs">
      {(['file', 'paste', 'sheet'] as const).map((way) => {
        const Shape = icons[way];
        return (
          <Button
            key={way}
            size="xs"
            disabled={closed}
            variant={way === 'file' ? 'filled' : 'default'}
            leftSection={<Shape size={16} aria-hidden />}
            onClick={() => onWay(way)}
          >
            {t(`signatory.way.${way}`)}
          </Button>
        );
      })}
    </Group>
  );
}

function useColumns(): ListColumn<SupporterLine>[] {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const countryName = useCountryName();
  return [
    {
      key: 'name',
      title: t('signatory.field.name'),
      sortable: true,
      render: (line) => (
        <Stack gap={0}>
          <Text size="sm" fw={600} truncate {...(line.forgottenAt === null ? {} : { c: 'dimmed' })}>
            {line.forgottenAt === null ? line.name : t('signatory.forgotten')}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {line.email}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'organisation',
      title: t('signatory.field.organisation'),
      render: ({ organisation }) => organisation,
    },
    {
      key: 'country',
      title: t('signatory.field.country'),
      sortable: true,
      render: ({ country }) => (country === null ? '' : countryName(country)),
      width: 130,
    },
    {
      key: 'signed',
      title: t('signatory.field.signedOn'),
      sortable: true,
      render: ({ signedOn }) => (signedOn === null ? '' : words.date(datePoint(signedOn))),
      width: 140,
    },
    { key: 'marks', title: t('signatory.marks'), render: (line) => <Marks line={line} />, width: 210 },
  ];
}

function Marks({ line }: { line: SupporterLine }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const marks = [
    ...line.flags.map((flag) => ({ key: flag, text: words.value('supporterFlag', flag), doubtful: true })),
    ...(line.optIn === null ? [] : [{ key: 'opt_in', text: t('signatory.optIn'), doubtful: false }]),
    ...(line.ownText === '' ? [] : [{ key: 'edited', text: t('signatory.edited'), doubtful: false }]),
  ];
  return (
    <Group gap={4}>
      {marks.map(({ key, text, doubtful }) => (
        <Badge
          key={key}
          size="sm"
          variant="default"
          tt="none"
          leftSection={doubtful && <IconAlertTriangle size={12} aria-hidden />}
        >
          {text}
        </Badge>
      ))}
    </Group>
  );
}
