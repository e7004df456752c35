import type { HolidayYear } from '@shared/calendar/calendar.routes';
import { workCalendar, type WorkCalendar } from '@shared/calendar/work-calendar.rules';
import { RecordService } from '../record/record.service';
import { rowsOf } from '../store/prepared';
import type { ReadStore, Store } from '../store/store';
import { holidayTable } from './holiday.table';
import { findShippedCalendar, weekendOf } from './shipped-calendars';

/** The working days of a country, with the days that the organisation entered. Null: Saturday and Sunday are off. */
export function workCalendarOf(read: ReadStore, country: string | null): WorkCalendar {
  return workCalendar({
    shipped: country === null ? undefined : findShippedCalendar(country),
    weekend: weekendOf(country),
    own: country === null ? [] : rowsOf(read, holidayTable, 'country', country),
  });
}

export class HolidayService extends RecordService<typeof holidayTable> {
  constructor(store: Store) {
    super(store, holidayTable, () => ({ country: '', date: '', name: '', kind: 'off' }));
  }

  year(country: string, year: number): HolidayYear {
    const calendar = workCalendarOf(this.store.read, country);
    const shipped = findShippedCalendar(country);
    return {
      days: [...calendar.daysOfYear(year)],
      shipped: shipped
        ? { notice: shipped.notice, sources: shipped.sources, covered: calendar.covers(year) }
        : null,
      weekend: [...weekendOf(country)],
    };
  }
}
