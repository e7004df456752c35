import type { mergeRoutes } from '@shared/merge/merge.routes';
import type { HandlersFor } from '../ipc/router';
import type { MergeService } from './merge.service';

export function mergeHandlers(service: () => MergeService): HandlersFor<typeof mergeRoutes> {
  return {
    'merge.preview': ({ kind, keptId, mergedId }) => service().preview(kind, keptId, mergedId),
    'merge.apply': (order, { actor }) => ({ change: service().apply(actor, order) }),
  };
}
