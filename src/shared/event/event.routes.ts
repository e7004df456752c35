import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes, reorderRoute } from '../record/record.routes';
import { Act, ActCreate, ActFields, Event, EventCreate, EventFields, EventWithActs } from './event.schema';

export const eventRoutes = {
  ...recordRoutes('event', { entity: Event, create: EventCreate, fields: EventFields }),
  /** By date, undated last. */
  'event.listOfCase': query(OfCase, z.array(EventWithActs)),
};

export const actRoutes = {
  ...recordRoutes('act', { entity: Act, create: ActCreate, fields: ActFields }),
  'act.reorder': reorderRoute('eventId', Act),
};
