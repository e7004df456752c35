import type { documentRoutes } from '@shared/document/document.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { DocumentService } from './document.service';
import type { documentTable } from './document.table';

export function documentHandlers(service: () => DocumentService): HandlersFor<typeof documentRoutes> {
  return {
    ...recordHandlers<typeof documentRoutes, 'document', typeof documentTable>('document', service),
    'document.listOfCase': ({ caseFileId }) => service().listOf(caseFileId),
    'document.reorder': ({ caseFileId, ids }, { actor }) => service().reorder(actor, caseFileId, ids),
  };
}
