import type { settingsRoutes, signatoryRoutes } from '@shared/settings/settings.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { SettingsService, SignatoryService } from './settings.service';
import type { signatoryTable } from './signatory.table';

export function settingsHandlers(service: () => SettingsService): HandlersFor<typeof settingsRoutes> {
  return {
    'settings.get': () => service().current(),
    'settings.update': ({ revision, patch }, { actor }) => service().change(actor, revision, patch as never),
  };
}

export function signatoryHandlers(service: () => SignatoryService): HandlersFor<typeof signatoryRoutes> {
  return {
    ...recordHandlers<typeof signatoryRoutes, 'signatory', typeof signatoryTable>('signatory', service),
    'signatory.list': () => service().list(),
    'signatory.reorder': ({ ids }, { actor }) => service().reorder(actor, ids),
  };
}
