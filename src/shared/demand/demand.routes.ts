import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes, reorderRoute } from '../record/record.routes';
import { Demand, DemandCreate, DemandFields } from './demand.schema';

export const demandRoutes = {
  ...recordRoutes('demand', { entity: Demand, create: DemandCreate, fields: DemandFields }),
  'demand.listOfCase': query(OfCase, z.array(Demand)),
  'demand.reorder': reorderRoute('caseFileId', Demand),
};
