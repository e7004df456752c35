import { z } from 'zod';
import { CivilDate, RecordId } from '../record/record.schema';
import { DetentionView } from './detention.schema';

/** Days at least and at most; the same number where all dates are known to the day. */
export const DaySpan = z.object({ atLeast: z.int().min(0), atMost: z.int().min(0) });
export type DaySpan = z.infer<typeof DaySpan>;

/** The days of one person over all episodes: a day in two episodes counts once, house arrest is told apart. */
export const CustodyTotal = z.object({
  personId: RecordId.nullable(),
  episodes: z.int(),
  custody: DaySpan,
  houseArrest: DaySpan,
});
export type CustodyTotal = z.infer<typeof CustodyTotal>;

export const CustodyOverview = z.object({
  asOf: CivilDate,
  detentions: z.array(DetentionView),
  totals: z.array(CustodyTotal),
});
export type CustodyOverview = z.infer<typeof CustodyOverview>;
