/** Any list of the app: views, filters, columns, what is done to many at once, and the lines themselves. */
import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listShapes } from '@shared/list/list-shapes';
import { TableKind } from '@shared/exchange/table-import.schema';
import type { ListKind, ListLine, ListQuery } from '@shared/list/list.schema';
import { TableImportDialog } from '../exchange/table-import-dialog';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { useMay } from '../user/may';
import { BulkBar } from './bulk-bar';
import { ColumnChooser } from './column-chooser';
import { useCounted } from './counted';
import { ExportDialog } from './export-dialog';
import { FilterBar } from './filter-bar';
import { useListColumns, type UnderCells } from './list-cell';
import { ListGrid } from './list-grid';
import { top, useListState, type ListState } from './list-state';
import { SortMenu } from './sort-menu';
import { useListPages } from './use-list-pages';
import { ViewTabs } from './view-tabs';
import { reads } from '../user/read-only';
import { Reading } from '../user/changes';

interface ListPageProps {
  list: ListKind;
  title: string;
  /** Beside the title: what makes a new record. */
  action?: ReactNode;
  /** Under the title: where a new record is being made, or other forms of the same list. */
  above?: ReactNode;
  /** Where nothing is in the list yet. */
  empty: { readonly title: string; readonly text: string; readonly action?: ReactNode };
  /** What the page knows more of a line, under the cell of a column. */
  under?: UnderCells;
  preview?: (line: ListLine) => ReactNode;
  /** What can be done with ticked lines of this list besides what every list can. */
  tickedActs?: (ids: ReadonlySet<string>) => ReactNode;
}

export function ListPage(props: ListPageProps) {
  const { list, title, empty } = props;
  const { t } = useTranslation('list');
  const words = useWords();
  const [state, change] = useListState(list);
  const ask = (part: Partial<ListState>) => change({ ...part, ...top });
  const { text, filters, sort } = state;
  const query: ListQuery = { list, text, filters, sort, language: words.language };
  const pages = useListPages(query);
  const all = useListColumns(list, props.under);
  const shown = useMemo(
    () => state.columns.flatMap((key) => all.find((column) => column.key === key) ?? []),
    [all, state.columns],
  );
  const grid = useRef<HTMLDivElement>(null);
  const [exporting, setExporting] = useState<'all' | 'ticked' | null>(null);
  const narrowed = text !== '' || Object.keys(filters).length > 0;
  return (
    <Stack h="100%" gap="xs">
      <Group justify="space-between">
        <Title order={1}>{title}</Title>
        {props.action}
      </Group>
      {props.above}
      <ListTools
        {...{ list, title, state, change, ask, all }}
        total={pages.total}
        onLeave={() => grid.current?.focus()}
        onExport={() => setExporting('all')}
      />
      <BulkBar
        list={list}
        ticked={state.ticked}
        onClear={() => change({ ticked: top.ticked })}
        onExport={() => setExporting('ticked')}
        more={props.tickedActs?.(state.ticked)}
      />
      {pages.error !== null && <ErrorMessage error={pages.error} onRetry={pages.retry} />}
      {pages.total === 0 && !narrowed && (
        <EmptyState title={empty.title} text={empty.text} action={empty.action ?? props.action} />
      )}
      {pages.total === 0 && narrowed && (
        <EmptyState
          title={t('noneFit')}
          text={t('noneFitText')}
          action={
            <Button {...reads} variant="default" onClick={() => ask({ text: '', filters: {} })}>
              {t('clearFilters')}
            </Button>
          }
        />
      )}
      {pages.total !== undefined && pages.total > 0 && (
        <ListGrid
          {...{ list, title, state, change, pages, all, shown }}
          {...(props.preview === undefined ? {} : { preview: props.preview })}
          gridRef={(element) => (grid.current = element)}
        />
      )}
      {exporting !== null && (
        <ExportDialog
          query={query}
          title={title}
          columns={shown}
          total={pages.total ?? 0}
          {...(exporting === 'ticked' ? { ids: [...state.ticked] } : {})}
          onClose={() => setExporting(null)}
        />
      )}
    </Stack>
  );
}

interface ListToolsProps {
  list: ListKind;
  title: string;
  state: ListState;
  change: (part: Partial<ListState>) => void;
  /** As `change`, for what makes another question of it. */
  ask: (part: Partial<ListState>) => void;
  all: ReturnType<typeof useListColumns>;
  total: number | undefined;
  onLeave: () => void;
  onExport: () => void;
}

function ListTools({ list, title, state, change, ask, all, ...props }: ListToolsProps) {
  const { t } = useTranslation(['list', 'exchange']);
  const counted = useCounted(list);
  const { text, filters, sort, columns } = state;
  const [importing, setImporting] = useState(false);
  const importable = TableKind.options.find((kind) => kind === list);
  const may = useMay();
  return (
    <>
      <ViewTabs
        list={list}
        chosen={state.view}
        now={{ filters, sort, columns }}
        onChoose={(view) =>
          ask({ text: '', view: view.id, filters: view.filters, sort: view.sort, columns: view.columns })
        }
      />
      <Reading>
        <FilterBar
          list={list}
          label={title}
          text={text}
          onText={(next) => ask({ text: next })}
          onLeave={props.onLeave}
          filters={filters}
          onFilters={(next) => ask({ filters: next })}
        >
          <Text size="sm" c="dimmed" role="status">
            {props.total !== undefined && counted(props.total)}
          </Text>
          <SortMenu list={list} columns={all} sort={sort} onSort={(next) => ask({ sort: next })} />
          {importable !== undefined && may('tableImport.run') && (
            <ActionIcon
              aria-label={t('exchange:import.action')}
              title={t('exchange:import.action')}
              onClick={() => setImporting(true)}
            >
              <IconFileImport size={17} aria-hidden />
            </ActionIcon>
          )}
          {may('list.export') && (
            <ActionIcon
              aria-label={t('export.title')}
              title={t('export.title')}
              disabled={(props.total ?? 0) === 0}
              onClick={props.onExport}
            >
              <IconFileExport size={17} aria-hidden />
            </ActionIcon>
          )}
          <ColumnChooser
            all={all}
            shown={columns}
            standard={listShapes[list].standard}
            onChange={(next) => change({ columns: next })}
          />
        </FilterBar>
      </Reading>
      {importable !== undefined && importing && (
        <TableImportDialog kind={importable} onClose={() => setImporting(false)} />
      )}
    </>
  );
}
