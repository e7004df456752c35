import type { letterExportRoutes } from '@shared/letter/letter-export.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterExportService } from './letter-export.service';

export function letterExportHandlers(
  service: () => LetterExportService,
): HandlersFor<typeof letterExportRoutes> {
  return {
    'letterExport.saveEml': ({ id, answer = {} }, { actor, signal }) =>
      service().saveEml(actor, id, answer, signal),
    'letterExport.saveDocx': ({ id, answer = {} }, { actor }) => service().saveDocx(actor, id, answer),
    'letterExport.savePostal': (input, { actor, signal }) => service().savePostal(actor, input, signal),
    'letterExport.mailFits': ({ id }) => service().mailFits(id),
    'letterExport.openMail': ({ id, answer = {} }, { actor }) => service().openMail(actor, id, answer),
    'letterExport.text': ({ id, answer = {} }, { actor }) => service().text(actor, id, answer),
  };
}
