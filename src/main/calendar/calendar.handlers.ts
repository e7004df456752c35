import type { calendarExportRoutes, calendarRoutes } from '@shared/calendar/calendar.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { CalendarExportService } from './calendar-export.service';
import type { CalendarService } from './calendar.service';
import type { HolidayService } from './holiday.service';
import type { holidayTable } from './holiday.table';

export function calendarHandlers(
  services: () => { readonly holiday: HolidayService; readonly calendar: CalendarService },
): HandlersFor<typeof calendarRoutes> {
  return {
    ...recordHandlers<typeof calendarRoutes, 'holiday', typeof holidayTable>(
      'holiday',
      () => services().holiday,
    ),
    'holiday.year': ({ country, year }) => services().holiday.year(country, year),
    'calendar.items': (filter) => services().calendar.items(filter),
    'calendar.nextOfCase': ({ caseFileId }) => services().calendar.nextOfCase(caseFileId),
    'calendar.leads': () => services().calendar.leads(),
  };
}

export function calendarExportHandlers(
  service: () => CalendarExportService,
): HandlersFor<typeof calendarExportRoutes> {
  return { 'calendar.export': (choice, { actor }) => service().save(actor, choice) };
}
