import type { caseSealRoutes } from '@shared/seal/case-seal.routes';
import type { HandlersFor } from '../ipc/router';
import type { CaseSealService } from './case-seal.service';

export function caseSealHandlers(service: () => CaseSealService): HandlersFor<typeof caseSealRoutes> {
  return {
    'caseSeal.ofCase': ({ caseFileId }) => service().ofCase(caseFileId),
    'caseSeal.set': (seal, { actor }) => service().set(actor, seal),
    'caseSeal.lift': ({ caseFileId }, { actor }) => {
      service().lift(actor, caseFileId);
      return {};
    },
  };
}
