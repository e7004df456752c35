import { z } from 'zod';
import { command, query } from '../ipc/route';
import { recordRoutes } from '../record/record.routes';
import { Place, PlaceCreate, PlaceFields } from './place.schema';

export const placeRoutes = {
  /** @throws INVALID_INPUT {field} for a place below itself or without a name, STILL_IN_USE for the removal of one that is used */
  ...recordRoutes('place', { entity: Place, create: PlaceCreate, fields: PlaceFields }),
  /** All places that are not in the bin. */
  'place.list': query(z.strictObject({}), z.array(Place)),
  /** Puts the places of Kazakhstan in that come with the app and are not there yet. */
  'place.addStarter': command(z.strictObject({}), z.object({ added: z.int() })),
};
