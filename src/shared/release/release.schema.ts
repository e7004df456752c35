import { z } from 'zod';
import { LotChoice, SheetChoice } from '../campaign/petition.schema';
import { CertificateChoice } from '../evidence/certificate.schema';
import { ById } from '../record/record.routes';
import { RecordId, ShortText } from '../record/record.schema';

/** What is said to the consents that something meets on its way out of the vault. */
export const ReleaseAnswer = z.strictObject({
  /** Consents that are missing or have run out were seen. */
  accepted: z.boolean(),
  /** Why it leaves although somebody whom it names has refused; empty: not said. */
  reason: ShortText,
});
export type ReleaseAnswer = z.infer<typeof ReleaseAnswer>;

/** Field of every request for something to leave; absent: nothing is said. */
export const answered = { answer: ReleaseAnswer.optional() };
/** A record that is to leave. */
export const Leaves = ById.extend(answered);

/** Something that is to leave the vault and may name somebody. */
export const Leaving = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letters'), ids: z.array(RecordId).min(1).max(1000) }),
  z.strictObject({ kind: z.literal('appeal'), appealId: RecordId }),
  z.strictObject({ kind: z.literal('submission'), id: RecordId }),
  z.strictObject({ kind: z.literal('dossier'), id: RecordId }),
  z.strictObject({ kind: z.literal('file'), versionId: RecordId }),
  z.strictObject({ kind: z.literal('certificate'), choice: CertificateChoice }),
  z.strictObject({ kind: z.literal('sheet'), choice: SheetChoice }),
  z.strictObject({ kind: z.literal('lot'), choice: LotChoice }),
  z.strictObject({ kind: z.literal('outcome'), campaignId: RecordId }),
]);
export type Leaving = z.infer<typeof Leaving>;
