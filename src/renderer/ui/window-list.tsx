/**
 * A list of any length: only the rows in sight are in the page. One stop for the Tab key; arrows, Home, End, Page Up and
 * Page Down move, Enter opens, Space previews, x or Ctrl+Space ticks, Shift with a move ticks a stretch, Ctrl+A ticks all.
 */
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import classes from './window-list.module.css';
import { useListKeys } from './window-list-keys';
import { gridColumns, WindowRow } from './window-row';

export interface ListColumn<T> {
  readonly key: string;
  readonly title: string;
  render: (row: T) => ReactNode;
  readonly sortable?: boolean;
  /** Pixels; absent: shares what is left. */
  readonly width?: number;
  /** Of a column without a width, pixels. */
  readonly least?: number;
  readonly align?: 'left' | 'right';
}

export interface ListSort {
  readonly key: string;
  readonly descending: boolean;
}

export interface ListTicks {
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string, ticked: boolean) => void;
  readonly onTickAll: (ticked: boolean) => void;
  /** Ticks the rows from one place to another, both included. */
  readonly onTickStretch: (from: number, to: number) => void;
}

export interface WindowListProps<T extends { readonly id: string }> {
  label: string;
  total: number;
  /** Undefined while it is being fetched. */
  rowAt: (index: number) => T | undefined;
  /** What a screen reader says of the box that ticks the row. */
  nameOf: (row: T) => string;
  /** The first and the last row in sight. */
  onSight: (first: number, last: number) => void;
  columns: readonly ListColumn<T>[];
  sort: ListSort;
  onSort: (key: string) => void;
  onOpen: (row: T) => void;
  preview?: { readonly id: string | null; readonly show: (row: T | null) => void };
  /** Absent: nothing can be ticked. */
  ticks?: ListTicks;
  /** Where the list stood when it was left. */
  place: { readonly active: number; readonly scrollTop: number };
  onPlace: (place: { active: number; scrollTop: number }) => void;
  /** Counts the questions that the rows answer: with another one the list begins at its top. */
  answered?: number;
  /** Where the keys go when the list has just been filtered. */
  gridRef?: (element: HTMLDivElement | null) => void;
}

const rowHeight = 46;
const tickWidth = 40;
/** What a column without a width needs at least: the standard columns of a list fit the smallest window. */
const flexible = 145;

export function WindowList<T extends { readonly id: string }>(props: WindowListProps<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const { active } = props.place;
  // oxlint-disable-next-line react/incompatible-library -- nothing of the virtualizer is handed to memoized parts
  const rows = useVirtualizer({
    count: props.total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: props.place.scrollTop,
    scrollPaddingStart: 36,
    rangeExtractor: (range) => withActive(range, active),
  });
  useSight(rows, props.onSight);
  useTop(frame, props.answered);
  const keys = useListKeys(props, {
    pageRows: () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - 36) / rowHeight) - 1),
    show: (index) => rows.scrollToIndex(index),
    scrollTop: () => frame.current?.scrollTop ?? 0,
  });
  return (
    <div
      ref={(element) => {
        frame.current = element;
        props.gridRef?.(element);
      }}
      className={classes['frame']}
      role="grid"
      aria-label={props.label}
      aria-rowcount={props.total + 1}
      aria-multiselectable={props.ticks !== undefined}
      tabIndex={0}
      data-asked={props.answered}
      aria-activedescendant={props.total > 0 ? `${id}-${active}` : undefined}
      style={templateOf(props.columns, props.ticks !== undefined)}
      onKeyDown={keys}
      onClick={(event) => onRowClick(event, props)}
      onScroll={(event) => props.onPlace({ active, scrollTop: event.currentTarget.scrollTop })}
    >
      <Head {...props} />
      <div className={classes['rows']} role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const row = props.rowAt(index);
          return (
            <WindowRow
              key={index}
              {...{ index, start, row }}
              id={`${id}-${index}`}
              height={size}
              columns={props.columns}
              name={row === undefined || props.ticks === undefined ? undefined : props.nameOf(row)}
              ticked={props.ticks && row !== undefined && props.ticks.ticked.has(row.id)}
              active={active === index}
              previewed={row !== undefined && props.preview?.id === row.id}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A press on a row opens it, on its box ticks it; with Shift it ticks the stretch up to it. */
function onRowClick<T extends { readonly id: string }>(event: MouseEvent, props: WindowListProps<T>): void {
  if (!(event.target instanceof Element)) return;
  const place = event.target.closest('[data-row]')?.getAttribute('data-row');
  if (place == null) return;
  const index = Number(place);
  const row = props.rowAt(index);
  props.onPlace({ ...props.place, active: index });
  if (event.shiftKey && props.ticks !== undefined) props.ticks.onTickStretch(props.place.active, index);
  else if (row === undefined) return;
  else if (event.target.closest('[data-tick]') === null) props.onOpen(row);
  else if (event.target.matches('input')) props.ticks?.onTick(row.id, !props.ticks.ticked.has(row.id));
}

/** The answer to another question is read from its beginning. */
function useTop(frame: RefObject<HTMLDivElement | null>, answered: number | undefined): void {
  const shown = useRef(answered);
  useEffect(() => {
    if (shown.current === answered) return;
    // What comes back is shown where it was left: the first answer moves nothing.
    if (shown.current !== undefined && shown.current > 0) frame.current?.scrollTo({ top: 0 });
    shown.current = answered;
  }, [frame, answered]);
}

/** Tells which rows are in sight whenever these are others. */
function useSight(
  rows: Virtualizer<HTMLDivElement, Element>,
  onSight: (first: number, last: number) => void,
): void {
  const { startIndex: first, endIndex: last } = rows.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => {
    onSight(first, last);
    // oxlint-disable-next-line react/exhaustive-deps -- pages write onSight inline
  }, [first, last]);
}

/** The active row stays in the page: `aria-activedescendant` must name something. */
function withActive(range: Range, active: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (active >= range.count || seen.includes(active)) return seen;
  return [...seen, active].toSorted((a, b) => a - b);
}

function templateOf(columns: readonly ListColumn<never>[], ticks: boolean): CSSProperties {
  const tracks = columns.map(({ width, least = flexible }) =>
    width === undefined ? `minmax(${least}px, 1fr)` : `${width}px`,
  );
  const least = columns.reduce(
    (sum, column) => sum + (column.width ?? column.least ?? flexible),
    ticks ? tickWidth : 0,
  );
  return {
    '--list-columns': [...(ticks ? [`${tickWidth}px`] : []), ...tracks].join(' '),
    '--list-width': `${least}px`,
  } as CSSProperties;
}

function Head<T extends { readonly id: string }>(props: WindowListProps<T>) {
  return (
    <div role="rowgroup" className={classes['head']} style={gridColumns}>
      <div role="row" style={{ display: 'contents' }} aria-rowindex={1}>
        {props.ticks !== undefined && <TickAll ticks={props.ticks} total={props.total} />}
        {props.columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
        ))}
      </div>
    </div>
  );
}

function TickAll({ ticks, total }: { ticks: ListTicks; total: number }) {
  const { t } = useTranslation('list');
  const all = total > 0 && ticks.ticked.size >= total;
  return (
    <div role="columnheader" className={classes['tick']}>
      <Checkbox
        size="xs"
        tabIndex={-1}
        aria-label={t('tick.all')}
        checked={all}
        indeterminate={ticks.ticked.size > 0 && !all}
        onChange={(event) => ticks.onTickAll(event.currentTarget.checked)}
      />
    </div>
  );
}

function HeadCell<T>(props: { column: ListColumn<T>; sort: ListSort; onSort: (key: string) => void }) {
  const { column, sort } = props;
  const sorted = sort.key === column.key;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  const order = sort.descending ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      className={classes['cell']}
      data-align={column.align}
      aria-sort={sorted ? order : undefined}
    >
      {column.sortable === true ? (
        <UnstyledButton className={classes['sort'] ?? ''} onClick={() => props.onSort(column.key)}>
          {column.title}
          {sorted && <Arrow size={14} aria-hidden />}
        </UnstyledButton>
      ) : (
        column.title
      )}
    </div>
  );
}
