import { z } from 'zod';
import { CalendarDay } from '../calendar/holiday.schema';
import { CivilDate, CountryCode } from '../record/record.schema';
import { DeadlineRule, startEvents } from './deadline-rule.schema';

/** Why the answer to a letter is due on its day, in parts that the page puts into words. */
export const ReplyDue = z.object({
  /** `law`: by a rule; `chosen`: set by a person; `expected`: no rule fits, so as patient as the settings say. */
  basis: z.enum(['law', 'chosen', 'expected']),
  rule: DeadlineRule.nullable(),
  /** Other rules that may bind the addressee. */
  options: z.array(DeadlineRule),
  /** The event that was counted from; `assumed`: its day is not known, an earlier one stands in. */
  from: z.enum(startEvents),
  assumed: z.boolean(),
  /** Somebody noted that the letter was sent; else the day of its issue stands in for that. */
  sent: z.boolean(),
  base: CivilDate,
  /** The event fell on this day off; counted from the next working day. */
  movedFrom: CivilDate.nullable(),
  due: CivilDate,
  weekendDays: z.int(),
  holidays: z.array(CalendarDay),
  extendedUntil: CivilDate.nullable(),
  complaintUntil: CivilDate.nullable(),
  verifyCalendar: z.boolean(),
  /** Whose holidays were counted. */
  country: CountryCode.nullable(),
  /** Days of patience, where no rule fits. */
  expectedDays: z.int().nullable(),
  /** The letter still waits for an answer. */
  waiting: z.boolean(),
});
export type ReplyDue = z.infer<typeof ReplyDue>;
