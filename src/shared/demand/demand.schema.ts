import { z } from 'zod';
import { LocalizedText } from '../language/language.schema';
import { RecordBase, RecordId } from '../record/record.schema';

export const demandKinds = [
  'investigate',
  'protect',
  'release',
  'drop_charges',
  'quash_sentence',
  'medical_care',
  'stop_harassment',
  'enabling_environment',
  'access_to_counsel',
  'family_contact',
  'transfer',
  'inform',
  'other',
] as const;
export type DemandKind = (typeof demandKinds)[number];

/**
 * What is asked, as an infinitive phrase per language without final punctuation, in the order of `position`:
 * "ouvrir une enquête …", "open a … investigation", "провести … расследование".
 */
export const DemandFields = z.object({
  caseFileId: RecordId,
  kind: z.enum(demandKinds),
  text: LocalizedText,
  position: z.int().min(0),
  /** Key of the template that proposed it for its letters; null: a person entered it, for any letter it suits. */
  proposedBy: z.string().nullable(),
});
export type DemandFields = z.infer<typeof DemandFields>;
export const Demand = RecordBase.extend(DemandFields.shape);
export type Demand = z.infer<typeof Demand>;
export const DemandCreate = DemandFields.partial().required({ caseFileId: true, kind: true });
