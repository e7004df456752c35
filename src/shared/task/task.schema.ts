import { z } from 'zod';
import { CalendarDay } from '../calendar/holiday.schema';
import { dueUnits } from '../calendar/working-days.rules';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine } from '../language/language.schema';
import { CivilDate, CountryCode, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** A deadline ends a right when it is missed; a task can be done later. */
export const taskKinds = ['task', 'deadline'] as const;
export const taskPriorities = ['high', 'normal', 'low'] as const;
export const taskStates = ['open', 'done', 'dropped'] as const;
export const repeatUnits = ['day', 'week', 'month', 'year'] as const;

/** The kinds of dates of a case from which a due date can be counted. */
export const anchorKinds = [
  'day',
  'arrest',
  'release',
  'sentence_end',
  'hearing',
  'event',
  'remedy',
  'letter',
  'case_opened',
] as const;
export type AnchorKind = (typeof anchorKinds)[number];

/** "7 days before the hearing": the due date follows when that date moves. */
export const DueOffset = z
  .strictObject({
    from: z.enum(anchorKinds),
    /** The record that has the date. Null: the case has none yet; the first one that comes is taken. */
    recordId: RecordId.nullable(),
    /** The day itself; null for every other kind. */
    day: CivilDate.nullable(),
    /** Negative: before. */
    count: z.int().min(-3650).max(3650),
    unit: z.enum(dueUnits),
  })
  .refine(({ from, day }) => (from === 'day') === (day !== null), {
    error: 'a day belongs to an offset from a day',
    path: ['day'],
  });
export type DueOffset = z.infer<typeof DueOffset>;

export const Repeat = z.strictObject({ every: z.int().min(1).max(99), unit: z.enum(repeatUnits) });
export type Repeat = z.infer<typeof Repeat>;

export const TaskFields = z.object({
  /** Null: a task of the office. */
  caseFileId: RecordId.nullable(),
  kind: z.enum(taskKinds),
  title: ShortText,
  note: LongText,
  /** The last day; kept up to date by the vault while there is an offset. */
  due: PartialDate.nullable(),
  offset: DueOffset.nullable(),
  /** Instants, ascending; one that was seen is taken out. */
  reminders: z.array(z.int()).max(20),
  assignee: ShortText,
  priority: z.enum(taskPriorities),
  state: z.enum(taskStates),
  doneAt: z.int().nullable(),
  /** The next one is made when this one is done. */
  repeat: Repeat.nullable(),
});
export type TaskFields = z.infer<typeof TaskFields>;
export const Task = RecordBase.extend(TaskFields.shape);
export type Task = z.infer<typeof Task>;
export const TaskCreate = TaskFields.partial().required({ title: true });
export type TaskCreate = z.infer<typeof TaskCreate>;

/** A date of a case that a due date can be counted from. */
export const CaseDate = z.object({
  from: z.enum(anchorKinds),
  recordId: RecordId.nullable(),
  date: PartialDate,
  /** What the record says of itself; the kind is said by the page. */
  titles: LocalizedLine,
  title: z.string(),
});
export type CaseDate = z.infer<typeof CaseDate>;

/** How a due date came about, in parts that the page puts into words. */
export const DueExplanation = z.object({
  offset: DueOffset,
  /** Null: the date is not known yet. */
  anchor: CaseDate.nullable(),
  /** The day that was counted from: of a date known in part, its first. */
  base: CivilDate.nullable(),
  due: CivilDate.nullable(),
  weekendDays: z.int(),
  holidays: z.array(CalendarDay),
  /** Whose holidays were counted; null: only weekends. */
  country: CountryCode.nullable(),
  /** A day was counted that nobody has verified, or of a year that the calendar does not cover. */
  verify: z.boolean(),
});
export type DueExplanation = z.infer<typeof DueExplanation>;

export const TaskLine = z.object({ task: Task, explanation: DueExplanation.nullable() });
export type TaskLine = z.infer<typeof TaskLine>;
