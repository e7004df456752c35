import type { letterVersionRoutes } from '@shared/letter/letter-version.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterVersionService } from './letter-version.service';

export function letterVersionHandlers(
  service: () => LetterVersionService,
): HandlersFor<typeof letterVersionRoutes> {
  return {
    'letterVersion.list': ({ id }) => service().list(id),
    'letterVersion.mark': (input, { actor }) => service().mark(actor, input),
  };
}
