import { z } from 'zod';
import { CivilDate, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** The records that can be flagged: those that stand in lists. */
export const flaggedTables = [
  'case_file',
  'person',
  'organisation',
  'office',
  'letter',
  'event',
  'act',
  'detention',
  'document',
  'remedy',
  'task',
] as const;
export const FlaggedTable = z.enum(flaggedTables);
export type FlaggedTable = z.infer<typeof FlaggedTable>;

/** "Look at this again": why, on which day, and who. A record has one at a time; those before it stay readable. */
export const FlagFields = z.object({
  subjectTable: FlaggedTable,
  subjectId: RecordId,
  reason: ShortText,
  /** The day to come back to it; null: no day. */
  dueOn: CivilDate.nullable(),
  who: ShortText,
});
export type FlagFields = z.infer<typeof FlagFields>;
export const Flag = RecordBase.extend(FlagFields.shape);
export type Flag = z.infer<typeof Flag>;
export const FlagCreate = FlagFields.partial().required({ subjectTable: true, subjectId: true });

/** A flag whose day has come, with what it stands on. */
export const DueFlag = Flag.extend({
  dueOn: CivilDate,
  caseFileId: RecordId.nullable(),
  /** What the record is called. */
  title: z.string(),
});
export type DueFlag = z.infer<typeof DueFlag>;
