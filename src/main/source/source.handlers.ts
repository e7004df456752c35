import type { informationRoutes, sourceRoutes } from '@shared/source/source.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { informationTable } from './information.table';
import type { InformationService, SourceService } from './source.service';
import type { sourceTable } from './source.table';

export function sourceHandlers(service: () => SourceService): HandlersFor<typeof sourceRoutes> {
  return {
    ...recordHandlers<typeof sourceRoutes, 'source', typeof sourceTable>('source', service),
    'source.reorder': ({ caseFileId, ids }, { actor }) => service().reorder(actor, caseFileId, ids),
  };
}

export function informationHandlers(
  service: () => InformationService,
): HandlersFor<typeof informationRoutes> {
  return recordHandlers<typeof informationRoutes, 'information', typeof informationTable>(
    'information',
    service,
  );
}
