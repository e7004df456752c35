import { and, asc, inArray, isNull, ne } from 'drizzle-orm';
import type { CalendarFilter, CalendarItem, DatedItem } from '@shared/calendar/calendar.schema';
import { addMonths } from '@shared/calendar/civil-day.rules';
import { dateSortKey } from '@shared/dates/partial-date.rules';
import { caseFileTable } from '../casefile/casefile.table';
import { hearingDates, plannedHearings } from '../detention/hearing-dates';
import { openStatuses } from '../casefile/open-case';
import { civilDay } from '../record/today';
import type { Store } from '../store/store';
import { taskDates } from '../task/task-dates';
import type { DatedSource } from './dated-source';
import { milestonesBetween } from './milestones';

/** Of each source; a month with more is a list, and says so. */
const mostOfSource = 2000;
/** How far ahead the next date of a case is looked for: an appeal can be years away. */
const monthsAhead = 600;

const milestoneDates: DatedSource = { kinds: ['milestone'], between: milestonesBetween };

/** Gathers what the slices know of days: for the calendar, Today and the head of a case. */
export class CalendarService {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** In the order of their days. */
  items(filter: CalendarFilter, limit: number = mostOfSource): CalendarItem[] {
    return this.#gathered([taskDates, hearingDates, milestoneDates], filter, limit);
  }

  #gathered(sources: readonly DatedSource[], filter: CalendarFilter, limit: number): CalendarItem[] {
    const { kinds, lead } = filter;
    const items = sources
      .filter((source) => kinds === undefined || source.kinds.some((kind) => kinds.includes(kind)))
      .flatMap((source) => source.between(this.store.read, filter, limit))
      .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
      .toSorted(byDay);
    const shown = this.#withCases(items);
    return lead === undefined ? shown : shown.filter((item) => item.case?.lead === lead);
  }

  /** The next hearing, deadline or task of a case, from today on; what is overdue is said by the tasks. */
  nextOfCase(caseFileId: string): CalendarItem | null {
    const today = civilDay(this.now());
    const filter: CalendarFilter = {
      from: today,
      until: addMonths(today, monthsAhead),
      kinds: ['hearing', 'deadline', 'task'],
      caseFileId,
    };
    return this.#gathered([taskDates, plannedHearings], filter, 1)[0] ?? null;
  }

  /** Everybody who leads an open case, by name. */
  leads(): string[] {
    return this.store.read
      .selectDistinct({ lead: caseFileTable.lead })
      .from(caseFileTable)
      .where(
        and(
          isNull(caseFileTable.deletedAt),
          inArray(caseFileTable.status, openStatuses),
          ne(caseFileTable.lead, ''),
        ),
      )
      .orderBy(asc(caseFileTable.lead))
      .all()
      .map(({ lead }) => lead);
  }

  /** Items of cases in the bin are left out. */
  #withCases(items: readonly DatedItem[]): CalendarItem[] {
    const ids = [...new Set(items.flatMap(({ caseFileId }) => caseFileId ?? []))];
    const cases = new Map(
      this.store.read
        .select({
          id: caseFileTable.id,
          number: caseFileTable.number,
          titles: caseFileTable.titles,
          lead: caseFileTable.lead,
        })
        .from(caseFileTable)
        .where(and(inArray(caseFileTable.id, ids), isNull(caseFileTable.deletedAt)))
        .all()
        .map(({ id, ...rest }) => [id, rest] as const),
    );
    return items.flatMap((item): CalendarItem[] => {
      if (item.caseFileId === null) return [{ ...item, case: null }];
      const found = cases.get(item.caseFileId);
      return found === undefined ? [] : [{ ...item, case: found }];
    });
  }
}

function byDay(one: DatedItem, other: DatedItem): number {
  const key = ({ day, date }: DatedItem) => `${day} ${date.time ?? '99:99'} ${dateSortKey(date)}`;
  const [left, right] = [key(one), key(other)];
  return left < right ? -1 : Number(left > right);
}
