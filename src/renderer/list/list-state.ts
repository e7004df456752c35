import { useState, useSyncExternalStore } from 'react';
import { firstSort, listShapes } from '@shared/list/list-shapes';
import type { ListFilters, ListKind, ListSort } from '@shared/list/list.schema';

export interface ListState {
  readonly text: string;
  readonly filters: ListFilters;
  readonly sort: ListSort;
  readonly columns: readonly string[];
  /** The saved or shipped view that was chosen last. */
  readonly view: string;
  readonly ticked: ReadonlySet<string>;
  readonly active: number;
  readonly scrollTop: number;
}

/** Of this window, until it locks: what a person filtered by may be a name, so that it never leaves memory. */
const remembered = new Map<string, object>();
const listeners = new Set<() => void>();

/** The state of a list, as it was when it was left. */
export function useListState(list: ListKind) {
  return useRemembered<ListState>(list, firstState(list));
}

/** Shows all that a search finds in a list, also where that list is on the screen. */
export function narrowList(list: ListKind, text: string): void {
  const { filters: _filters, ...state } = (remembered.get(list) as ListState | undefined) ?? firstState(list);
  const [view = ''] = Object.entries(listShapes[list].views).find(([, one]) => isEmpty(one.filters)) ?? [];
  remember(list, { ...state, text, filters: {}, view, ...top });
}

function firstState(list: ListKind): ListState {
  const { views, standard } = listShapes[list];
  const [view = '', first] = Object.entries(views)[0] ?? [];
  return {
    text: '',
    filters: first?.filters ?? {},
    sort: firstSort(list),
    columns: standard,
    view,
    ...top,
  };
}

function isEmpty(filters: ListFilters): boolean {
  return Object.keys(filters).length === 0;
}

/** A state that outlives its page. `name` belongs to one shape of state. */
export function useRemembered<State extends object>(name: string, first: State) {
  const [initial] = useState(first);
  const read = () => (remembered.get(name) as State | undefined) ?? initial;
  const state = useSyncExternalStore(subscribe, read);
  const change = (part: Partial<State>) => remember(name, { ...read(), ...part });
  return [state, change] as const;
}

function remember(name: string, state: object): void {
  remembered.set(name, state);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The top of the list, nothing ticked: where every new question begins. */
export const top = { active: 0, scrollTop: 0, ticked: new Set<string>() as ReadonlySet<string> };
