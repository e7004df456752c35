import type { demandLibraryRoutes } from '@shared/demand/demand-library.routes';
import type { HandlersFor } from '../ipc/router';
import type { DemandLibraryService } from './demand-library.service';

export function demandLibraryHandlers(
  service: () => DemandLibraryService,
): HandlersFor<typeof demandLibraryRoutes> {
  return { 'demandLibrary.add': (input, { actor }) => service().add(actor, input) };
}
