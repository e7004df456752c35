import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { useWords } from '../ui/words';
import type { DueLine } from './due-group';

/** Closed cases whose time has come: kept with a reason, or anonymised. */
export function useRetentionLines(): DueLine[] {
  const { t } = useTranslation('retention');
  const words = useWords();
  const go = useGo();
  const due = useRoute('retention.due', {});
  return (due.data ?? []).map(({ id, number, titles, lead, closedOn }) => ({
    key: id,
    title: [number, words.text(titles)].filter(Boolean).join(' · '),
    path: `/cases/${id}`,
    whose: lead,
    when: t('closed', { day: words.date(datePoint(closedOn)) }),
    action: { label: t('decide'), run: () => go(`/cases/${id}`) },
  }));
}
