import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** The kinds of support that ProtectDefenders.eu grants are counted by. */
export const measureKinds = [
  'physical',
  'digital',
  'communications',
  'training',
  'transport',
  'legal',
  'medical',
  'humanitarian',
  'relocation',
  'monitoring',
  'other',
] as const;
export const measureStates = ['planned', 'requested', 'granted', 'running', 'done', 'refused'] as const;

/** What is done so that a person is safer, by whom, at what cost, with what result. */
export const ProtectionMeasureFields = z.object({
  caseFileId: RecordId,
  personId: RecordId.nullable(),
  kind: z.enum(measureKinds),
  description: LongText,
  /** Who provides or pays for it. */
  provider: ShortText,
  state: z.enum(measureStates),
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
  /** In hundredths of the currency: money is never a fraction in binary. Null: not known. */
  costHundredths: z.int().min(0).max(1_000_000_000_000).nullable(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  result: LongText,
});
export type ProtectionMeasureFields = z.infer<typeof ProtectionMeasureFields>;
export const ProtectionMeasure = RecordBase.extend(ProtectionMeasureFields.shape);
export type ProtectionMeasure = z.infer<typeof ProtectionMeasure>;
export const ProtectionMeasureCreate = ProtectionMeasureFields.partial().required({ caseFileId: true });
