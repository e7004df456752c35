import { z } from 'zod';
import { Language } from '../language/language.schema';
import { RecordId } from '../record/record.schema';

/** Which certificate: in which language, and whether it names those who handed the document over. */
export const CertificateChoice = z.strictObject({
  documentId: RecordId,
  language: Language,
  names: z.boolean(),
});
export type CertificateChoice = z.infer<typeof CertificateChoice>;
