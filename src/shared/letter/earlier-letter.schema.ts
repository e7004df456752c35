import { z } from 'zod';
import { LocalizedLine } from '../language/language.schema';
import { OfficeFields } from '../authority/office.schema';
import { CivilDate, RecordId } from '../record/record.schema';
import { replyKinds } from './letter-life.schema';

/** A rule as a letter may cite it: only one that a person has verified. */
const CitedRule = z.object({
  id: RecordId,
  law: LocalizedLine,
  article: z.string(),
  silenceArticle: z.string(),
  complaintArticle: z.string(),
});

/** The letter that this one follows: a reminder, a complaint about silence, thanks. */
export const EarlierLetter = z.object({
  id: RecordId,
  reference: z.string(),
  date: CivilDate,
  /** The day of issue as long as nobody has noted a sending. */
  sentOn: CivilDate,
  /** Somebody has noted that it went out. Letters of earlier versions did not ask. */
  isSent: z.boolean().default(true),
  receivedOn: CivilDate.nullable(),
  registeredOn: CivilDate.nullable(),
  theirNumber: z.string(),
  dueOn: CivilDate,
  rule: CitedRule.nullable(),
  /** How the office is called that was written to. */
  office: OfficeFields.pick({ forms: true }).extend({ id: RecordId }),
  /** The last answer; null: none has come. */
  answer: z
    .object({
      id: RecordId,
      kind: z.enum(replyKinds).nullable(),
      datedOn: CivilDate,
      theirNumber: z.string(),
    })
    .nullable(),
  /** Days of the letters that were written since, because no answer came. */
  reminders: z.array(CivilDate),
});
export type EarlierLetter = z.infer<typeof EarlierLetter>;
