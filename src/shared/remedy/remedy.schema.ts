import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { RecordBase, RecordId, ShortText } from '../record/record.schema';

export const remedyKinds = [
  'complaint',
  'criminal_case',
  'inquiry',
  'appeal',
  'cassation',
  'administrative',
  'ombudsman',
  'international',
  'other',
] as const;
export const remedyStates = ['filed', 'pending', 'refused', 'granted', 'closed', 'unknown'] as const;

/** How the body answered (after HURIDOCS list 27), and what came of it (after list 44). */
export const remedyResponses = [
  'none',
  'acknowledged',
  'granted',
  'partly_granted',
  'refused',
  'inadmissible',
  'forwarded',
  'more_asked',
  'retaliation',
  'other',
] as const;
export const remedyImpacts = ['none', 'improved', 'partly_improved', 'worsened', 'unclear'] as const;

/** A step taken to obtain redress, or the State's answer to one; later fills "domestic remedies" of UN forms. */
export const RemedyFields = z.object({
  caseFileId: RecordId,
  /** Whom it was taken for, and over which act; null: for the case as a whole. */
  personId: RecordId.nullable(),
  actId: RecordId.nullable(),
  kind: z.enum(remedyKinds),
  body: LocalizedLine,
  officeId: RecordId.nullable(),
  date: PartialDate.nullable(),
  number: ShortText,
  /** How the authority qualifies the facts ("hooliganism"), and the article. */
  qualification: LocalizedLine,
  article: ShortText,
  description: LocalizedText,
  state: z.enum(remedyStates),
  outcome: LocalizedText,
  response: z.enum(remedyResponses).nullable(),
  responseDate: PartialDate.nullable(),
  impact: z.enum(remedyImpacts).nullable(),
  /** Until when the body must answer, or the next step must be taken. */
  deadline: PartialDate.nullable(),
  nextStep: LocalizedLine,
});
export type RemedyFields = z.infer<typeof RemedyFields>;
export const Remedy = RecordBase.extend(RemedyFields.shape);
export type Remedy = z.infer<typeof Remedy>;
export const RemedyCreate = RemedyFields.partial().required({ caseFileId: true });
