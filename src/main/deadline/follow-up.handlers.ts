import type { followUpRoutes } from '@shared/deadline/follow-up.routes';
import type { HandlersFor } from '../ipc/router';
import type { FollowUpService } from './follow-up.service';

export function followUpHandlers(service: () => FollowUpService): HandlersFor<typeof followUpRoutes> {
  return {
    'followUp.state': ({ letterId }) => service().state(letterId),
    'followUp.draftNext': ({ letterId }, { actor }) => service().draftNext(actor, letterId),
    'followUp.draftAll': ({ letterIds }, context) => service().draftAll(context, letterIds),
    'followUp.draft': ({ letterId, step }, { actor }) => service().draft(actor, letterId, step),
  };
}
