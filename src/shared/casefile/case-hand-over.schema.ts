import { z } from 'zod';
import { LongText, RecordId, ShortText } from '../record/record.schema';

/** Cases that get another lead. */
export const CaseHandOver = z.strictObject({
  ids: z.array(RecordId).min(1).max(5000),
  to: ShortText.refine((text) => text.trim() !== '', { error: 'nobody is named' }),
  /** Joins the notes of each case, with the day and both names. */
  note: LongText,
  /** Whether the open tasks of the former lead, and those of nobody, go too. */
  tasks: z.boolean(),
});
export type CaseHandOver = z.infer<typeof CaseHandOver>;

export const HandOverResult = z.object({ changed: z.int(), unchanged: z.int(), tasks: z.int() });
export type HandOverResult = z.infer<typeof HandOverResult>;
