import type { CalendarFilter } from '@shared/calendar/calendar.schema';
import type { Language } from '@shared/language/language.schema';
import type { Desk } from '../desk/desk';
import type { Actor } from '../ipc/context';
import { Passage, writeOut } from '../release/passage';
import type { Store } from '../store/store';
import { calendarFile, calendarFileName } from './calendar-file';
import type { CalendarService } from './calendar.service';

interface Choice {
  readonly filter: CalendarFilter;
  readonly titles: 'neutral' | 'full';
  readonly language: Language;
}

/** Dates leave the vault here and nowhere else: to a file that a person chose. Noted in the journal. */
export class CalendarExportService {
  constructor(
    private readonly store: Store,
    private readonly calendar: CalendarService,
    private readonly desk: Desk,
  ) {}

  /** False: cancelled in the dialog. @throws FILE_UNWRITABLE */
  async save(actor: Actor, { filter, titles, language }: Choice): Promise<boolean> {
    const items = this.calendar.items(filter);
    const path = await this.desk.chooseSavePath({
      suggestedName: calendarFileName(filter, language),
      extension: 'ics',
    });
    if (path === undefined) return false;
    writeOut(Passage.asking('own'), path, Buffer.from(calendarFile(items, { titles, language }), 'utf8'));
    this.store.write(actor, 'calendar.export', (writer) =>
      writer.note('calendar', filter.from, { until: filter.until, titles, count: items.length }),
    );
    return true;
  }
}
