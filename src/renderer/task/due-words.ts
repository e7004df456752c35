/** Due dates in words: how one was counted, and how near it is. */
import { useTranslation } from 'react-i18next';
import { daysUntil } from '@shared/calendar/civil-day.rules';
import type { CalendarDay } from '@shared/calendar/holiday.schema';
import { earliestDay, latestDay } from '@shared/dates/partial-date.rules';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { CaseDate, DueExplanation, DueOffset, Task } from '@shared/task/task.schema';
import { useCountryName } from '../ui/country-select';
import { useMoments } from '../ui/moments';
import { civilToday } from '../ui/partial-date-input';
import { useWords } from '../ui/words';

/** "7 days before the hearing". */
export function useOffsetPhrase(): (offset: DueOffset) => string {
  const { t } = useTranslation('task');
  const words = useWords();
  return ({ from, day, count, unit }) => {
    const date = day === null ? '' : words.date(datePoint(day));
    const anchor = t(`anchorOf.${from}`, { date });
    if (count === 0) return t('offset.on', { anchor });
    return t(`offset.${count < 0 ? 'before' : 'after'}.${unit}`, { count: Math.abs(count), anchor });
  };
}

/** The sentences that say why a task is due when it is. */
export function useDueReasons(): (explanation: DueExplanation) => string[] {
  const { t } = useTranslation('task');
  const words = useWords();
  const phraseOf = useOffsetPhrase();
  const countryName = useCountryName();
  return (explanation) => {
    const { offset, anchor, base, country, verify, weekendDays, holidays } = explanation;
    const phrase = phraseOf(offset);
    if (anchor === null || base === null) return [t('why.unknown', { phrase })];
    const about = [words.date(anchor.date), words.text(anchor.titles) || anchor.title]
      .filter(Boolean)
      .join(', ');
    const reasons = [anchor.from === 'day' ? phrase : t('why.known', { phrase, date: about })];
    const exact = anchor.date.start.length === 10 && anchor.date.end === null;
    if (!exact) reasons.push(t('why.partial', { day: words.date(datePoint(base)) }));
    const skipped = holidays.map((day) => holidayWords(day, t, words));
    if (weekendDays > 0) skipped.unshift(t('why.weekends', { count: weekendDays }));
    if (skipped.length > 0) reasons.push(t('why.skipped', { days: skipped.join(', ') }));
    if (verify) reasons.push(t('why.verify', { country: country === null ? '' : countryName(country) }));
    if (offset.unit === 'working_day' && country === null) reasons.push(t('why.weekendsOnly'));
    return reasons;
  };
}

function holidayWords(
  day: CalendarDay,
  t: (key: string, values: Record<string, string>) => string,
  words: ReturnType<typeof useWords>,
): string {
  const plain = day.name || words.text(day.names);
  const name = day.substitute ? t('why.moved', { name: plain }) : plain;
  const date = words.date(datePoint(day.date));
  return name === '' ? date : t('why.holiday', { date, name });
}

/** "Arrest · 20 November 2026 · Kokshetau", as a choice. */
export function useCaseDateName(): (date: CaseDate) => string {
  const { t } = useTranslation('task');
  const words = useWords();
  return ({ from, date, titles, title }) =>
    [t(`anchor.${from}`), words.date(date), words.text(titles) || title].filter(Boolean).join(' · ');
}

export interface DueState {
  readonly text: string;
  readonly late: boolean;
  /** Today or tomorrow. */
  readonly near: boolean;
}

/** How a task stands: "3 days overdue", "Due tomorrow", the day it was done; empty when it is far or undated. */
export function useDueState(): (task: Pick<Task, 'state' | 'due' | 'doneAt'>) => DueState {
  const { t } = useTranslation('task');
  const moments = useMoments();
  const today = civilToday();
  return ({ state, due, doneAt }) => {
    const plain = { late: false, near: false };
    if (state !== 'open') {
      const day = doneAt === null ? '' : moments.day(doneAt);
      return { ...plain, text: t(state === 'done' ? 'doneOn' : 'droppedOn', { day }) };
    }
    if (due === null) return { ...plain, text: t('undated') };
    const left = daysUntil(today, latestDay(due));
    if (left < 0) return { ...plain, late: true, text: t('overdue', { count: -left }) };
    if (earliestDay(due) !== latestDay(due) || left > 1) return { ...plain, text: '' };
    return { ...plain, near: true, text: t(left === 0 ? 'today' : 'tomorrow') };
  };
}
