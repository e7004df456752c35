import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { DocumentLanguage } from '../language/language.schema';
import { LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const consentGivers = ['self', 'family', 'lawyer', 'guardian'] as const;
export const consentModes = ['written', 'oral_recorded', 'oral', 'messenger', 'assumed_urgent'] as const;

/** What may be done with what a person told; each is asked for by itself. */
export const consentPurposes = [
  'keep_file',
  'contact_family',
  'name_to_authorities',
  'name_to_un',
  'publish_name',
  'publish_photo',
  'share_with_partner',
  'anonymous_report',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Somebody who must not get what is in the file, and why. */
export const Withholding = z.strictObject({ from: ShortText, reason: ShortText });
export type Withholding = z.infer<typeof Withholding>;

/**
 * One consent as it was given: by whom, for whom, how, to what and for whom. A later consent does not change an earlier
 * one; what holds on a day is computed from all of them (consent.rules).
 */
export const ConsentFields = z.object({
  caseFileId: RecordId,
  /** On whose behalf; null: everybody whom the case is about. */
  personId: RecordId.nullable(),
  giver: z.enum(consentGivers),
  /** Who gave it, where it was not the person. */
  giverName: ShortText,
  obtainedBy: ShortText,
  mode: z.enum(consentModes),
  language: DocumentLanguage.nullable(),
  date: PartialDate.nullable(),
  /** The last day on which it holds; of a month or a year, its last day. */
  expiresOn: PartialDate.nullable(),
  purposes: z.array(z.enum(consentPurposes)),
  /** What was asked for and refused: a no, which is more than not having been asked. */
  refused: z.array(z.enum(consentPurposes)),
  /** To whom it may go, where a purpose names somebody: "Front Line Defenders, the UN". Empty: not limited. */
  recipients: ShortText,
  withheld: z.array(Withholding).max(50),
  withdrawnOn: PartialDate.nullable(),
  note: LongText,
});
export type ConsentFields = z.infer<typeof ConsentFields>;
export const Consent = RecordBase.extend(ConsentFields.shape);
export type Consent = z.infer<typeof Consent>;
export const ConsentCreate = ConsentFields.partial().required({ caseFileId: true });
