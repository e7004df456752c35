import { z } from 'zod';
import { CustomValues } from '../custom/custom-field.schema';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { CivilDate, CountryCode, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const caseTypes = [
  'defender_at_risk',
  'trade_unionist',
  'detention',
  'attack',
  'disappearance',
  'administrative_harassment',
  'relocation',
  'other',
] as const;
export const caseStatuses = ['intake', 'verifying', 'active', 'monitoring', 'closed', 'archived'] as const;
export const closingOutcomes = [
  'released',
  'acquitted',
  'charges_dropped',
  'sentence_reduced',
  'safe_relocation',
  'died',
  'lost_contact',
  'withdrawn_consent',
  'other',
] as const;
export const CaseStatus = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** One line of the status history; the newest (last) one is the status of the case. Lines are never overwritten. */
export const StatusEntry = z.strictObject({
  status: CaseStatus,
  /** The latest situation in one phrase: "In prison since October 2019". */
  phrase: LocalizedLine,
  date: PartialDate.nullable(),
  source: ShortText,
});
export type StatusEntry = z.infer<typeof StatusEntry>;

export const CaseFileFields = z.object({
  /** Fields that the organisation made for itself. */
  custom: CustomValues.optional(),
  /** Human reference such as KZ-2026-014; given at creation, editable, unique. */
  number: z.string().max(60),
  titles: LocalizedLine,
  type: z.enum(caseTypes),
  statusHistory: z.array(StatusEntry).max(500),
  lead: ShortText,
  country: CountryCode.nullable(),
  summary: LocalizedText,
  /** Background on the place or the sector, as printed. */
  background: LocalizedText,
  openedOn: CivilDate.nullable(),
  closedOn: CivilDate.nullable(),
  outcome: z.enum(closingOutcomes).nullable(),
  notes: LongText,
});
export type CaseFileFields = z.infer<typeof CaseFileFields>;

export const CaseFile = RecordBase.extend(CaseFileFields.shape);
export type CaseFile = z.infer<typeof CaseFile>;
/** The number is made from the country and the year when absent. `subjectId` puts a person into the case at once. */
export const CaseFileCreate = CaseFileFields.partial().extend({ subjectId: RecordId.optional() });

export const caseRoles = [
  'subject',
  'family',
  'lawyer',
  'witness',
  'source',
  'co_defendant',
  'suspected_perpetrator',
  'other',
] as const;
export const CasePersonFields = z.object({
  caseFileId: RecordId,
  personId: RecordId,
  role: z.enum(caseRoles),
  note: ShortText,
  position: z.int().min(0),
});
export const CasePerson = RecordBase.extend(CasePersonFields.shape);
export type CasePerson = z.infer<typeof CasePerson>;
export const CasePersonCreate = CasePersonFields.partial().required({ caseFileId: true, personId: true });

export const caseOrganisationRoles = ['cosponsor', 'employer', 'union', 'partner', 'other'] as const;
export const CaseOrganisationFields = z.object({
  caseFileId: RecordId,
  organisationId: RecordId,
  role: z.enum(caseOrganisationRoles),
  consentToBeNamed: z.enum(['not_asked', 'yes', 'no']),
  position: z.int().min(0),
});
export const CaseOrganisation = RecordBase.extend(CaseOrganisationFields.shape);
export type CaseOrganisation = z.infer<typeof CaseOrganisation>;
export const CaseOrganisationCreate = CaseOrganisationFields.partial().required({
  caseFileId: true,
  organisationId: true,
});
