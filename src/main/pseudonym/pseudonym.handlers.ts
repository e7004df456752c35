import type { pseudonymRoutes } from '@shared/pseudonym/pseudonym.routes';
import { namesOfCase } from '@shared/dossier/veiled-dossier.rules';
import { Sensitivity } from '@shared/record/record.schema';
import type { HandlersFor } from '../ipc/router';
import type { Services } from '../services';

export function pseudonymHandlers(
  services: () => Pick<Services, 'pseudonym' | 'caseFileView'>,
): HandlersFor<typeof pseudonymRoutes> {
  return {
    'pseudonym.listOfCase': ({ caseFileId }) => ({
      given: services().pseudonym.listOfCase(caseFileId),
      persons: namesOfCase(services().caseFileView.view(caseFileId)).map(({ level, ...person }) => ({
        ...person,
        level: Sensitivity.parse(level),
      })),
    }),
  };
}
