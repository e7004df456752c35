import { useTranslation } from 'react-i18next';
import { newestFirst, type CaseFilters, type CaseSort } from '@shared/list/case-query.schema';
import type { SavedView } from '@shared/list/saved-view.schema';
import { useRoute } from '../ipc/useRoute';

export interface View {
  readonly id: string;
  readonly name: string;
  readonly filters: CaseFilters;
  readonly sort: CaseSort;
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

/** The shipped views, in the `standard` columns, then the saved ones in the order of their making. */
export function useViews(standard: readonly string[]): View[] {
  const { t } = useTranslation('list');
  const saved = useRoute('savedView.list', { list: 'cases' });
  const before = (['all', 'detained', 'quiet', 'mine'] as const).map((id) => ({
    id,
    name: t(`view.${id}`),
    filters: shipped[id].filters as CaseFilters,
    sort: shipped[id].sort,
    columns: standard,
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
