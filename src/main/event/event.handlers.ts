import type { actRoutes, eventRoutes } from '@shared/event/event.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { actTable } from './act.table';
import type { ActService, EventService } from './event.service';
import type { eventTable } from './event.table';

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
