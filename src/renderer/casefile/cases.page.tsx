import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import { CaseSort, type CaseQuery } from '@shared/list/case-query.schema';
import { runCommand } from '../app/commands';
import { useGo } from '../app/navigation';
import { BulkBar } from '../list/bulk-bar';
import { ColumnChooser } from '../list/column-chooser';
import { FilterBar } from '../list/filter-bar';
import { top, useListState, type ListState } from '../list/list-state';
import { useCasePages } from '../list/use-case-pages';
import { ViewTabs } from '../list/view-tabs';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { WindowList } from '../ui/window-list';
import { standardColumns, useCaseColumns } from './case-columns';
import { CasePreview } from './case-preview';

/** Forty open files or fifty thousand at a glance: who, where they stand, what moved last. */
export function CasesPage() {
  const { t } = useTranslation(['casefile', 'list']);
  const words = useWords();
  const [state, change] = useListState('cases', standardColumns);
  const ask = (part: Partial<ListState>) => change({ ...part, ...top });
  const { text, filters, sort, columns } = state;
  const query: CaseQuery = { text, filters, sort, language: words.language };
  const pages = useCasePages(query);
  const all = useCaseColumns();
  const grid = useRef<HTMLDivElement>(null);
  const newCase = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => runCommand('case.new')}>
      {t('list.new')}
    </Button>
  );
  const narrowed = text !== '' || Object.keys(filters).length > 0;
  return (
    <Stack h="100%" gap="xs">
      <Group justify="space-between">
        <Title order={1}>{t('list.title')}</Title>
        {newCase}
      </Group>
      <ViewTabs
        chosen={state.view}
        now={{ filters, sort, columns }}
        standard={standardColumns}
        onChoose={(view) =>
          ask({
            text: '',
            view: view.id,
            filters: view.filters,
            sort: view.sort,
            columns: view.columns,
          })
        }
      />
      <FilterBar
        label={t('list.title')}
        text={text}
        onText={(next) => ask({ text: next })}
        onLeave={() => grid.current?.focus()}
        filters={filters}
        onFilters={(next) => ask({ filters: next })}
      >
        <Text size="sm" c="dimmed" role="status">
          {pages.total !== undefined &&
            t('list:count', { count: pages.total, shown: words.number(pages.total) })}
        </Text>
        <ColumnChooser
          all={all}
          shown={columns}
          standard={standardColumns}
          onChange={(next) => change({ columns: next })}
        />
      </FilterBar>
      <BulkBar ticked={state.ticked} onClear={() => change({ ticked: top.ticked })} />
      {pages.error !== null && <ErrorMessage error={pages.error} onRetry={pages.retry} />}
      {pages.total === 0 && !narrowed && (
        <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} action={newCase} />
      )}
      {pages.total === 0 && narrowed && (
        <EmptyState
          title={t('list.noneFit')}
          text={t('list.noneFitText')}
          action={
            <Button variant="default" onClick={() => ask({ text: '', filters: {} })}>
              {t('list.clearFilters')}
            </Button>
          }
        />
      )}
      {pages.total !== undefined && pages.total > 0 && (
        <CaseGrid
          // A new question begins at the top; what comes back begins where it was left.
          key={JSON.stringify(query)}
          state={state}
          change={change}
          pages={pages}
          gridRef={(element) => (grid.current = element)}
        />
      )}
    </Stack>
  );
}

interface CaseGridProps {
  state: ListState;
  change: (part: Partial<ListState>) => void;
  pages: ReturnType<typeof useCasePages>;
  gridRef: (element: HTMLDivElement | null) => void;
}

function CaseGrid({ state, change, pages, gridRef }: CaseGridProps) {
  const { t } = useTranslation('casefile');
  const go = useGo();
  const all = useCaseColumns();
  const total = pages.total ?? 0;
  const name = useNameOfCase();
  const [previewed, setPreviewed] = useState<string | null>(null);
  const tickFrom = (offset: number, limit: number) =>
    void pages.idsFrom(offset, limit).then((ids) => change({ ticked: new Set(ids) }));
  return (
    <>
      <WindowList
        label={t('list.title')}
        total={total}
        rowAt={pages.rowAt}
        nameOf={name}
        onSight={pages.onSight}
        columns={state.columns.flatMap((key) => all.find((column) => column.key === key) ?? [])}
        sort={state.sort}
        onSort={(key) => change({ sort: nextSort(state.sort, key), ...top })}
        onOpen={({ id }) => go(`/cases/${id}`)}
        preview={{ id: previewed, show: (line) => setPreviewed(line?.id ?? null) }}
        ticks={{
          ticked: state.ticked,
          onTick: (id, now) => change({ ticked: ticking(state.ticked, id, now) }),
          onTickAll: (now) => (now ? tickFrom(0, total) : change({ ticked: top.ticked })),
          onTickStretch: (from, to) => tickFrom(Math.min(from, to), Math.abs(to - from) + 1),
        }}
        place={{ active: Math.min(state.active, total - 1), scrollTop: state.scrollTop }}
        onPlace={change}
        gridRef={gridRef}
      />
      {previewed !== null && <CasePreview id={previewed} />}
    </>
  );
}

function ticking(ticked: ReadonlySet<string>, id: string, now: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  if (now) next.add(id);
  else next.delete(id);
  return next;
}

/** A second press turns the order round; instants and days held begin with the greatest. */
function nextSort(sort: CaseSort, key: string): CaseSort {
  const descending = sort.key === key ? !sort.descending : key === 'activity' || key === 'daysHeld';
  return CaseSort.parse({ key, descending });
}

function useNameOfCase(): (line: CaseFileLine) => string {
  const words = useWords();
  return ({ titles, number }) => words.text(titles) || number;
}
