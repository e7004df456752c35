import { z } from 'zod';
import { LocalizedLine } from '../language/language.schema';
import { RecordBase, RecordId } from '../record/record.schema';
import { codedValueOf } from '../vocabulary/vocabulary.schema';

/** The few kinds of perpetrator that letters have words for; the whole list of HURIDOCS (24) refines them. */
export const perpetratorTypes = [
  'unknown_person',
  'police',
  'security_service',
  'prison_staff',
  'prosecutor',
  'judge',
  'local_authority',
  'employer',
  'armed_group',
  'private_person',
  'other',
] as const;

/** HURIDOCS: a perpetrator may be unknown or known only by type. A name is never forced. */
export const Perpetrator = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('type'), type: z.enum(perpetratorTypes), description: LocalizedLine }),
  z.strictObject({ kind: z.literal('person'), personId: RecordId }),
  z.strictObject({ kind: z.literal('organisation'), organisationId: RecordId }),
]);
export type Perpetrator = z.infer<typeof Perpetrator>;

/** One perpetrator's part in one act (HURIDOCS format 24). An act may have several, or none that is known of. */
export const InvolvementFields = z.object({
  actId: RecordId,
  perpetrator: Perpetrator,
  /** HURIDOCS 24, 18 and 26: the exact kind of perpetrator, the part in the act, what became of them. */
  term: codedValueOf('perpetrator_types').nullable(),
  degree: codedValueOf('involvement').nullable(),
  status: codedValueOf('perpetrator_status').nullable(),
  position: z.int().min(0),
});
export type InvolvementFields = z.infer<typeof InvolvementFields>;
export const Involvement = RecordBase.extend(InvolvementFields.shape);
export type Involvement = z.infer<typeof Involvement>;
export const InvolvementCreate = InvolvementFields.partial().required({ actId: true });
