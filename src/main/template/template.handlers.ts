import type { templateRoutes } from '@shared/template/template.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterServices } from '../letter/letter.services';
import { recordHandlers } from '../record/record.service';
import type { templateTable } from './template.table';

export function templateHandlers(services: () => LetterServices): HandlersFor<typeof templateRoutes> {
  const own = () => services().ownTemplate;
  return {
    ...recordHandlers<typeof templateRoutes, 'template', typeof templateTable>('template', own),
    'template.list': () => services().template.lines(),
    'template.content': ({ id }) => services().template.content(id),
    'template.copy': ({ id }, { actor }) => services().template.copy(actor, id),
    'template.markFits': ({ id, language }, { actor }) => own().markFits(actor, id, language),
    'template.tryOut': (input, { signal }) => services().templateTryOut.tryOut(input, signal),
    'template.fields': (input) => services().templateTryOut.fields(input),
    'template.versions': ({ id }) => own().versions(id),
    'template.bringBack': ({ id, version }, { actor }) => own().bringBack(actor, id, version),
    'template.export': ({ id }, { actor }) => services().templateFile.export(actor, id),
    'template.import': (_input, { actor }) => services().templateFile.import(actor),
  };
}
