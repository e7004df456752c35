import type { detentionRoutes } from '@shared/detention/detention.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { DetentionService } from './detention.service';
import type { detentionTable } from './detention.table';

export function detentionHandlers(service: () => DetentionService): HandlersFor<typeof detentionRoutes> {
  return {
    ...recordHandlers<typeof detentionRoutes, 'detention', typeof detentionTable>('detention', service),
    'detention.listOfCase': ({ caseFileId }) => service().listOf(caseFileId),
    'detention.facts': ({ id, asOf }) => service().facts(id, asOf),
  };
}
