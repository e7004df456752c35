import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { Remedy, RemedyCreate, RemedyFields } from './remedy.schema';

export const remedyRoutes = {
  ...recordRoutes('remedy', { entity: Remedy, create: RemedyCreate, fields: RemedyFields }),
  /** By date, undated last. */
  'remedy.listOfCase': query(OfCase, z.array(Remedy)),
};
