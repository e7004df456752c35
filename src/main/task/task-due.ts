import { and, eq, isNull, isNotNull, sql } from 'drizzle-orm';
import { getTableName } from 'drizzle-orm';
import type { WorkCalendar } from '@shared/calendar/work-calendar.rules';
import { reckon } from '@shared/calendar/working-days.rules';
import { earliestDay } from '@shared/dates/partial-date.rules';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { DueExplanation, DueOffset } from '@shared/task/task.schema';
import { holidayTable } from '../calendar/holiday.table';
import { workCalendarOf } from '../calendar/holiday.service';
import { findCaseId } from '../casefile/case-parts';
import { caseFileTable } from '../casefile/casefile.table';
import { civilDay } from '../record/today';
import { settingsTable } from '../settings/settings.table';
import { settingsId } from '../settings/settings.service';
import { liveRow, preparedOnce } from '../store/prepared';
import type { ReadStore, Touched, Writer } from '../store/store';
import { findAnchor, tablesBehindDates, tablesWithDates } from './case-dates';
import { taskTable } from './task.table';

type TaskRow = typeof taskTable.$inferSelect;

/** What a due date is counted for. */
interface Counted {
  readonly caseFileId: string | null;
  readonly offset: DueOffset;
}

/** Due dates as of one moment; calendars are built once for many tasks. */
export class DueDates {
  readonly #calendars = new Map<string | null, WorkCalendar>();
  readonly #today: string;

  constructor(
    private readonly read: ReadStore,
    now: number,
  ) {
    this.#today = civilDay(now);
  }

  explain({ caseFileId, offset }: Counted): DueExplanation {
    const country = this.#countryOf(caseFileId);
    const anchor = findAnchor(this.read, caseFileId, offset, this.#today) ?? null;
    const unknown = { offset, anchor, base: null, due: null, weekendDays: 0, holidays: [] };
    if (anchor === null) return { ...unknown, country, verify: false };
    const base = earliestDay(anchor.date);
    const calendar = this.#calendarOf(country);
    const { day, weekendDays, holidays } = reckon(base, offset.count, offset.unit, calendar);
    const covered = calendar.covers(Number(base.slice(0, 4))) && calendar.covers(Number(day.slice(0, 4)));
    return {
      offset: { ...offset, recordId: anchor.recordId },
      anchor,
      base,
      due: day,
      weekendDays,
      holidays: [...holidays],
      country: offset.unit === 'working_day' ? country : null,
      verify: offset.unit === 'working_day' && (!covered || holidays.some(({ verify }) => verify)),
    };
  }

  /** The fields of a task that follow from its offset. */
  fieldsOf(counted: Counted): Pick<TaskRow, 'due' | 'offset'> {
    const { due, offset } = this.explain(counted);
    return { due: due === null ? null : datePoint(due), offset };
  }

  /** The calendar of the country in which the case plays, else of the organisation. */
  #countryOf(caseFileId: string | null): string | null {
    const caseFile = caseFileId === null ? undefined : liveRow(this.read, caseFileTable, caseFileId);
    return caseFile?.country ?? liveRow(this.read, settingsTable, settingsId)?.country ?? null;
  }

  #calendarOf(country: string | null): WorkCalendar {
    const calendar = this.#calendars.get(country) ?? workCalendarOf(this.read, country);
    this.#calendars.set(country, calendar);
    return calendar;
  }
}

const dated: ReadonlySet<string> = new Set(
  [...tablesWithDates, ...tablesBehindDates, caseFileTable].map((table) => getTableName(table)),
);
const calendarTables: ReadonlySet<string> = new Set(
  [holidayTable, settingsTable].map((one) => getTableName(one)),
);

/**
 * Moves the due dates that are counted from what the transaction has changed: a hearing was put off, a holiday entered.
 * Part of that change, so that undoing it moves them back.
 */
export function followDates(writer: Writer, touched: readonly Touched[]): void {
  const caseIds = new Set(
    touched.filter(({ table }) => dated.has(table)).map(({ table, id }) => findCaseId(writer.orm, table, id)),
  );
  const tasks = [...caseIds].flatMap((id) => (id === undefined ? [] : countedOfCase(writer, id)));
  if (touched.some(({ table }) => calendarTables.has(table))) tasks.push(...countedInWorkingDays(writer));
  if (tasks.length === 0) return;
  const dates = new DueDates(writer.orm, writer.act.now);
  for (const { id, revision, caseFileId, offset } of tasks) {
    if (offset) writer.update(taskTable, id, revision, dates.fieldsOf({ caseFileId, offset }));
  }
}

const open = and(eq(taskTable.state, 'open'), isNull(taskTable.deletedAt), isNotNull(taskTable.offset));

function countedOfCase({ orm }: Writer, caseFileId: string): TaskRow[] {
  const statement = preparedOnce(orm, 'task counted of case', () =>
    orm
      .select()
      .from(taskTable)
      .where(and(eq(taskTable.caseFileId, sql.placeholder('caseFileId')), open))
      .prepare(),
  );
  return statement.all({ caseFileId });
}

function countedInWorkingDays({ orm }: Writer): TaskRow[] {
  return orm
    .select()
    .from(taskTable)
    .where(and(open, sql`json_extract(${taskTable.offset}, '$.unit') = 'working_day'`))
    .all();
}
