import { z } from 'zod';
import { LocalizedLine } from '../language/language.schema';
import { LongText, RecordBase, RecordId } from '../record/record.schema';
import { codedValueOf } from '../vocabulary/vocabulary.schema';

/** Who or what it is: a record of the vault, or words where there is none ("a guard of the colony"). */
export const SourceWho = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: RecordId }),
  z.strictObject({ kind: z.literal('organisation'), organisationId: RecordId }),
  z.strictObject({ kind: z.literal('document'), documentId: RecordId }),
  z.strictObject({ kind: z.literal('described'), description: LocalizedLine }),
]);
export type SourceWho = z.infer<typeof SourceWho>;

/** none: may be named. discreet: named inside the house only. high: what leaves the vault never names it. */
export const protectionNeeds = ['none', 'discreet', 'high'] as const;

/** Where what a case knows comes from (HURIDOCS format 25, the part that stays the same from one report to the next). */
export const SourceFields = z.object({
  caseFileId: RecordId,
  who: SourceWho,
  /** How letters speak of it after "selon", "according to", "по словам" (genitive): "ses collègues", "его коллег". */
  attribution: LocalizedLine,
  /** How it stands to the facts (HURIDOCS 19), and how far it can be relied on (42). */
  connection: codedValueOf('source_connection').nullable(),
  reliability: codedValueOf('reliability').nullable(),
  protection: z.enum(protectionNeeds),
  notes: LongText,
  position: z.int().min(0),
});
export type SourceFields = z.infer<typeof SourceFields>;
export const Source = RecordBase.extend(SourceFields.shape);
export type Source = z.infer<typeof Source>;
export const SourceCreate = SourceFields.partial().required({ caseFileId: true });
