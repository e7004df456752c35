import type { huridocsRoutes } from '@shared/exchange/huridocs.routes';
import type { tableImportRoutes } from '@shared/exchange/table-import.routes';
import type { HandlersFor } from '../ipc/router';
import type { HuridocsService } from './huridocs.service';
import type { TableImportService } from './table-import.service';

export function tableImportHandlers(
  service: () => TableImportService,
): HandlersFor<typeof tableImportRoutes> {
  return {
    'tableImport.open': ({ kind }) => service().open(kind),
    'tableImport.paste': ({ kind, text }) => service().paste(kind, text),
    'tableImport.reread': ({ token, encoding, delimiter }) => service().reread(token, encoding, delimiter),
    'tableImport.check': (choice, context) => service().check(context, choice),
    'tableImport.run': (choice, context) => service().run(context, choice),
    'tableImport.saveRejected': (choice, { actor, signal }) => service().saveRejected(actor, choice, signal),
  };
}

export function huridocsHandlers(service: () => HuridocsService): HandlersFor<typeof huridocsRoutes> {
  return {
    'huridocs.preview': (choice) => service().preview(choice),
    'huridocs.save': (order, { actor }) => service().save(actor, order),
  };
}
