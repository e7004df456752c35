import type { consentRoutes } from '@shared/consent/consent.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { ConsentService } from './consent.service';
import type { consentTable } from './consent.table';

export function consentHandlers(service: () => ConsentService): HandlersFor<typeof consentRoutes> {
  return {
    ...recordHandlers<typeof consentRoutes, 'consent', typeof consentTable>('consent', service),
    'consent.listOfCase': ({ caseFileId }) => service().listOfCase(caseFileId),
  };
}
