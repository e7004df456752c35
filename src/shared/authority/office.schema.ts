import { z } from 'zod';
import { DocumentLanguage, Gender, LocalizedLine } from '../language/language.schema';
import { PartialDate } from '../dates/partial-date.schema';
import { PersonName } from '../person/person.schema';
import { CivilDate, CountryCode, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const officeKinds = [
  'head_of_state',
  'head_of_government',
  'prosecutor_general',
  'prosecutor',
  'ministry_of_interior',
  'police_department',
  'ministry_of_foreign_affairs',
  'ministry_of_justice',
  'ministry_of_labour',
  'prison_service',
  'prison',
  'court',
  'ombudsman',
  'embassy',
  'parliament',
  'intergovernmental',
  'other',
] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** What the office may be asked to do: letters offer the demands that fit. */
export const competences = [
  'investigate',
  'legality',
  'detention_conditions',
  'medical_care',
  'pardon',
  'foreign_affairs',
  'police_conduct',
  'labour',
  'human_rights_monitoring',
] as const;
export type Competence = (typeof competences)[number];

/** A name in the forms that a letter needs; only Russian declines, other languages fill the nominative alone. */
export const DeclinedName = z.strictObject({
  nominative: ShortText,
  genitive: ShortText,
  dative: ShortText,
});
export type DeclinedName = z.infer<typeof DeclinedName>;

/** How one office is addressed in one language. An empty string: not known, the letter stops and says so. */
export const OfficeForms = z.strictObject({
  /** The body: "Parquet général de la République du Kazakhstan". */
  body: DeclinedName,
  /** The post: "Procureur général de la République du Kazakhstan", "Генеральный прокурор …". */
  postMasculine: DeclinedName,
  /** Empty in Russian where the post keeps the masculine. */
  postFeminine: DeclinedName,
  /** Greeting ("appel") for a man, a woman, an unknown holder. Punctuation included. */
  greetingMasculine: ShortText,
  greetingFeminine: ShortText,
  greetingUnknown: ShortText,
  /** Final formula, whole sentence; `{greeting}` stands for the greeting without its punctuation. */
  closing: ShortText,
  /** Whether the wording was checked by somebody who knows the usage. */
  verified: z.boolean(),
});
export type OfficeForms = z.infer<typeof OfficeForms>;

export const addressKinds = ['registry', 'press', 'embassy', 'portal', 'other'] as const;
export const OfficeAddress = z.strictObject({
  kind: z.enum(addressKinds),
  channel: z.enum(['postal', 'email', 'fax', 'web', 'phone']),
  /** Lines of a postal address per language, or the one value of the other channels under any language. */
  value: LocalizedLine,
  verifiedOn: CivilDate.nullable(),
  source: ShortText,
});
export type OfficeAddress = z.infer<typeof OfficeAddress>;

export const OfficeFields = z.object({
  kind: z.enum(officeKinds),
  country: CountryCode.nullable(),
  parentId: RecordId.nullable(),
  forms: z.partialRecord(DocumentLanguage, OfficeForms),
  competences: z.array(z.enum(competences)).max(20),
  languages: z.array(DocumentLanguage).max(4),
  addresses: z.array(OfficeAddress).max(30),
  source: LongText,
  /** Day on which a person checked the entry; null: "verify before use". */
  verifiedOn: CivilDate.nullable(),
  verifiedBy: ShortText,
  /** Key of the shipped directory entry, empty for own entries. */
  starterKey: ShortText,
  notes: LongText,
});
export type OfficeFields = z.infer<typeof OfficeFields>;
export const Office = RecordBase.extend(OfficeFields.shape);
export type Office = z.infer<typeof Office>;
export const OfficeCreate = OfficeFields.partial().required({ kind: true });

/** What is confirmed once for a holder in one language. Empty text: computed from the office. */
export const HolderForms = z.strictObject({
  /** "Monsieur Berik Assylov", "Б. Н. Асылову": the name line of the addressee block. */
  addressLine: ShortText,
  greeting: ShortText,
  closing: ShortText,
  confirmed: z.boolean(),
});
export type HolderForms = z.infer<typeof HolderForms>;

export const OfficeHolderFields = z.object({
  officeId: RecordId,
  names: z.array(PersonName).max(20),
  gender: Gender.nullable(),
  honorific: LocalizedLine,
  from: PartialDate.nullable(),
  until: PartialDate.nullable(),
  forms: z.partialRecord(DocumentLanguage, HolderForms),
  source: ShortText,
  verifiedOn: CivilDate.nullable(),
});
export type OfficeHolderFields = z.infer<typeof OfficeHolderFields>;
export const OfficeHolder = RecordBase.extend(OfficeHolderFields.shape);
export type OfficeHolder = z.infer<typeof OfficeHolder>;
export const OfficeHolderCreate = OfficeHolderFields.partial().required({ officeId: true });

/** An office with those who hold or held it, the present ones first. */
export const OfficeWithHolders = z.object({ office: Office, holders: z.array(OfficeHolder) });
export type OfficeWithHolders = z.infer<typeof OfficeWithHolders>;
