/** A month or a week as a grid of days: one stop of the Tab key, arrows inside, Enter adds a task to the day. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths, daysUntil } from '@shared/calendar/civil-day.rules';
import type { CalendarItem } from '@shared/calendar/calendar.schema';
import { formatDate } from '@shared/dates/date-format';
import { datePoint } from '@shared/dates/partial-date.schema';
import { newTask } from '../task/new-task';
import { civilToday } from '../ui/partial-date-input';
import { useWords } from '../ui/words';
import { CalendarLine } from './calendar-line';
import { spanOf, type CalendarPlace } from './span';
import { useChanges } from '../user/changes';
import classes from './calendar.module.css';

interface DayGridProps {
  place: CalendarPlace;
  items: readonly CalendarItem[];
  go: (part: Partial<CalendarPlace>) => void;
}

/** Entries of a day in a month; a week has room for all. */
const shownInMonth = 3;

export function DayGrid({ place, items, go }: DayGridProps) {
  const { t, i18n } = useTranslation('calendar');
  const changes = useChanges();
  const grid = useRef<HTMLDivElement>(null);
  /** The focus follows the arrows, but is not taken when the page opens. */
  const moved = useRef(false);
  const { from, until } = spanOf(place);
  const days = Array.from({ length: daysUntil(from, until) + 1 }, (_, index) => addDays(from, index));
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${place.day}"]`)?.focus();
  }, [place.day]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['day'] === undefined) return;
    const day = dayAfter(event.key, place.day);
    if (day !== undefined) {
      moved.current = true;
      go({ day });
    } else if (changes && (event.key === 'Enter' || event.key === ' ')) {
      newTask.open({ caseFileId: null, day: place.day });
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={`${t('title')}. ${t('keys')}`}
      className={classes['grid']}
      data-view={place.view}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={classes['names']}>
        {days.slice(0, 7).map((day) => (
          <div role="columnheader" key={day}>
            {name.format(new Date(day))}
          </div>
        ))}
      </div>
      {weeks.map((week) => (
        <div role="row" key={week[0]} className={classes['week']}>
          {week.map((day) => (
            <DayCell
              key={day}
              day={day}
              place={place}
              items={items.filter((item) => item.day === day)}
              onMore={() => go({ view: 'day', day })}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function dayAfter(key: string, day: string): string | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(day, step);
  if (key === 'PageUp' || key === 'PageDown') return addMonths(day, key === 'PageUp' ? -1 : 1);
  return key === 'Home' ? civilToday() : undefined;
}

interface DayCellProps {
  day: string;
  place: CalendarPlace;
  items: readonly CalendarItem[];
  onMore: () => void;
}

function DayCell({ day, place, items, onMore }: DayCellProps) {
  const { t } = useTranslation('calendar');
  const changes = useChanges();
  const words = useWords();
  const chosen = day === place.day;
  const shown = place.view === 'month' ? items.slice(0, shownInMonth) : items;
  const rest = items.length - shown.length;
  const label = [formatDate(datePoint(day), words.language)];
  if (items.length > 0) label.push(t('items', { count: items.length }));
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it answers the keys
    <div
      role="gridcell"
      className={classes['day']}
      tabIndex={chosen ? 0 : -1}
      aria-label={label.join(', ')}
      aria-selected={chosen}
      data-day={day}
      data-today={day === civilToday() || undefined}
      data-outside={(place.view === 'month' && day.slice(0, 7) !== place.day.slice(0, 7)) || undefined}
      {...(changes ? { onClick: () => newTask.open({ caseFileId: null, day }) } : {})}
    >
      <span className={classes['number']} aria-hidden>
        {Number(day.slice(8))}
      </span>
      {shown.map((item) => (
        <CalendarLine key={`${item.id} ${item.milestone?.kind ?? ''}`} item={item} reachable={chosen} />
      ))}
      {rest > 0 && (
        <button
          type="button"
          className={classes['rest']}
          tabIndex={chosen ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            onMore();
          }}
        >
          {t('more', { count: rest })}
        </button>
      )}
    </div>
  );
}
