/**
 * The one vault that this process has open, or none. Everything that needs a vault asks here and gets VAULT_LOCKED
 * when there is none.
 */
import { AppError } from '@shared/ipc/error';
import type { User } from '@shared/user/user.schema';
import type { CreateVault, VaultState } from '@shared/vault/vault.schema';
import type { Caller } from '../ipc/context';
import { prepareOpening, type MigrationProgress } from '../store/migrate';
import { Backoff } from './backoff';
import { VaultAccess } from './vault.access';
import {
  createVault,
  describeVault,
  recoverVault,
  unlockVault,
  type OpenVault,
  type VaultOptions,
} from './vault.service';

export interface VaultSessionOptions<Services> {
  /** Builds what works on an open vault, and brings what is derived up to date: called once for each opening. */
  readonly compose: (vault: OpenVault, updating: MigrationProgress) => Services;
  readonly vault?: VaultOptions;
  /** The vault was opened: the shell learns its folder for the list of recent ones. */
  readonly opened?: (vault: OpenVault) => void;
}

export class VaultSession<Services> {
  #open: { readonly vault: OpenVault; readonly services: Services } | undefined;
  readonly #backoff = new Backoff();

  constructor(private readonly options: VaultSessionOptions<Services>) {}

  /** @throws VAULT_LOCKED */
  get vault(): OpenVault {
    return this.#getOpen().vault;
  }

  /** @throws VAULT_LOCKED */
  get services(): Services {
    return this.#getOpen().services;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Who is signed in and what as, asked of the vault each time. @throws VAULT_LOCKED */
  get caller(): Caller {
    const { actor, users } = this.vault;
    const user = users.findActive(actor.id);
    return { actor, role: user === undefined || user.mustChange ? null : user.role };
  }

  state(): VaultState {
    const vault = this.#open?.vault;
    if (vault === undefined) return { open: false, description: null, user: null, demo: false };
    const { id, name, role, mustChange } = vault.users.getActive(vault.actor.id);
    const user = { id, name, role, mustChange };
    return { open: true, description: vault.description, user, demo: vault.demo };
  }

  /** The new recovery key. @throws as `createVault` */
  async create(input: Omit<CreateVault, 'language'>, { demo = false } = {}): Promise<string[]> {
    this.#refuseSecond();
    const { vault, recoveryKey } = await createVault(input, { ...this.options.vault, demo });
    this.#hold(vault);
    return recoveryKey;
  }

  /** `updating` is told when a vault of an older version is brought up to date. @throws TOO_MANY_TRIES {seconds} and as `unlockVault` */
  async unlock(path: string, passphrase: Uint8Array, updating?: MigrationProgress): Promise<void> {
    this.#refuseSecond();
    const options = this.#optionsWith(updating);
    const opening = this.#backoff.attempt(() => unlockVault(path, passphrase, options));
    // The key is derived on other threads; this one would only wait.
    void prepareOpening();
    this.#hold(await opening, updating);
  }

  /** The new recovery key. @throws TOO_MANY_TRIES {seconds} and as `recoverVault` */
  async recover(
    path: string,
    recoveryKey: string,
    newPassphrase: Uint8Array,
    updating?: MigrationProgress,
  ): Promise<string[]> {
    this.#refuseSecond();
    const options = this.#optionsWith(updating);
    const recovered = await this.#backoff.attempt(() =>
      recoverVault(path, recoveryKey, newPassphrase, options),
    );
    this.#hold(recovered.vault, updating);
    return recovered.recoveryKey;
  }

  /** Also those whose access has ended. @throws VAULT_LOCKED */
  users(): User[] {
    return this.#access.list();
  }

  /** @throws VAULT_LOCKED, NOT_FOUND */
  user(id: string): User {
    return this.#access.get(id);
  }

  /** A change of who may open the vault. @throws VAULT_LOCKED, TOO_MANY_TRIES {seconds} and what `change` throws */
  changeAccess<T>(change: (access: VaultAccess) => Promise<T>): Promise<T> {
    const access = this.#access;
    return this.#backoff.attempt(() => change(access));
  }

  describe(path: string) {
    return describeVault(path);
  }

  /** Closes what is open; the process is expected to end afterwards, which is what clears memory. */
  close(): void {
    const vault = this.#open?.vault;
    this.#open = undefined;
    vault?.close();
  }

  get #access(): VaultAccess {
    return new VaultAccess(this.vault, this.options.vault);
  }

  #getOpen() {
    if (this.#open === undefined) throw new AppError('VAULT_LOCKED');
    return this.#open;
  }

  #refuseSecond(): void {
    if (this.#open !== undefined) throw new AppError('IN_USE', { host: '', here: true });
  }

  #optionsWith(migrating: MigrationProgress | undefined): VaultOptions {
    return { ...this.options.vault, ...(migrating === undefined ? {} : { migrating }) };
  }

  #hold(vault: OpenVault, updating: MigrationProgress = () => undefined): void {
    try {
      this.#open = { vault, services: this.options.compose(vault, updating) };
    } catch (error) {
      vault.close();
      throw error;
    }
    this.options.opened?.(vault);
  }
}
