import { z } from 'zod';
import { Gender, Language, LocalizedLine, LocalizedText } from '../language/language.schema';
import { CountryCode, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** The organisation that keeps the vault and signs the letters: one record. */
export const OrganisationSettingsFields = z.object({
  names: LocalizedLine,
  /** Lines under the name in the letterhead: address, telephone, e-mail, registration. */
  letterhead: LocalizedText,
  registration: LocalizedLine,
  address: LocalizedText,
  email: ShortText,
  phone: ShortText,
  web: ShortText,
  country: CountryCode.nullable(),
  /** Place before the date of a letter. */
  place: LocalizedLine,
  logoId: RecordId.nullable(),
  /** `{year}`, `{number}` (with `{number:3}` for leading zeros), `{country}`, `{language}`: "AMP/{year}/{number:3}". */
  referencePattern: z.string().max(100),
  /** `{country}`, `{year}`, `{number:3}`. */
  caseNumberPattern: z.string().max(100),
  inclusiveFrench: z.boolean(),
  defaultLanguage: Language,
  defaultSignatoryId: RecordId.nullable(),
  /** Today shows a case in which nothing has moved for so many days, and a letter without an answer after so many. */
  silentAfterDays: z.int().min(1).max(3650),
  replyAfterDays: z.int().min(1).max(3650),
  /** Closed cases are looked at again after so many years; null: nobody is asked. */
  retentionYears: z.int().min(1).max(100).nullable(),
  /** Whether a writer may approve the own letters; null: nobody has been asked yet, which means no. */
  ownApproval: z.boolean().nullable(),
  /** Whether the app drafts the reminder by itself when the day for an answer has passed; it never issues one. */
  draftsFollowUps: z.boolean(),
});
export type OrganisationSettingsFields = z.infer<typeof OrganisationSettingsFields>;
export const OrganisationSettings = RecordBase.extend(OrganisationSettingsFields.shape);
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

export const SignatoryFields = z.object({
  names: LocalizedLine,
  titles: LocalizedLine,
  gender: Gender.nullable(),
  signatureImageId: RecordId.nullable(),
  position: z.int().min(0),
});
export const Signatory = RecordBase.extend(SignatoryFields.shape);
export type Signatory = z.infer<typeof Signatory>;
export const SignatoryCreate = SignatoryFields.partial().required({ names: true });
