import type { personRoutes } from '@shared/person/person.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { PersonService } from './person.service';
import type { personTable } from './person.table';

export function personHandlers(service: () => PersonService): HandlersFor<typeof personRoutes> {
  return { ...recordHandlers<typeof personRoutes, 'person', typeof personTable>('person', service) };
}
