import type { remedyRoutes } from '@shared/remedy/remedy.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { RemedyService } from './remedy.service';
import type { remedyTable } from './remedy.table';

export function remedyHandlers(service: () => RemedyService): HandlersFor<typeof remedyRoutes> {
  return {
    ...recordHandlers<typeof remedyRoutes, 'remedy', typeof remedyTable>('remedy', service),
    'remedy.listOfCase': ({ caseFileId }) => service().listOfCase(caseFileId),
  };
}
