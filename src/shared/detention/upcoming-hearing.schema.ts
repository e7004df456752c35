import { z } from 'zod';
import { CivilDate, RecordId } from '../record/record.schema';
import { LocalizedLine } from '../language/language.schema';
import { Hearing } from './proceeding.schema';

/** A hearing that is to come, with what a calendar needs to name it. */
export const UpcomingHearing = z.object({
  hearing: Hearing,
  /** The first day on which it can be: the day to put it on. */
  day: CivilDate,
  caseFile: z.object({ id: RecordId, number: z.string(), titles: LocalizedLine }),
  personId: RecordId.nullable(),
});
export type UpcomingHearing = z.infer<typeof UpcomingHearing>;
