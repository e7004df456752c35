import type { actRoutes, eventLinkRoutes, eventRoutes, involvementRoutes } from '@shared/event/event.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { ActService, InvolvementService } from './act.service';
import type { actTable } from './act.table';
import type { EventLinkService } from './event-link.service';
import type { eventLinkTable } from './event-link.table';
import type { EventService } from './event.service';
import type { eventTable } from './event.table';
import type { involvementTable } from './involvement.table';

export function eventHandlers(service: () => EventService): HandlersFor<typeof eventRoutes> {
  return {
    ...recordHandlers<typeof eventRoutes, 'event', typeof eventTable>('event', service),
    'event.listOfCase': ({ caseFileId }) => service().listOfCase(caseFileId),
  };
}

export function actHandlers(service: () => ActService): HandlersFor<typeof actRoutes> {
  return {
    ...recordHandlers<typeof actRoutes, 'act', typeof actTable>('act', service),
    'act.reorder': ({ eventId, ids }, { actor }) => service().reorder(actor, eventId, ids),
  };
}

export function involvementHandlers(
  service: () => InvolvementService,
): HandlersFor<typeof involvementRoutes> {
  return recordHandlers<typeof involvementRoutes, 'involvement', typeof involvementTable>(
    'involvement',
    service,
  );
}

export function eventLinkHandlers(service: () => EventLinkService): HandlersFor<typeof eventLinkRoutes> {
  return recordHandlers<typeof eventLinkRoutes, 'eventLink', typeof eventLinkTable>('eventLink', service);
}
