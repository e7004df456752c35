import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine } from '../language/language.schema';
import { CivilDate, RecordId } from '../record/record.schema';

export const datedKinds = ['hearing', 'deadline', 'task', 'milestone'] as const;
export type DatedKind = (typeof datedKinds)[number];

/** What is remembered of a detention that lasts. */
export const milestones = ['hundred_days', 'year', 'midpoint', 'sentence_end'] as const;

/** Anything of a case that has a day: each slice gives its own, one service gathers them. */
export const DatedItem = z.object({
  kind: z.enum(datedKinds),
  /** The record that is opened from here. */
  id: RecordId,
  /** Of that record, for an action on the line; 0 where there is none. */
  revision: z.int(),
  caseFileId: RecordId.nullable(),
  date: PartialDate,
  /** The day under which it stands: of a period or a month, the last one. */
  day: CivilDate,
  /** As typed, or per language; one of the two is empty. */
  title: z.string(),
  titles: LocalizedLine,
  /** Only of a milestone; `years` counts the anniversary. */
  milestone: z.object({ kind: z.enum(milestones), years: z.int() }).nullable(),
});
export type DatedItem = z.infer<typeof DatedItem>;

/** An item with what its line says of the case. */
export const CalendarItem = DatedItem.extend({
  case: z
    .object({
      number: z.string(),
      titles: LocalizedLine,
      lead: z.string(),
    })
    .nullable(),
});
export type CalendarItem = z.infer<typeof CalendarItem>;

export const CalendarFilter = z.strictObject({
  from: CivilDate,
  /** The last day, included. */
  until: CivilDate,
  kinds: z.array(z.enum(datedKinds)).optional(),
  caseFileId: RecordId.optional(),
  lead: z.string().max(500).optional(),
});
export type CalendarFilter = z.infer<typeof CalendarFilter>;
