import type { libraryRoutes } from '@shared/library/library.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { LibraryService } from './library.service';
import type { libraryEntryTable } from './library.table';

export function libraryHandlers(service: () => LibraryService): HandlersFor<typeof libraryRoutes> {
  return {
    ...recordHandlers<typeof libraryRoutes, 'libraryEntry', typeof libraryEntryTable>(
      'libraryEntry',
      service,
    ),
    'library.list': () => service().list(),
    'library.adopt': ({ key }, { actor }) => service().adopt(actor, key),
    'library.verify': ({ key }, { actor }) => service().verify(actor, key),
  };
}
