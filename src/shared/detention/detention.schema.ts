import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { CivilDate, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const chargeStatuses = ['filed', 'requalified', 'dropped', 'convicted', 'acquitted'] as const;
export const Charge = z.strictObject({
  /** Article as cited ("art. 106, part 2"), and the code it belongs to. */
  article: ShortText,
  code: LocalizedLine,
  /** What it accuses of ("intentional bodily harm"). */
  text: LocalizedLine,
  date: PartialDate.nullable(),
  status: z.enum(chargeStatuses),
  contested: z.boolean(),
});
export type Charge = z.infer<typeof Charge>;

export const Sentence = z.strictObject({
  date: PartialDate.nullable(),
  court: LocalizedLine,
  years: z.int().min(0).max(100),
  months: z.int().min(0).max(11),
  days: z.int().min(0).max(365),
  regime: LocalizedLine,
  /** Days already served that count; taken off the end. */
  creditDays: z.int().min(0).max(40_000),
});
export type Sentence = z.infer<typeof Sentence>;

/** One episode of deprivation of liberty, from arrest to release. Days held and end of sentence are computed. */
export const DetentionFields = z.object({
  caseFileId: RecordId,
  personId: RecordId.nullable(),
  arrestDate: PartialDate.nullable(),
  arrestPlace: LocalizedLine,
  arrestingBody: LocalizedLine,
  facility: LocalizedLine,
  charges: z.array(Charge).max(50),
  sentence: Sentence.nullable(),
  /** When the days begin to count if not with the arrest. */
  heldSince: PartialDate.nullable(),
  releaseDate: PartialDate.nullable(),
  releaseGround: LocalizedLine,
  /** As it stands after "selon", "according to", "по мнению" (genitive): "la défense", "защиты". */
  contestedBy: LocalizedLine,
  conditions: LocalizedText,
  /** Highest sensitivity: shown behind a click, printed only on request. */
  health: LocalizedText,
  /** What is to be feared, in whole sentences: "He may face a longer term." */
  risk: LocalizedText,
  notes: LongText,
});
export type DetentionFields = z.infer<typeof DetentionFields>;
export const Detention = RecordBase.extend(DetentionFields.shape);
export type Detention = z.infer<typeof Detention>;
export const DetentionCreate = DetentionFields.partial().required({ caseFileId: true });

/** What is computed from a detention for a given day. A number is null where the dates do not say it. */
export const DetentionFacts = z.object({
  /** The day from which the days count: the one entered, else the arrest. */
  since: PartialDate.nullable(),
  /** Days in custody until the day asked about or the release, first and last day counted: at least so many … */
  daysHeld: z.int().min(0).nullable(),
  /** … and at most so many; the same number where the dates are known to the day. */
  daysHeldAtMost: z.int().min(0).nullable(),
  exact: z.boolean(),
  /** Whether the person is held on the day asked about. */
  held: z.boolean(),
  /** Last day of the sentence; only where it began on a known day. */
  sentenceEnds: CivilDate.nullable(),
  /** Days left of the sentence after the day asked about; null for somebody who is free. */
  daysLeft: z.int().min(0).nullable(),
});
export type DetentionFacts = z.infer<typeof DetentionFacts>;
