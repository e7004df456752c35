/** People who use the vault of a test, without the passphrases that services know nothing of. */
import type { Role } from '@shared/user/user.schema';
import type { Actor } from '../ipc/context';
import type { Store } from '../store/store';
import { UserService } from './user.service';

/** Makes the actor of a test the administrator that who makes a vault is. */
export function beginUsers(store: Store, actor: Actor): void {
  const users = new UserService(store);
  store.write(actor, 'vault.create', (writer) => users.begin(writer, { ...actor, passphraseVersion: 1 }));
}

/** @returns who acts when the person is signed in */
export function addUser(store: Store, actor: Actor, name: string, role: Role): Actor {
  const { id } = new UserService(store).add(actor, { name, role, signatoryId: null });
  return { id, name };
}
