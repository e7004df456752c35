/** The list of every kind of record: sorts, filters as you type, opens with Enter, remembers its state. */
import { Group, Stack } from '@mantine/core';
import { DataTable, type DataTableColumn } from 'mantine-datatable';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '@shared/text/fold';
import { useDrawnRows } from './drawn-rows';
import classes from './data-list.module.css';
import { FindField } from './find-field';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  render: (row: T) => ReactNode;
  /** What the column sorts by; absent: not sortable. */
  sortBy?: (row: T) => string | number;
  readonly width?: number | string;
  readonly align?: 'left' | 'right';
}

interface DataListProps<T extends { readonly id: string }> {
  /** Names the list in memory: "people". */
  name: string;
  label: string;
  rows: readonly T[] | undefined;
  columns: readonly Column<T>[];
  /** What the filter looks into. */
  textOf: (row: T) => string;
  onOpen: (row: T) => void;
  /** Space on a row shows it beside the list, and on the row that is shown hides it; the arrows take it along. */
  preview?: { readonly id: string | null; readonly show: (row: T | null) => void };
  /** Shown when there are no rows at all. */
  empty: ReactNode;
  /** Beside the filter: chips, buttons. */
  toolbar?: ReactNode;
}

interface ListState {
  readonly filter: string;
  readonly sortKey: string | null;
  readonly descending: boolean;
}

/** Of this window, until it locks: what a person filtered by may be a name, so that it never leaves memory. */
const remembered = new Map<string, ListState>();

export function DataList<T extends { readonly id: string }>(props: DataListProps<T>) {
  const { t, i18n } = useTranslation('common');
  const [state, setState] = useState<ListState>(
    () => remembered.get(props.name) ?? { filter: '', sortKey: null, descending: false },
  );
  const change = (part: Partial<ListState>) =>
    setState((old) => {
      const next = { ...old, ...part };
      remembered.set(props.name, next);
      return next;
    });
  // Folding the texts of a thousand lines takes longer than a frame: once for each line, not for each letter typed.
  // oxlint-disable-next-line react/exhaustive-deps -- textOf is written inline by pages
  const foldedOf = useMemo(() => foldingOnce(props.textOf), [props.rows, i18n.language]);
  const shown = useMemo(
    () => arrange(props.rows ?? [], props.columns, state, foldedOf, i18n.language),
    // oxlint-disable-next-line react/exhaustive-deps -- columns are written inline by pages
    [props.rows, state, foldedOf, i18n.language],
  );
  const { drawn, viewport } = useDrawnRows(shown);
  const body = useRef<HTMLDivElement>(null);
  if (props.rows !== undefined && props.rows.length === 0) return props.empty;
  return (
    <Stack gap="sm" className={classes['list'] ?? ''}>
      <Group gap="sm">
        <FindField
          label={t('list.filterLabel', { list: props.label })}
          placeholder={t('list.filter')}
          w={280}
          value={state.filter}
          onChange={(filter) => change({ filter })}
          onLeave={() => focusRow(body.current, 0)}
        />
        {props.toolbar}
      </Group>
      <div ref={body} className={classes['table']} role="group" aria-label={props.label}>
        <DataTable<T>
          records={drawn}
          scrollViewportRef={viewport}
          columns={props.columns.map(toTableColumn)}
          fetching={props.rows === undefined}
          noRecordsText={t('list.noMatch')}
          minHeight={shown.length === 0 ? 140 : 0}
          highlightOnHover
          withRowBorders
          verticalSpacing={6}
          sortStatus={{
            columnAccessor: state.sortKey ?? '',
            direction: state.descending ? 'desc' : 'asc',
          }}
          onSortStatusChange={(status) =>
            change({ sortKey: String(status.columnAccessor), descending: status.direction === 'desc' })
          }
          onRowClick={({ record }) => props.onOpen(record)}
          customRowAttributes={(record, index) => ({
            tabIndex: 0,
            'data-row': index,
            'aria-current': props.preview?.id === record.id || undefined,
            onFocus: () => {
              if (props.preview !== undefined && props.preview.id !== null) props.preview.show(record);
            },
            onKeyDown: (event: KeyboardEvent) =>
              onRowKey(event, body.current, index, {
                Enter: () => props.onOpen(record),
                ' ': () => props.preview?.show(props.preview.id === record.id ? null : record),
              }),
          })}
        />
      </div>
    </Stack>
  );
}

function foldingOnce<T extends object>(textOf: (row: T) => string): (row: T) => string {
  const known = new WeakMap<T, string>();
  return (row) => {
    const text = known.get(row) ?? fold(textOf(row));
    known.set(row, text);
    return text;
  };
}

function toTableColumn<T>(column: Column<T>): DataTableColumn<T> {
  return {
    accessor: column.key,
    title: column.title,
    render: (row) => column.render(row),
    sortable: column.sortBy !== undefined,
    textAlign: column.align ?? 'left',
    ...(column.width === undefined ? {} : { width: column.width }),
  } as DataTableColumn<T>;
}

function onRowKey(
  event: KeyboardEvent,
  body: HTMLElement | null,
  index: number,
  actions: Readonly<Record<string, () => void>>,
): void {
  if (event.target !== event.currentTarget) return;
  const action = actions[event.key];
  if (action !== undefined) action();
  else if (event.key === 'ArrowDown') focusRow(body, index + 1);
  else if (event.key === 'ArrowUp') focusRow(body, index - 1);
  else return;
  event.preventDefault();
}

function focusRow(body: HTMLElement | null, index: number): void {
  body?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
}

function arrange<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  state: ListState,
  foldedOf: (row: T) => string,
  language: string,
): T[] {
  const words = fold(state.filter).split(' ').filter(Boolean);
  const kept = rows.filter((row) => {
    if (words.length === 0) return true;
    const text = foldedOf(row);
    return words.every((word) => text.includes(word));
  });
  const sortBy = columns.find(({ key }) => key === state.sortKey)?.sortBy;
  if (sortBy === undefined) return kept;
  const collator = new Intl.Collator(language, { numeric: true });
  const direction = state.descending ? -1 : 1;
  return kept.sort((a, b) => {
    const [x, y] = [sortBy(a), sortBy(b)];
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return order * direction;
  });
}
