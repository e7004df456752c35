import { z } from 'zod';
import { CustomValues } from '../custom/custom-field.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { ContactPoint } from '../person/person.schema';
import { CountryCode, LongText, RecordBase, RecordId } from '../record/record.schema';

export const organisationKinds = [
  'ngo',
  'coalition',
  'union',
  'federation',
  'media',
  'company',
  'party',
  'intergovernmental',
  'other',
] as const;
export const registrations = ['unknown', 'registered', 'refused', 'dissolved', 'not_registered'] as const;

export const OrganisationFields = z.object({
  /** Fields that the organisation made for itself. */
  custom: CustomValues.optional(),
  names: LocalizedLine,
  acronym: LocalizedLine,
  kind: z.enum(organisationKinds),
  registration: z.enum(registrations),
  country: CountryCode.nullable(),
  description: LocalizedText,
  /** Printed beside those of other co-sponsors, where a letter asks for it. */
  logoId: RecordId.nullable(),
  contactPoints: z.array(ContactPoint).max(50),
  /** Whether it agreed to be named in letters and appeals. */
  mayBeNamed: z.enum(['not_asked', 'yes', 'no']),
  notes: LongText,
});
export const Organisation = RecordBase.extend(OrganisationFields.shape);
export type Organisation = z.infer<typeof Organisation>;
export const OrganisationCreate = OrganisationFields.partial().required({ names: true });
