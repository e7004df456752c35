import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { RecordId, ShortText } from '../record/record.schema';
import { codedValueOf } from '../vocabulary/vocabulary.schema';
import { partOfDetention } from './detention-part.schema';

export const proceedingTypes = [
  'criminal',
  'administrative',
  'civil',
  'appeal',
  'cassation',
  'parole',
  'psychiatric',
  'custody_review',
  'other',
] as const;
export const proceedingStages = [
  'inquiry',
  'investigation',
  'trial',
  'decided',
  'suspended',
  'closed',
] as const;

/** One set of proceedings before one body: the hearings and judgments of a file number. */
export const ProceedingFields = z.object({
  type: z.enum(proceedingTypes),
  number: ShortText,
  body: LocalizedLine,
  /** HURIDOCS 32 and 33. */
  courtType: codedValueOf('courts').nullable(),
  courtLanguage: codedValueOf('court_language').nullable(),
  judge: ShortText,
  prosecutor: ShortText,
  stage: z.enum(proceedingStages).nullable(),
  /** When it was opened. */
  date: PartialDate.nullable(),
  notes: LocalizedText,
});
const proceeding = partOfDetention(ProceedingFields);
export const Proceeding = proceeding.entity;
export type Proceeding = z.infer<typeof Proceeding>;
export const ProceedingCreate = proceeding.create;

export const hearingStatuses = ['planned', 'held', 'adjourned', 'cancelled'] as const;
export const hearingAccess = ['public', 'partly_closed', 'closed', 'unknown'] as const;
export const interpreterKinds = ['not_needed', 'provided', 'inadequate', 'refused', 'unknown'] as const;

/** A hearing that was held or is to be; the next one is a hearing of its own, so that its day is written once. */
export const HearingFields = z.object({
  proceedingId: RecordId.nullable(),
  /** With the time, where it is known. */
  date: PartialDate.nullable(),
  court: LocalizedLine,
  /** The place of the vault that `court` names. */
  placeId: RecordId.nullable(),
  agenda: LocalizedLine,
  status: z.enum(hearingStatuses),
  access: z.enum(hearingAccess),
  /** Who observes or observed it for us. */
  observer: ShortText,
  interpreter: z.enum(interpreterKinds),
  outcome: LocalizedText,
});
const hearing = partOfDetention(HearingFields);
export const Hearing = hearing.entity;
export type Hearing = z.infer<typeof Hearing>;
export const HearingCreate = hearing.create;
