/**
 * Who may ask for what: one entry for each route that the vault process answers. The router looks here before it calls a
 * handler, the page before it offers one; a route without an entry does not compile.
 */
import type { VaultRouteName } from '../ipc/routes';
import { casePermissions } from './case-permissions.rules';
import { libraryPermissions } from './library-permissions.rules';
import { outputPermissions } from './output-permissions.rules';
import type { Permission } from './permission';

export const permissions: Readonly<Record<VaultRouteName, Permission>> = {
  ...casePermissions,
  ...outputPermissions,
  ...libraryPermissions,

  'system.health': 'open',
  'vault.create': 'open',
  'vault.unlock': 'open',
  'vault.recover': 'open',
  'vault.strength': 'open',
  'vault.suggestPassphrase': 'open',
  'vault.describe': 'open',
  'vault.state': 'open',
  'vault.changePassphrase': 'signedIn',
  'vault.newRecoveryKey': 'administrator',
  'recoverySheet.print': 'administrator',
  'recoverySheet.save': 'administrator',
  'demo.open': 'open',
  'demo.renew': 'open',
  'backup.restore': 'open',
  'backup.chooseFile': 'open',
  'backup.state': 'reader',
  'backup.now': 'coordinator',
  'backup.verify': 'coordinator',

  'user.list': 'reader',
  'user.add': 'administrator',
  'user.change': 'administrator',
  'user.setPassphrase': 'administrator',
  'user.end': 'administrator',
};
