import { z } from 'zod';
import { dueUnits } from '../calendar/working-days.rules';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { CivilDate, RecordBase, RecordId, ShortText } from '../record/record.schema';
import { anchorKinds, DueExplanation, taskKinds, taskPriorities } from '../task/task.schema';

/** A task to be made: when it is due is counted from a date that the case has, or from the day of the start ('day'). */
export const PlaybookStep = z.strictObject({
  titles: LocalizedLine,
  notes: LocalizedText,
  kind: z.enum(taskKinds),
  priority: z.enum(taskPriorities),
  from: z.enum(anchorKinds),
  /** Negative: before. */
  count: z.int().min(-3650).max(3650),
  unit: z.enum(dueUnits),
});
export type PlaybookStep = z.infer<typeof PlaybookStep>;

/** The tasks that a situation asks for, in the order in which they are read. */
export const PlaybookFields = z.object({
  titles: LocalizedLine,
  descriptions: LocalizedText,
  steps: z.array(PlaybookStep).max(100),
  /** Of a shipped playbook; empty for one of the organisation. */
  starterKey: ShortText,
});
export type PlaybookFields = z.infer<typeof PlaybookFields>;
export const Playbook = RecordBase.extend(PlaybookFields.shape);
export type Playbook = z.infer<typeof Playbook>;
export const PlaybookCreate = PlaybookFields.partial();

/** What starting a playbook on a case would make. */
export const PlaybookStart = z.strictObject({
  playbookId: RecordId,
  caseFileId: RecordId,
  /** Of the titles and notes of the tasks. */
  language: z.enum(['en', 'fr', 'ru']),
  /** What 'day' stands for. */
  startDay: CivilDate,
});
export type PlaybookStart = z.infer<typeof PlaybookStart>;

export const PlannedTask = z.object({
  title: z.string(),
  note: z.string(),
  kind: z.enum(taskKinds),
  priority: z.enum(taskPriorities),
  explanation: DueExplanation,
});
export type PlannedTask = z.infer<typeof PlannedTask>;
