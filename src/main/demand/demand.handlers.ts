import type { demandRoutes } from '@shared/demand/demand.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { DemandService } from './demand.service';
import type { demandTable } from './demand.table';

export function demandHandlers(service: () => DemandService): HandlersFor<typeof demandRoutes> {
  return {
    ...recordHandlers<typeof demandRoutes, 'demand', typeof demandTable>('demand', service),
    'demand.listOfCase': ({ caseFileId }) => service().listOf(caseFileId),
    'demand.reorder': ({ caseFileId, ids }, { actor }) => service().reorder(actor, caseFileId, ids),
  };
}
