import type { placeRoutes } from '@shared/place/place.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { PlaceService } from './place.service';
import type { placeTable } from './place.table';

export function placeHandlers(service: () => PlaceService): HandlersFor<typeof placeRoutes> {
  return {
    ...recordHandlers<typeof placeRoutes, 'place', typeof placeTable>('place', service),
    'place.list': () => service().list(),
    'place.addStarter': (_input, { actor }) => ({ added: service().addStarter(actor) }),
  };
}
