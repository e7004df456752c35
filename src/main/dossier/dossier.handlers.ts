import type { dossierRoutes } from '@shared/dossier/dossier.routes';
import type { HandlersFor } from '../ipc/router';
import type { DossierService } from './dossier.service';

export function dossierHandlers(service: () => DossierService): HandlersFor<typeof dossierRoutes> {
  return {
    'dossier.preview': ({ show, ...choice }, { signal }) => service().preview(choice, show, signal),
    'dossier.make': (choice, { actor, signal }) => service().make(actor, choice, signal),
    'dossier.listOfCase': ({ caseFileId }) => service().listOfCase(caseFileId),
    'dossier.save': ({ id, answer = {} }, { actor }) => service().save(actor, id, answer),
    'dossier.print': ({ id, answer = {} }, { actor }) => service().print(actor, id, answer),
  };
}
