import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes, reorderRoute } from '../record/record.routes';
import { EventEntry } from './event-entry.schema';
import { EventLink, EventLinkCreate, EventLinkFields } from './event-link.schema';
import { Act, ActCreate, ActFields, Event, EventCreate, EventFields } from './event.schema';
import { Involvement, InvolvementCreate, InvolvementFields } from './involvement.schema';

export const eventRoutes = {
  ...recordRoutes('event', { entity: Event, create: EventCreate, fields: EventFields }),
  /** By date, undated last. */
  'event.listOfCase': query(OfCase, z.array(EventEntry)),
};

export const actRoutes = {
  ...recordRoutes('act', { entity: Act, create: ActCreate, fields: ActFields }),
  'act.reorder': reorderRoute('eventId', Act),
};

export const involvementRoutes = recordRoutes('involvement', {
  entity: Involvement,
  create: InvolvementCreate,
  fields: InvolvementFields,
});

/** Both events are of one case and not the same: INVALID_INPUT {field: 'otherId'}. */
export const eventLinkRoutes = recordRoutes('eventLink', {
  entity: EventLink,
  create: EventLinkCreate,
  fields: EventLinkFields.pick({ type: true, note: true }),
});
