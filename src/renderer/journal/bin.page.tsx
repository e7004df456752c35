import { Button, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { BinEntry } from '@shared/journal/journal.schema';
import { Language } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { DataList, type Column } from '../ui/data-list';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { useTableName } from './table-name';

/** What was removed and can be taken out again. */
export function BinPage() {
  const { t, i18n } = useTranslation('frame');
  const tableName = useTableName();
  const bin = useRoute('bin.list', { language: Language.parse(i18n.language) });
  const restore = useCommand('bin.restore');
  const takeOut = (entry: BinEntry) =>
    restore.mutate(
      { table: entry.table, id: entry.id },
      { onSuccess: () => notifications.show({ message: t('bin.restored', { name: entry.title }) }) },
    );
  return (
    <Stack h="100%">
      <Title order={1}>{t('bin.title')}</Title>
      {bin.error !== null && <ErrorMessage error={bin.error} onRetry={() => void bin.refetch()} />}
      {restore.error !== null && <ErrorMessage error={restore.error} />}
      <DataList
        name="bin"
        label={t('bin.title')}
        rows={bin.data}
        columns={useColumns(takeOut)}
        textOf={({ title, table }) => `${title} ${tableName(table)}`}
        onOpen={takeOut}
        empty={<EmptyState title={t('bin.emptyTitle')} text={t('bin.emptyText')} />}
      />
    </Stack>
  );
}

function useColumns(takeOut: (entry: BinEntry) => void): Column<BinEntry>[] {
  const { t } = useTranslation('frame');
  const moments = useMoments();
  const tableName = useTableName();
  return [
    { key: 'title', title: t('bin.what'), render: ({ title }) => title || '–', sortBy: ({ title }) => title },
    { key: 'kind', title: t('bin.kind'), render: ({ table }) => tableName(table), width: 160 },
    {
      key: 'when',
      title: t('bin.when'),
      render: ({ deletedAt }) => moments.moment(deletedAt),
      sortBy: ({ deletedAt }) => deletedAt,
      width: 170,
    },
    { key: 'who', title: t('bin.who'), render: ({ deletedBy }) => deletedBy, width: 140 },
    {
      key: 'restore',
      title: t('bin.action'),
      render: (entry) => (
        <Button
          size="compact-sm"
          variant="default"
          onClick={(event) => {
            event.stopPropagation();
            takeOut(entry);
          }}
        >
          {t('bin.restore')}
        </Button>
      ),
      width: 190,
    },
  ];
}
