/**
 * Who may open the vault that is open: passphrases, people, the recovery key. Guarantees: every change is made only for
 * somebody who proves the own passphrase again; a power cut at any point leaves everybody in who was in, and nobody who was
 * told to be out: the vault notes that an access ends before the header does, and that one begins after.
 * Must never: keep a passphrase or the data key.
 */
import { AppError } from '@shared/ipc/error';
import type { User, UserFields } from '@shared/user/user.schema';
import type { UserRow } from '../user/user.service';
import { readHeader, usersLimit, writeHeader, type Header } from './keyfile';
import { calibrate } from './kdf';
import { refuseWeak } from './passphrase';
import { standing } from './vault.admit';
import {
  refuseTaken,
  sealWith,
  withPassphrase,
  wrapForRecovery,
  wrapForUser,
  type UnwrappedByUser,
} from './vault.keys';
import type { OpenVault, VaultOptions } from './vault.service';

/** A passphrase for somebody. `oneTime`: made up by another, to be changed at the first sign-in. */
export interface NewPassphrase {
  readonly text: Uint8Array;
  readonly oneTime: boolean;
}

export class VaultAccess {
  constructor(
    private readonly vault: OpenVault,
    private readonly options: Pick<VaultOptions, 'kdf'> = {},
  ) {}

  /** Also those whose access has ended. */
  list(): User[] {
    const wrapped = new Set(readHeader(this.vault.description.folder).users.map(({ id }) => id));
    return this.vault.users.list().map((user) => toUser(user, wrapped.has(user.id)));
  }

  /** @throws NOT_FOUND */
  get(id: string): User {
    const user = this.list().find((one) => one.id === id);
    if (user === undefined) throw new AppError('NOT_FOUND', { what: 'user' });
    return user;
  }

  /** That it is the signed-in person who asks. @throws WRONG_PASSPHRASE, DAMAGED */
  prove(own: Uint8Array): Promise<void> {
    return this.#proved(own, () => undefined);
  }

  /** @throws WRONG_PASSPHRASE, WEAK_PASSPHRASE, PASSPHRASE_TAKEN, DAMAGED */
  changePassphrase(own: Uint8Array, text: Uint8Array): Promise<void> {
    const { id, name } = this.vault.actor;
    return this.#proved(own, async (unwrapped) => {
      await this.#refuseUnfit(unwrapped.header, text, { id, name });
      await this.#wrap(unwrapped, id, { text, oneTime: false });
    });
  }

  /** The recovery key before is void afterwards. @throws WRONG_PASSPHRASE, DAMAGED */
  replaceRecoveryKey(own: Uint8Array): Promise<string[]> {
    return this.#proved(own, ({ header, dataKey }) => {
      const { store, actor, users } = this.vault;
      const version = 1 + Math.max(header.recovery.version, users.recoveryVersion);
      const { recovery, recoveryKey } = wrapForRecovery(header, version, dataKey);
      this.#write({ ...header, recovery }, dataKey);
      store.write(actor, 'vault.newRecoveryKey', (writer) => {
        users.noteRecovery(writer, version);
        writer.note('vault', header.vaultId);
      });
      return recoveryKey;
    });
  }

  /** @throws WRONG_PASSPHRASE, WEAK_PASSPHRASE, PASSPHRASE_TAKEN, FORBIDDEN, NAME_TAKEN, CONFLICT when there are as many as a vault takes */
  add(own: Uint8Array, fields: UserFields, passphrase: NewPassphrase): Promise<User> {
    return this.#proved(own, async (unwrapped) => {
      if (unwrapped.header.users.length >= usersLimit) throw new AppError('CONFLICT', { field: 'users' });
      await this.#refuseUnfit(unwrapped.header, passphrase.text, fields);
      const { id } = this.vault.users.add(this.vault.actor, fields);
      await this.#wrap(unwrapped, id, passphrase);
      return this.get(id);
    });
  }

  /** For another person, also one whose access had ended. @throws as `add`, OWN_ACCESS, NOT_FOUND */
  setPassphrase(own: Uint8Array, id: string, passphrase: NewPassphrase): Promise<User> {
    return this.#proved(own, async (unwrapped) => {
      const { users, actor } = this.vault;
      if (id === actor.id) throw new AppError('OWN_ACCESS');
      await this.#refuseUnfit(unwrapped.header, passphrase.text, { id, name: users.find(id)?.name ?? '' });
      if (users.findActive(id) === undefined) users.readmit(actor, id);
      users.expectChange(actor, id);
      await this.#wrap(unwrapped, id, passphrase);
      return this.get(id);
    });
  }

  /** @throws WRONG_PASSPHRASE, FORBIDDEN, OWN_ACCESS, NOT_FOUND */
  end(own: Uint8Array, id: string): Promise<User> {
    return this.#proved(own, ({ header, dataKey }) => {
      this.vault.users.end(this.vault.actor, id);
      this.#write({ ...header, users: header.users.filter((user) => user.id !== id) }, dataKey);
      return this.get(id);
    });
  }

  /** Only the signed-in person's own passphrase will do. */
  #proved<T>(own: Uint8Array, use: (unwrapped: UnwrappedByUser) => T | Promise<T>): Promise<T> {
    const { actor, description } = this.vault;
    return withPassphrase(readHeader(description.folder), own, use, { only: actor.id });
  }

  /** @throws WEAK_PASSPHRASE, PASSPHRASE_TAKEN, PASSPHRASE_TAKEN */
  async #refuseUnfit(header: Header, text: Uint8Array, whose: { name: string; id?: string }): Promise<void> {
    await refuseWeak(text, [this.vault.description.name, whose.name]);
    await refuseTaken(header, text, whose.id);
  }

  async #wrap(unwrapped: UnwrappedByUser, id: string, { text, oneTime }: NewPassphrase): Promise<void> {
    const { store, actor, users } = this.vault;
    const { header, dataKey } = unwrapped;
    const kdf = this.options.kdf ?? (await calibrate());
    const former = header.users.find((one) => one.id === id)?.version ?? 0;
    const version = 1 + Math.max(former, users.getActive(id).passphraseVersion);
    const wrap = await wrapForUser(header, { id, version }, dataKey, text, kdf);
    const others = standing(users, header).filter((one) => one.id !== id);
    this.#write({ ...header, users: [...others, wrap] }, dataKey);
    const action = id === actor.id ? 'vault.changePassphrase' : 'user.passphrase';
    store.write(actor, action, (writer) => {
      users.notePassphrase(writer, id, version, oneTime);
      writer.note('vault', header.vaultId);
    });
  }

  #write(header: Header, dataKey: Buffer): void {
    writeHeader(this.vault.description.folder, sealWith(header, dataKey));
  }
}

function toUser(row: UserRow, hasPassphrase: boolean): User {
  const { id, revision, createdAt, name, role, signatoryId, deletedAt: endedAt, mustChange } = row;
  return { id, revision, createdAt, name, role, signatoryId, endedAt, mustChange, hasPassphrase };
}
