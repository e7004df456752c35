import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { CivilDate, RecordId } from '../record/record.schema';
import { Detention, DetentionCreate, DetentionFacts, DetentionFields } from './detention.schema';

export const detentionRoutes = {
  ...recordRoutes('detention', { entity: Detention, create: DetentionCreate, fields: DetentionFields }),
  'detention.listOfCase': query(OfCase, z.array(Detention)),
  /** `asOf` absent: today. */
  'detention.facts': query(z.strictObject({ id: RecordId, asOf: CivilDate.optional() }), DetentionFacts),
};
