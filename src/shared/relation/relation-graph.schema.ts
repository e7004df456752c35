import { z } from 'zod';
import { LocalizedLine } from '../language/language.schema';
import { Person } from '../person/person.schema';
import { RecordId } from '../record/record.schema';
import { relationshipTypes } from './relationship.schema';

/** Who and what a case has to do with; `inCase` false: known only through somebody of the case. */
export const RelationNode = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    id: RecordId,
    names: Person.shape.names,
    codeName: z.string(),
    subject: z.boolean(),
    inCase: z.boolean(),
  }),
  z.object({ kind: z.literal('organisation'), id: RecordId, names: LocalizedLine, inCase: z.boolean() }),
]);
export type RelationNode = z.infer<typeof RelationNode>;

/** `type` null: an affiliation, whose role says what it is. */
export const RelationEdge = z.object({
  id: RecordId,
  from: RecordId,
  to: RecordId,
  type: z.enum(relationshipTypes).nullable(),
  role: LocalizedLine,
  /** It has ended. */
  past: z.boolean(),
});
export type RelationEdge = z.infer<typeof RelationEdge>;

export const RelationGraph = z.object({ nodes: z.array(RelationNode), edges: z.array(RelationEdge) });
export type RelationGraph = z.infer<typeof RelationGraph>;
