import { z } from 'zod';
import { LocalizedText } from '../language/language.schema';
import { CivilDate } from '../record/record.schema';

export const replyBreakdowns = ['authority', 'channel', 'year'] as const;
export type ReplyBreakdown = (typeof replyBreakdowns)[number];

/** Letters sent from the first to the last day, both counted. */
export const ReplyQuery = z
  .strictObject({
    by: z.enum(replyBreakdowns),
    from: CivilDate,
    until: CivilDate,
    /** Rows of few letters are hidden before the numbers leave the vault process. */
    publicly: z.boolean(),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'] });
export type ReplyQuery = z.infer<typeof ReplyQuery>;

export const ReplyRow = z.object({
  /** An office, a channel, a year; empty: not known. */
  key: z.string(),
  /** Of an office. */
  label: LocalizedText.nullable(),
  /** Letters that went out. null: hidden, and with it the rest. */
  sent: z.int().nullable(),
  /** How many of them were answered up to today; a mere receipt is no answer. */
  answered: z.int().nullable(),
  /** Days from sending to the first answer, half of the answers came within them; null: no answer, or hidden. */
  medianDays: z.number().nullable(),
});
export type ReplyRow = z.infer<typeof ReplyRow>;

export const ReplyTable = z.object({ rows: z.array(ReplyRow), total: ReplyRow });
export type ReplyTable = z.infer<typeof ReplyTable>;
