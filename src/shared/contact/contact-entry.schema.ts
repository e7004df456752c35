import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const contactChannels = [
  'phone',
  'signal',
  'messenger',
  'email',
  'in_person',
  'letter',
  'prison_visit',
  'other',
] as const;
export const contactDirections = ['outgoing', 'incoming', 'attempt'] as const;
export const contactSafety = ['safe', 'doubtful', 'unsafe'] as const;

/** One conversation or attempt at one: with whom, how, whether it was safe to speak, what was said, what comes next. */
export const ContactEntryFields = z.object({
  caseFileId: RecordId,
  /** Of the persons of the case; null where `withWhom` says it in words. */
  personId: RecordId.nullable(),
  withWhom: ShortText,
  date: PartialDate.nullable(),
  channel: z.enum(contactChannels),
  direction: z.enum(contactDirections),
  safety: z.enum(contactSafety),
  summary: LongText,
  nextStep: ShortText,
  nextDate: PartialDate.nullable(),
});
export type ContactEntryFields = z.infer<typeof ContactEntryFields>;
export const ContactEntry = RecordBase.extend(ContactEntryFields.shape);
export type ContactEntry = z.infer<typeof ContactEntry>;
export const ContactEntryCreate = ContactEntryFields.partial().required({ caseFileId: true });
