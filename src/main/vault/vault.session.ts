/**
 * The one vault that this process has open, or none. Everything that needs a vault asks here and gets VAULT_LOCKED
 * when there is none.
 */
import { AppError } from '@shared/ipc/error';
import type { CreateVault, VaultState } from '@shared/vault/vault.schema';
import type { MigrationProgress } from '../store/migrate';
import { Backoff } from './backoff';
import {
  changePassphrase,
  createVault,
  describeVault,
  recoverVault,
  replaceRecoveryKey,
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

  state(): VaultState {
    const vault = this.#open?.vault;
    return {
      open: vault !== undefined,
      description: vault?.description ?? null,
      userName: vault?.actor.name ?? null,
      demo: vault?.demo ?? false,
    };
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
    this.#hold(await this.#backoff.attempt(() => unlockVault(path, passphrase, options)), updating);
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

  /** @throws VAULT_LOCKED, WRONG_PASSPHRASE, WEAK_PASSPHRASE */
  async changePassphrase(passphrase: Uint8Array, newPassphrase: Uint8Array): Promise<void> {
    const { description } = this.vault;
    await this.#backoff.attempt(() =>
      changePassphrase(description.folder, passphrase, newPassphrase, this.options.vault),
    );
    this.#note('vault.changePassphrase');
  }

  /** @throws VAULT_LOCKED, WRONG_PASSPHRASE */
  async replaceRecoveryKey(passphrase: Uint8Array): Promise<string[]> {
    const { description } = this.vault;
    const recoveryKey = await this.#backoff.attempt(() => replaceRecoveryKey(description.folder, passphrase));
    this.#note('vault.newRecoveryKey');
    return recoveryKey;
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

  #note(action: string): void {
    const { store, actor, description } = this.vault;
    store.write(actor, action, (writer) => writer.note('vault', description.vaultId));
  }
}
