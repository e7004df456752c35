import type { dispatchRoutes } from '@shared/dispatch/dispatch.routes';
import type { HandlersFor } from '../ipc/router';
import type { DispatchService } from './dispatch.service';

export function dispatchHandlers(service: () => DispatchService): HandlersFor<typeof dispatchRoutes> {
  return {
    'dispatch.listOfLetter': ({ letterId }) => service().listOfLetter(letterId),
    'dispatch.contacts': ({ letterId }) => service().contacts(letterId),
    'dispatch.markSent': (input, { actor }) => service().markSent(actor, input),
    'dispatch.markAllSent': (input, context) => service().markAllSent(context, input),
    'dispatch.update': (input, { actor }) => service().correct(actor, input),
    'dispatch.noteDelivery': (input, { actor }) => service().noteDelivery(actor, input),
    'dispatch.remove': ({ id, revision }, { actor }) => service().remove(actor, id, revision),
    'dispatch.restore': ({ id }, { actor }) => service().restore(actor, id),
  };
}
