import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

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
