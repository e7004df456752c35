import { z } from 'zod';
import { consentPurposes } from '../consent/consent.schema';
import { audiences, releaseStates } from '../consent/release.rules';
import { Language } from '../language/language.schema';
import { PseudonymChoice } from '../pseudonym/pseudonym.schema';
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
  'campaigns',
  'sources',
  'documents',
  'photos',
  'holders',
  'deadlines',
  'contacts',
  'signature',
] as const;
/**
 * What a dossier has unless it is chosen otherwise: photos make it heavy, and show faces; few cases have a campaign; the
 * last four are for whoever takes a case over.
 */
const unusual: ReadonlySet<string> = new Set([
  'photos',
  'campaigns',
  'holders',
  'deadlines',
  'contacts',
  'signature',
]);
export const usualSections = dossierSections.filter((section) => !unusual.has(section));
export const DossierSection = z.enum(dossierSections);
export type DossierSection = z.infer<typeof DossierSection>;

/** The kinds of paper that a case is printed as: all of it, one page, the chronology alone, what a successor or a lawyer needs. */
export const dossierKinds = ['full', 'sheet', 'chronology', 'handover'] as const;
export const DossierKind = z.enum(dossierKinds);
export type DossierKind = z.infer<typeof DossierKind>;

/** What to print: language, sections in order, the highest sensitivity that may stand in it, and for whom. */
export const DossierChoice = z.strictObject({
  caseFileId: RecordId,
  /** Absent: the full dossier. */
  kind: DossierKind.optional(),
  language: Language,
  sections: z.array(DossierSection).min(1).max(20),
  /** Records and fields above this level are left out and listed to the user. */
  upTo: Sensitivity,
  recipient: ShortText,
  includeHealth: z.boolean(),
  /** Who will read it: of everybody whom it names the consent to that is asked. Absent: nobody outside. */
  audience: z.enum(audiences).optional(),
  /** Codes in the place of names. Absent: those within reach are named. */
  pseudonyms: PseudonymChoice.optional(),
});
export type DossierChoice = z.infer<typeof DossierChoice>;

/** A choice that is made into a paper: what was said to the consents that it meets. */
export const DossierOrder = DossierChoice.extend({
  /** Consents that are missing or have run out were seen. */
  accepted: z.boolean().optional(),
  /** Why it is made although somebody whom it names has refused. */
  reason: ShortText.optional(),
  /** What a paper without names may still tell was read. */
  revealsRead: z.boolean().optional(),
});
export type DossierOrder = z.infer<typeof DossierOrder>;

/** What the consents of the case say of somebody whom the dossier names. */
export const DossierRelease = z.object({
  personId: RecordId,
  name: z.string(),
  purpose: z.enum(consentPurposes),
  state: z.enum(releaseStates),
  consentId: RecordId.nullable(),
});
export type DossierRelease = z.infer<typeof DossierRelease>;

/** A printed dossier: kept as PDF in the vault. */
export const Dossier = RecordBase.extend({
  caseFileId: RecordId,
  kind: DossierKind,
  language: Language,
  sections: z.array(DossierSection),
  upTo: Sensitivity,
  recipient: ShortText,
  audience: z.enum(audiences),
  /** Why it was made although somebody whom it names had refused; empty: nobody had. */
  releaseReason: ShortText,
  /** Codes stand in it in the place of names. */
  pseudonymous: z.boolean(),
  /** Whose consent was looked up, and to what: looked up again whenever the copy leaves. */
  asked: z.array(z.object({ personId: RecordId, purpose: z.enum(consentPurposes) })),
  /** Counts up per case, so that a leaked paper can be traced. */
  copyNumber: z.int().min(1),
  pageCount: z.int().min(1),
  attachmentId: RecordId,
  sha256: z.string().length(64),
});
export type Dossier = z.infer<typeof Dossier>;
