/**
 * Each list as data: which columns it can show, by which it is ordered and filtered, what can be done to many of its
 * lines at once. The vault, the page and the tests all read it from here; a new list is an entry here, a source of lines
 * in src/main/list/sources and its texts.
 */
import type { CustomHost } from '../custom/custom-field.schema';
import type { ActKind, DaySpan, FilterField, ListFilters, ListSort } from './list.schema';

/** The columns of an index by which lists are ordered: see list-line.table.ts. */
export type OrderSlot = 'at' | 'day' | 'name' | 'number' | 'stage' | 'owner' | 'country' | 'heldSince';

export interface ColumnShape {
  readonly key: string;
  /** Absent: the column has no order. */
  readonly order?: OrderSlot;
  /** Pixels; absent: shares what is left. */
  readonly width?: number;
  readonly align?: 'right';
  /** Its first order is from the greatest. */
  readonly greatestFirst?: true;
  /** Greatest means least in the index: who was taken first has been held longest. */
  readonly countedDown?: true;
}

export interface ViewShape {
  readonly filters: ListFilters;
  readonly sort: ListSort;
  /** Absent: the standard ones. */
  readonly columns?: readonly string[];
}

export interface ListShape {
  readonly columns: readonly ColumnShape[];
  /** Shown until somebody chooses otherwise. */
  readonly standard: readonly string[];
  /** In the order in which they are offered. */
  readonly filters: readonly FilterField[];
  /** Catalogs of the words of values: "caseStatus" of the values, or "namespace:key". */
  readonly values: Readonly<Partial<Record<'statuses' | 'types' | 'languages', string>>>;
  readonly acts: readonly ActKind[];
  /** Shipped ways of looking at it, by the key of their names; the first is where a list begins. */
  readonly views: Readonly<Record<string, ViewShape>>;
  /** Names are the same in every language of the interface: one order serves all. */
  readonly plainNames?: true;
  /** Fields of its own that the organisation gave these records: columns and a filter more. */
  readonly custom?: CustomHost;
  /** The stretches of days that are offered. */
  readonly spans?: readonly DaySpan[];
}

export const newest: ListSort = { key: 'updated', descending: true };
export const named: ListSort = { key: 'name', descending: false };
export const latest: ListSort = { key: 'date', descending: true };

export const name = { key: 'name', order: 'name' } as const;
export const updated = { key: 'updated', order: 'at', width: 118, greatestFirst: true } as const;
export const sensitivity = { key: 'sensitivity', width: 130 } as const;
export const country = { key: 'country', width: 120 } as const;
export const date = { key: 'date', order: 'day', width: 150, greatestFirst: true } as const;
/** The number of the case over its title: ordered by the number. */
export const ofCase = { key: 'case', order: 'number', width: 150 } as const;
export const since: readonly DaySpan[] = ['today', 'last30', 'last365', 'past', 'ahead', 'none'];
export const careful = ['sensitivity', 'remove'] as const;
export const ofCases = ['task', 'sensitivity', 'remove'] as const;

/** Columns of the organisation's own fields bear these keys. */
export function customColumnKey(fieldId: string): string {
  return `custom:${fieldId}`;
}
/** The field whose column this is. */
export function customFieldOf(key: string): string | undefined {
  return key.startsWith('custom:') ? key.slice('custom:'.length) : undefined;
}
