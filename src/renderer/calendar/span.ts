/** What of the calendar is shown, as the address says it. */
import { useRouter, useRouterState } from '@tanstack/react-router';
import { addDays, addMonths, endOfMonth, startOfMonth, startOfWeek } from '@shared/calendar/civil-day.rules';
import { civilToday } from '../ui/partial-date-input';

export const calendarViews = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

export interface CalendarPlace {
  readonly view: CalendarView;
  readonly day: string;
}

/** Back and forward work: a change of view or time is a place of its own. */
export function useCalendarPlace(): [CalendarPlace, (part: Partial<CalendarPlace>) => void] {
  const router = useRouter();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const asked = new URLSearchParams(search);
  const day = asked.get('day') ?? '';
  const place: CalendarPlace = {
    view: calendarViews.find((view) => view === asked.get('view')) ?? 'month',
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : civilToday(),
  };
  const go = (part: Partial<CalendarPlace>) => {
    const next = { ...place, ...part };
    router.history.push(`/calendar?view=${next.view}&day=${next.day}`);
  };
  return [place, go];
}

/** The days that a view shows: of a month whole weeks. */
export function spanOf({ view, day }: CalendarPlace): { from: string; until: string } {
  if (view === 'day') return { from: day, until: day };
  if (view === 'week') return { from: startOfWeek(day), until: addDays(startOfWeek(day), 6) };
  const [first, last] = [startOfMonth(day), endOfMonth(day)];
  if (view === 'agenda') return { from: first, until: last };
  return { from: startOfWeek(first), until: addDays(startOfWeek(last), 6) };
}

/** The same view one step earlier (-1) or later (1). */
export function stepped({ view, day }: CalendarPlace, by: number): string {
  if (view === 'day') return addDays(day, by);
  if (view === 'week') return addDays(day, 7 * by);
  return addMonths(startOfMonth(day), by);
}
