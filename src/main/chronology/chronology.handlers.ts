import type { chronologyRoutes } from '@shared/chronology/chronology.routes';
import type { HandlersFor } from '../ipc/router';
import type { ChronologyService } from './chronology.service';

export function chronologyHandlers(service: () => ChronologyService): HandlersFor<typeof chronologyRoutes> {
  return { 'chronology.ofCase': ({ caseFileId }) => service().listOfCase(caseFileId) };
}
