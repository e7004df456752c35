import type { vaultRoutes } from '@shared/ipc/routes';
import { recordSliceHandlers } from '../record/record.handlers';
import type { Services } from '../services';
import type { HandlersFor } from './router';

/** What the handlers of the vault process stand on. Slices add what they need. */
export interface VaultServices {
  /** True while the typeset process is connected. */
  readonly typesetReady: () => boolean;
  /** The services of the open vault. @throws VAULT_LOCKED */
  readonly open: () => Services;
}

/** Joins the handlers of all slices: a route without a handler does not compile. */
export function vaultHandlers(services: VaultServices): HandlersFor<typeof vaultRoutes> {
  return {
    'system.health': () => ({ vaultProcess: true, typesetProcess: services.typesetReady() }),
    ...recordSliceHandlers(services.open),
  };
}
