import type { userRoutes } from '@shared/user/user.routes';
import { clearing } from '../ipc/clearing';
import type { HandlersFor } from '../ipc/router';
import type { VaultSession } from '../vault/vault.session';

export function userHandlers(session: VaultSession<unknown>): HandlersFor<typeof userRoutes> {
  return {
    'user.list': () => session.users(),
    'user.add': ({ passphrase, newPassphrase, oneTime, fields }) =>
      clearing([passphrase, newPassphrase], () =>
        session.changeAccess((access) => access.add(passphrase, fields, { text: newPassphrase, oneTime })),
      ),
    'user.change': ({ id, revision, patch }, { actor }) => {
      session.vault.users.change(actor, id, revision, patch);
      return session.user(id);
    },
    'user.setPassphrase': ({ passphrase, newPassphrase, oneTime, id }) =>
      clearing([passphrase, newPassphrase], () =>
        session.changeAccess((access) =>
          access.setPassphrase(passphrase, id, { text: newPassphrase, oneTime }),
        ),
      ),
    'user.end': ({ passphrase, id }) =>
      clearing([passphrase], () => session.changeAccess((access) => access.end(passphrase, id))),
  };
}
