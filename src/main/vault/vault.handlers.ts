import type { vaultRoutes } from '@shared/vault/vault.routes';
import { clearing } from '../ipc/clearing';
import type { HandlersFor } from '../ipc/router';
import { estimateStrength, suggestPassphrase } from './passphrase';
import type { VaultSession } from './vault.session';

/** Passphrases are overwritten as soon as they have been used, whatever came of it. */
export function vaultHandlers(session: VaultSession<unknown>): HandlersFor<typeof vaultRoutes> {
  const opened = () => session.vault.description;
  return {
    'vault.create': ({ language: _language, ...input }) =>
      clearing([input.passphrase], async () => {
        const recoveryKey = await session.create(input);
        return { recoveryKey, description: opened() };
      }),
    'vault.unlock': ({ path, passphrase }, { progress }) =>
      clearing([passphrase], async () => {
        await session.unlock(path, passphrase, progress);
        return opened();
      }),
    'vault.recover': ({ path, recoveryKey, newPassphrase }, { progress }) =>
      clearing([newPassphrase], async () => {
        const replaced = await session.recover(path, recoveryKey, newPassphrase, progress);
        return { recoveryKey: replaced, description: opened() };
      }),
    'vault.changePassphrase': ({ passphrase, newPassphrase }) =>
      clearing([passphrase, newPassphrase], async () => {
        await session.changeAccess((access) => access.changePassphrase(passphrase, newPassphrase));
        return undefined;
      }),
    'vault.newRecoveryKey': ({ passphrase }) =>
      clearing([passphrase], async () => ({
        recoveryKey: await session.changeAccess((access) => access.replaceRecoveryKey(passphrase)),
      })),
    'vault.strength': ({ passphrase, known }) =>
      clearing([passphrase], () => estimateStrength(passphrase, known)),
    'vault.suggestPassphrase': ({ language }) => ({ passphrase: suggestPassphrase(language) }),
    'vault.describe': ({ path }) => session.describe(path),
    'vault.state': () => session.state(),
  };
}
