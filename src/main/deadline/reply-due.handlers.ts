import type { replyDueRoutes } from '@shared/deadline/reply-due.routes';
import type { HandlersFor } from '../ipc/router';
import type { ReplyDueService } from './reply-due.service';

export function replyDueHandlers(service: () => ReplyDueService): HandlersFor<typeof replyDueRoutes> {
  return {
    'replyDue.explain': ({ letterId }) => service().explain(letterId),
    'replyDue.choose': (input, { actor }) => service().choose(actor, input),
  };
}
