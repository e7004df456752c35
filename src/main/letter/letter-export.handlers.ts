import type { letterExportRoutes } from '@shared/letter/letter-export.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterExportService } from './letter-export.service';

export function letterExportHandlers(
  service: () => LetterExportService,
): HandlersFor<typeof letterExportRoutes> {
  return {
    'letterExport.saveEml': ({ id }, { actor, signal }) => service().saveEml(actor, id, signal),
    'letterExport.saveDocx': ({ id }, { actor }) => service().saveDocx(actor, id),
    'letterExport.savePostal': (input, { actor, signal }) => service().savePostal(actor, input, signal),
    'letterExport.mailFits': ({ id }) => service().mailFits(id),
    'letterExport.openMail': ({ id }, { actor }) => service().openMail(actor, id),
    'letterExport.text': ({ id }, { actor }) => service().text(actor, id),
  };
}
