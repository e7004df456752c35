import { z } from 'zod';
import { CalendarItem } from '../calendar/calendar.schema';
import { followUpSteps } from '../deadline/follow-up.rules';
import { LocalizedLine } from '../language/language.schema';
import { CivilDate, RecordId } from '../record/record.schema';

const OfCase = z.object({ number: z.string(), titles: LocalizedLine, lead: z.string() });

/** A letter whose answer is overdue, to which nobody has written again, and of which nobody keeps a task. */
export const UnansweredLetter = z.object({
  id: RecordId,
  caseFileId: RecordId,
  case: OfCase,
  reference: z.string(),
  subjectLine: z.string(),
  issuedOn: CivilDate,
  /** The last day for the answer. */
  dueOn: CivilDate,
  /** Whole days since it was issued. */
  days: z.int(),
});
export type UnansweredLetter = z.infer<typeof UnansweredLetter>;

/** A follow-up that the app has drafted unasked and that waits for a person. */
export const DraftedFollowUp = z.object({
  id: RecordId,
  revision: z.int(),
  step: z.enum(followUpSteps),
  caseFileId: RecordId,
  case: OfCase,
  /** Of the letter that it follows. */
  reference: z.string(),
  subjectLine: z.string(),
  dueOn: CivilDate,
});
export type DraftedFollowUp = z.infer<typeof DraftedFollowUp>;

export const SilentCase = OfCase.extend({ id: RecordId, days: z.int() });
export type SilentCase = z.infer<typeof SilentCase>;

/** An open campaign whose end is near or past, or one whose signatories should be forgotten. */
export const DueCampaign = z.object({
  id: RecordId,
  titles: LocalizedLine,
  case: OfCase,
  /** `forget`: the day until which signatories are kept has passed. */
  reason: z.enum(['ends', 'ended', 'forget']),
  day: CivilDate,
});
export type DueCampaign = z.infer<typeof DueCampaign>;

/** What needs somebody now, the most urgent first; each list begins with what waits longest and is cut off. */
export const TodayView = z.object({
  overdue: z.array(CalendarItem),
  /** Tasks and deadlines of the next days. */
  coming: z.array(CalendarItem),
  hearings: z.array(CalendarItem),
  letters: z.array(UnansweredLetter),
  drafted: z.array(DraftedFollowUp),
  silent: z.array(SilentCase),
  milestones: z.array(CalendarItem),
  campaigns: z.array(DueCampaign),
});
export type TodayView = z.infer<typeof TodayView>;

export const TodayCounts = z.object({
  overdue: z.int(),
  /** Open tasks, deadlines and hearings from today to Sunday. */
  thisWeek: z.int(),
});
export type TodayCounts = z.infer<typeof TodayCounts>;
