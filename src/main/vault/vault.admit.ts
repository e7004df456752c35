/**
 * Guarantees: whoever has the data key out of its wrap is let in only as somebody whom the vault itself knows, and only with
 * the passphrase or recovery key that counts today: a header of before, put back, lets nobody in whose access has ended.
 * Must never: trust the header on who somebody is.
 */
import { desc } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import type { Actor } from '../ipc/context';
import { journalTable } from '../store/journal.table';
import type { Store, Writer } from '../store/store';
import { UserService } from '../user/user.service';
import type { Header } from './keyfile';
import type { UnwrappedKey } from './vault.keys';

/** In the journal: the record under which openings are noted. */
const noted = 'vault';

/** Who acts from now on; `action` is noted. `newName`: of who makes the vault. @throws ACCESS_ENDED */
export function admit(store: Store, unwrapped: UnwrappedKey, action: string, newName?: string): Actor {
  const users = new UserService(store);
  const { header, user } = unwrapped;
  if (users.list().length === 0) return begin(store, users, unwrapped, action, newName);
  const [longest] = users.listActive('administrator');
  const known = user === undefined ? longest : users.findActive(user.id);
  const least = user === undefined ? users.recoveryVersion : (known?.passphraseVersion ?? 0);
  if (known === undefined || (user ?? header.recovery).version < least) {
    refuse(store, users, unwrapped);
    throw new AppError('ACCESS_ENDED');
  }
  const actor = { id: known.id, name: known.name };
  store.write(actor, action, (writer) => {
    writer.note(noted, header.vaultId);
    catchUp(users, writer, header);
  });
  return actor;
}

/** A new vault, or one that was made when a vault knew one person. */
function begin(
  store: Store,
  users: UserService,
  { header, user = header.users[0], formerName }: UnwrappedKey,
  action: string,
  newName: string | undefined,
): Actor {
  if (user === undefined) throw new AppError('ACCESS_ENDED');
  const actor = { id: user.id, name: newName ?? formerName ?? lastActor(store) };
  store.write(actor, action, (writer) => {
    users.begin(writer, { ...actor, passphraseVersion: user.version });
    users.noteRecovery(writer, header.recovery.version);
    writer.note(noted, header.vaultId);
  });
  return actor;
}

/** Where the header does not tell the name any more because the database is an older one, brought back. */
function lastActor(store: Store): string {
  const { actor, sequence } = journalTable;
  return store.read.select({ actor }).from(journalTable).orderBy(desc(sequence)).get()?.actor ?? '';
}

/** What the header got and a power cut kept from the database. */
function catchUp(users: UserService, writer: Writer, header: Header): void {
  for (const { id, version } of header.users) {
    const known = users.findActive(id);
    if (known === undefined || version <= known.passphraseVersion) continue;
    users.notePassphrase(writer, id, version, known.mustChange);
  }
  if (header.recovery.version > users.recoveryVersion) users.noteRecovery(writer, header.recovery.version);
}

/** An end that somebody tried to undo is a thing to know. */
function refuse(store: Store, users: UserService, { header, user }: UnwrappedKey): void {
  const former = user === undefined ? undefined : users.find(user.id);
  const actor = { id: former?.id ?? '', name: former?.name ?? '' };
  store.write(actor, 'vault.refused', (writer) => writer.note(noted, header.vaultId));
}

/** The wraps that may open: those of before, and of people whose access has ended, were brought back with an old header. */
export function standing(users: UserService, header: Header): Header['users'] {
  return header.users.filter(({ id, version }) => {
    const known = users.findActive(id);
    return known !== undefined && version >= known.passphraseVersion;
  });
}
