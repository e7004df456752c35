import type { draftRoutes } from '@shared/draft/draft.routes';
import type { HandlersFor } from '../ipc/router';
import type { DraftService } from './draft.service';

export function draftHandlers(service: () => DraftService): HandlersFor<typeof draftRoutes> {
  return {
    'draft.put': ({ key, value }, { actor }) => {
      service().put(actor, key, value);
      return {};
    },
    'draft.list': ({ prefix }, { actor }) => service().list(actor, prefix),
    'draft.drop': ({ key }, { actor }) => {
      service().drop(actor, key);
      return {};
    },
  };
}
