import { z } from 'zod';
import { CustomValues } from '../custom/custom-field.schema';
import { PartialDate } from '../dates/partial-date.schema';
import { DocumentLanguage, Gender, LocalizedLine, LocalizedText } from '../language/language.schema';
import { FieldLevels } from '../record/field-level';
import { CivilDate, CountryCode, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const nameKinds = ['legal', 'birth', 'alias', 'transliteration'] as const;

/** The oblique cases of a name in Russian; `confirmed` when a person has looked at them. */
export const NameInflections = z.strictObject({
  genitive: ShortText,
  dative: ShortText,
  accusative: ShortText,
  instrumental: ShortText,
  prepositional: ShortText,
  confirmed: z.boolean(),
});
export type NameInflections = z.infer<typeof NameInflections>;

/** One form of a name in one language and script. Inflections hold the whole name as it is printed. */
export const PersonName = z.strictObject({
  kind: z.enum(nameKinds),
  language: DocumentLanguage,
  given: ShortText,
  patronymic: ShortText,
  family: ShortText,
  /** The form that letters in this language use. */
  primary: z.boolean(),
  inflections: NameInflections.nullable(),
});
export type PersonName = z.infer<typeof PersonName>;

export const contactKinds = ['phone', 'mobile', 'signal', 'email', 'address', 'web', 'other'] as const;

export const ContactPoint = z.strictObject({
  kind: z.enum(contactKinds),
  value: z.string().max(2000),
  /** Of an address: the region, district or town of the vault in which it lies; absent: none was chosen. */
  placeId: RecordId.nullable().optional(),
  note: ShortText,
  /** When it is safe to call or write: "evenings, not from the office". */
  safeHours: ShortText,
  /** Known or feared to be watched: never use without asking. */
  unsafe: z.boolean(),
  verifiedOn: CivilDate.nullable(),
});
export type ContactPoint = z.infer<typeof ContactPoint>;

export const PersonFields = z.object({
  /** Fields that the organisation made for itself. */
  custom: CustomValues.optional(),
  /** Pseudonym used where the name must not stand. */
  codeName: ShortText,
  names: z.array(PersonName).max(40),
  /** Drives agreement in every language; null: not known, letters then avoid gendered forms or stop. */
  gender: Gender.nullable(),
  birthDate: PartialDate.nullable(),
  birthPlace: LocalizedLine,
  citizenships: z.array(CountryCode).max(10),
  occupation: LocalizedLine,
  /** "About the person", as printed in appeals. */
  profile: LocalizedText,
  /** Of body and mind; with a level of its own, as are family and address. */
  health: LocalizedText,
  /** Who belongs to the person: children, whom they care for, who could be pressed. */
  family: LocalizedText,
  contactPoints: z.array(ContactPoint).max(50),
  /** How sensitive health, family and the private addresses are, where it is not as usual. */
  fieldLevels: FieldLevels,
  deceased: z.boolean(),
  notes: LongText,
});
export type PersonFields = z.infer<typeof PersonFields>;

export const Person = RecordBase.extend(PersonFields.shape);
export type Person = z.infer<typeof Person>;

/** A person may be created from no more than one name. */
export const PersonCreate = PersonFields.partial().required({ names: true });
export type PersonCreate = z.infer<typeof PersonCreate>;

/** A line of the list of people. */
export const PersonLine = z.object({
  id: z.uuid(),
  revision: z.int(),
  names: z.array(PersonName),
  codeName: ShortText,
  gender: Gender.nullable(),
  occupation: LocalizedLine,
  citizenships: z.array(CountryCode),
  caseFileNumbers: z.array(z.string()),
  updatedAt: z.int(),
  sensitivity: z.int(),
});
export type PersonLine = z.infer<typeof PersonLine>;
