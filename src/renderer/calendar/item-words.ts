/** An item of the calendar in words, and where it is opened. */
import { useTranslation } from 'react-i18next';
import type { CalendarItem, DatedItem } from '@shared/calendar/calendar.schema';
import { useWords } from '../ui/words';

/** "Call the lawyer", "100 days in detention". */
export function useItemTitle(): (item: DatedItem) => string {
  const { t } = useTranslation('calendar');
  const words = useWords();
  return ({ milestone, title, titles, kind }) => {
    if (milestone !== null) return t(`milestone.${milestone.kind}`, { count: milestone.years });
    return title || words.text(titles) || t(`kind.${kind}`);
  };
}

/** "KZ-2026-014 · Title of the case"; empty for a task of the office. */
export function useCaseLabel(): (of: CalendarItem['case']) => string {
  const words = useWords();
  return (of) => (of === null ? '' : [of.number, words.text(of.titles)].filter(Boolean).join(' · '));
}

/** Where the item is read; a task of the office has no page of its own. */
export function pathOfItem({ kind, id, caseFileId }: Pick<DatedItem, 'kind' | 'id' | 'caseFileId'>): string {
  if (caseFileId === null) return '/calendar';
  const tab = kind === 'task' || kind === 'deadline' ? 'tasks' : 'detention';
  return `/cases/${caseFileId}/${tab}?at=${id}`;
}
