import { useTranslation } from 'react-i18next';
import { listShapes } from '@shared/list/list-shapes';
import type { ListFilters, ListKind, ListSort } from '@shared/list/list.schema';
import type { SavedView } from '@shared/list/saved-view.schema';
import { useRoute } from '../ipc/useRoute';

export interface View {
  readonly id: string;
  readonly name: string;
  readonly filters: ListFilters;
  readonly sort: ListSort;
  readonly columns: readonly string[];
  /** Absent: shipped with the app, not to be changed. */
  readonly saved?: SavedView;
}

/** The shipped views of a list, in its standard columns, then the saved ones in the order of their making. */
export function useViews(list: ListKind): View[] {
  const { t } = useTranslation('list');
  const { views, standard } = listShapes[list];
  const saved = useRoute('savedView.list', { list });
  const before = Object.entries(views).map(([id, { filters, sort, columns }]) => ({
    id,
    name: t([`view.${list}.${id}`, `view.${id}`]),
    filters,
    sort,
    columns: columns ?? standard,
  }));
  const own = (saved.data ?? []).map((one) => ({ ...one, saved: one }));
  return [...before, ...own];
}

/** Whether a list shows what the view says. */
export function isAs(view: View, now: Pick<View, 'filters' | 'sort' | 'columns'>): boolean {
  return asText(view) === asText(now);
}

function asText({ filters, sort, columns }: Pick<View, 'filters' | 'sort' | 'columns'>): string {
  const fields = Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([fields, sort.key, sort.descending, columns]);
}
