import type { retentionRoutes } from '@shared/retention/retention.routes';
import type { HandlersFor } from '../ipc/router';
import type { Services } from '../services';

export function retentionHandlers(
  services: () => Pick<Services, 'retention' | 'anonymise'>,
): HandlersFor<typeof retentionRoutes> {
  return {
    'retention.due': () => services().retention.due(),
    'retention.ofCase': ({ caseFileId }) => services().retention.ofCase(caseFileId),
    'retention.keep': ({ caseFileId, ...decided }, { actor }) =>
      services().retention.keep(actor, caseFileId, decided),
    'retention.preview': ({ caseFileId }) => services().anonymise.preview(caseFileId),
    'retention.anonymise': ({ caseFileId, number }, { actor }) =>
      services().anonymise.run(actor, caseFileId, number),
  };
}
