import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { Consent, ConsentCreate, ConsentFields } from './consent.schema';

export const consentRoutes = {
  ...recordRoutes('consent', { entity: Consent, create: ConsentCreate, fields: ConsentFields }),
  /** The latest first, undated last. */
  'consent.listOfCase': query(OfCase, z.array(Consent)),
};
