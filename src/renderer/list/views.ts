import { useTranslation } from 'react-i18next';
import { newestFirst, type CaseFilters, type CaseSort } from '@shared/list/case-query.schema';
import type { SavedView } from '@shared/list/saved-view.schema';
import { useRoute } from '../ipc/useRoute';

export interface View {
  readonly id: string;
  readonly name: string;
  readonly filters: CaseFilters;
  readonly sort: CaseSort;
  /** Empty: as the list comes. */
  readonly columns: readonly string[];
  /** Absent: shipped with the app, not to be changed. */
  readonly saved?: SavedView;
}

const shipped = {
  all: { filters: {}, sort: newestFirst },
  detained: { filters: { detained: true }, sort: { key: 'daysHeld', descending: true } },
  quiet: {
    filters: { quietDays: 30, statuses: ['intake', 'verifying', 'active', 'monitoring'] },
    sort: { key: 'activity', descending: false },
  },
  mine: { filters: { mine: true }, sort: newestFirst },
} as const satisfies Record<string, { filters: object; sort: CaseSort }>;

/** The shipped views, then the saved ones in the order of their making. */
export function useViews(): View[] {
  const { t } = useTranslation('list');
  const saved = useRoute('savedView.list', { list: 'cases' });
  const before = (['all', 'detained', 'quiet', 'mine'] as const).map((id) => ({
    id,
    name: t(`view.${id}`),
    filters: shipped[id].filters as CaseFilters,
    sort: shipped[id].sort,
    columns: [],
  }));
  const own = (saved.data ?? []).map((one) => ({ ...one, saved: one }));
  return [...before, ...own];
}

/** Whether a list shows what the view says. */
export function isAs(view: View, now: Pick<View, 'filters' | 'sort' | 'columns'>): boolean {
  const asText = ({ filters, sort, columns }: Pick<View, 'filters' | 'sort' | 'columns'>) =>
    JSON.stringify([Object.entries(filters).toSorted(), sort.key, sort.descending, columns]);
  return asText({ ...view, columns: view.columns.length === 0 ? now.columns : view.columns }) === asText(now);
}
