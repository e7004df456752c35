import { useState } from 'react';
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

/** The state of a list, as it was when it was left. */
export function useListState(list: ListKind) {
  const { views, standard } = listShapes[list];
  const [view = '', first] = Object.entries(views)[0] ?? [];
  return useRemembered<ListState>(list, {
    text: '',
    filters: first?.filters ?? {},
    sort: firstSort(list),
    columns: standard,
    view,
    ...top,
  });
}

/** A state that outlives its page. `name` belongs to one shape of state. */
export function useRemembered<State extends object>(name: string, first: State) {
  const [state, setState] = useState(() => (remembered.get(name) as State | undefined) ?? first);
  const change = (part: Partial<State>) =>
    setState((old) => {
      const next = { ...old, ...part };
      remembered.set(name, next);
      return next;
    });
  return [state, change] as const;
}

/** The top of the list, nothing ticked: where every new question begins. */
export const top = { active: 0, scrollTop: 0, ticked: new Set<string>() as ReadonlySet<string> };
