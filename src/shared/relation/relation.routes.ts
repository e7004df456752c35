import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { RelationGraph } from './relation-graph.schema';
import {
  Relationship,
  RelationshipCreate,
  RelationshipFields,
  RelationshipView,
} from './relationship.schema';

export const relationRoutes = {
  ...recordRoutes('relationship', {
    entity: Relationship,
    create: RelationshipCreate,
    fields: RelationshipFields,
  }),
  /** Of both directions; relations to somebody in the bin are left out. */
  'relationship.listOfPerson': query(z.strictObject({ personId: RecordId }), z.array(RelationshipView)),
  /** The persons and organisations of a case, those one step from a person of it, and what links them. */
  'relation.graphOfCase': query(OfCase, RelationGraph),
};
