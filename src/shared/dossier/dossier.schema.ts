import { z } from 'zod';
import { Language } from '../language/language.schema';
import { RecordBase, RecordId, Sensitivity, ShortText } from '../record/record.schema';

export const dossierSections = [
  'person',
  'summary',
  'background',
  'statements',
  'chronology',
  'acts',
  'detention',
  'remedies',
  'demands',
  'letters',
  'sources',
  'documents',
  'photos',
] as const;
/** What a dossier has unless it is chosen otherwise: photos make it heavy, and show faces. */
export const usualSections = dossierSections.filter((section) => section !== 'photos');
export const DossierSection = z.enum(dossierSections);
export type DossierSection = z.infer<typeof DossierSection>;

/** What to print: language, sections in order, the highest sensitivity that may stand in it, and for whom. */
export const DossierChoice = z.strictObject({
  caseFileId: RecordId,
  language: Language,
  sections: z.array(DossierSection).min(1).max(20),
  /** Records and fields above this level are left out and listed to the user. */
  upTo: Sensitivity,
  recipient: ShortText,
  includeHealth: z.boolean(),
});
export type DossierChoice = z.infer<typeof DossierChoice>;

/** A printed dossier: kept as PDF in the vault. */
export const Dossier = RecordBase.extend({
  caseFileId: RecordId,
  language: Language,
  sections: z.array(DossierSection),
  upTo: Sensitivity,
  recipient: ShortText,
  /** Counts up per case, so that a leaked paper can be traced. */
  copyNumber: z.int().min(1),
  pageCount: z.int().min(1),
  attachmentId: RecordId,
  sha256: z.string().length(64),
});
export type Dossier = z.infer<typeof Dossier>;
