import type { detentionPartRoutes, detentionRoutes } from '@shared/detention/detention.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { chargeTable } from './charge.table';
import type { custodyIncidentTable, custodyMoveTable, visitTable } from './custody.table';
import type { DetentionPartServices } from './detention-parts';
import type { DetentionService } from './detention.service';
import type { detentionTable } from './detention.table';
import type { hearingTable, judgmentTable, proceedingTable } from './proceeding.table';

export function detentionHandlers(service: () => DetentionService): HandlersFor<typeof detentionRoutes> {
  return {
    ...recordHandlers<typeof detentionRoutes, 'detention', typeof detentionTable>('detention', service),
    'detention.view': ({ id, asOf }) => service().view(id, asOf),
    'detention.overview': ({ caseFileId, asOf }) => service().overview(caseFileId, asOf),
  };
}

type Routes = typeof detentionPartRoutes;

export function detentionPartHandlers(parts: () => DetentionPartServices): HandlersFor<Routes> {
  return {
    ...recordHandlers<Routes, 'charge', typeof chargeTable>('charge', () => parts().charge),
    ...recordHandlers<Routes, 'proceeding', typeof proceedingTable>('proceeding', () => parts().proceeding),
    ...recordHandlers<Routes, 'hearing', typeof hearingTable>('hearing', () => parts().hearing),
    ...recordHandlers<Routes, 'judgment', typeof judgmentTable>('judgment', () => parts().judgment),
    ...recordHandlers<Routes, 'custodyMove', typeof custodyMoveTable>(
      'custodyMove',
      () => parts().custodyMove,
    ),
    ...recordHandlers<Routes, 'visit', typeof visitTable>('visit', () => parts().visit),
    ...recordHandlers<Routes, 'custodyIncident', typeof custodyIncidentTable>(
      'custodyIncident',
      () => parts().custodyIncident,
    ),
    'hearing.upcoming': (window) => parts().hearing.upcoming(window),
  };
}
