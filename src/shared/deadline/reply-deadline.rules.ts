/** When the answer to a letter is due by law, with every step that led there. */
import type { Office } from '../authority/office.schema';
import type { CalendarDay } from '../calendar/holiday.schema';
import { addDays } from '../calendar/civil-day.rules';
import type { WorkCalendar } from '../calendar/work-calendar.rules';
import { reckon, type Reckoned } from '../calendar/working-days.rules';
import type { DeadlineRuleFields, StartEvent, Term } from './deadline-rule.schema';

/** What is known of the way of a letter; civil days. */
export interface WayOfLetter {
  readonly sentOn: string;
  readonly receivedOn: string | null;
  /** The day that the office entered the letter under a number of its own. */
  readonly registeredOn: string | null;
}

export interface ReplyDeadline {
  /** The event that was counted from. */
  readonly from: StartEvent;
  /** The day of that event is not known: the day before it in the way of the letter was taken. */
  readonly assumed: boolean;
  /** The day that was counted from. */
  readonly base: string;
  /** `base` is later than the event because the event fell on a day off. */
  readonly movedFrom: string | null;
  /** The last day for the answer. */
  readonly due: string;
  readonly weekendDays: number;
  readonly holidays: readonly CalendarDay[];
  /** The last day if the office extends the time as far as it may. */
  readonly extendedUntil: string | null;
  /** The last day on which silence can be complained about. */
  readonly complaintUntil: string | null;
  /** A day was counted that nobody has verified, or of a year that the calendar does not cover. */
  readonly verifyCalendar: boolean;
}

/**
 * Counts the time limit of `rule`. The day of the event is not counted (`reckon`). Where the day of receipt or
 * registration is not known, the day of sending stands in for it: the earliest day that can be right, and said so.
 */
export function replyDeadline(
  rule: Pick<
    DeadlineRuleFields,
    'term' | 'startsFrom' | 'receivedOnWorkingDays' | 'endsOnWorkingDay' | 'extension' | 'complaint'
  >,
  way: WayOfLetter,
  calendar: WorkCalendar,
): ReplyDeadline {
  const start = startOf(rule.startsFrom, way);
  const base =
    rule.receivedOnWorkingDays && start.from !== 'sent' ? onWorkingDay(start.day, calendar) : start.day;
  const end = (term: Term, from: string): Reckoned => {
    const reckoned = reckon(from, term.count, term.unit, calendar);
    return rule.endsOnWorkingDay ? { ...reckoned, day: onWorkingDay(reckoned.day, calendar) } : reckoned;
  };
  const { day: due, weekendDays, holidays } = end(rule.term, base);
  const complaintUntil = rule.complaint === null ? null : end(rule.complaint, due).day;
  const covered = [base, due].every((day) => calendar.covers(Number(day.slice(0, 4))));
  return {
    from: start.from,
    assumed: start.from !== rule.startsFrom,
    base,
    movedFrom: base === start.day ? null : start.day,
    due,
    weekendDays,
    holidays,
    extendedUntil: rule.extension === null ? null : later(end(rule.extension, base).day, due),
    complaintUntil,
    verifyCalendar: rule.term.unit === 'working_day' && (!covered || holidays.some(({ verify }) => verify)),
  };
}

function startOf(wanted: StartEvent, way: WayOfLetter): { from: StartEvent; day: string } {
  const sent = { from: 'sent', day: way.sentOn } as const;
  const received = way.receivedOn === null ? sent : ({ from: 'received', day: way.receivedOn } as const);
  if (wanted === 'sent') return sent;
  if (wanted === 'received' || way.registeredOn === null) return received;
  return { from: 'registered', day: way.registeredOn };
}

function onWorkingDay(day: string, calendar: WorkCalendar): string {
  let next = day;
  while (!calendar.isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** An extension never ends before the time that it extends. */
function later(day: string, other: string): string {
  return day > other ? day : other;
}

/** The rules that may bind `office`, the narrowest first: those that name its kind go before those of the whole country. */
export function rulesFor<Rule extends Pick<DeadlineRuleFields, 'country' | 'officeKinds' | 'retired'>>(
  rules: readonly Rule[],
  office: Pick<Office, 'country' | 'kind'>,
): Rule[] {
  return rules
    .filter(({ country, officeKinds, retired }) => {
      if (retired || country !== office.country) return false;
      return officeKinds.length === 0 || officeKinds.includes(office.kind);
    })
    .toSorted((a, b) => Number(a.officeKinds.length === 0) - Number(b.officeKinds.length === 0));
}
