/**
 * Guarantees: a vault is made complete or not at all; it is opened only for who proved a passphrase or the recovery key
 * against the header, so that damage of the database is never taken for a wrong passphrase nor the reverse.
 * Must never: keep a passphrase or the data key, or write a name, path or key to a log.
 */
import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/ipc/error';
import type { CreateVault, VaultDescription } from '@shared/vault/vault.schema';
import type { Actor } from '../ipc/context';
import { withFaults } from '../store/faults';
import { createMigrated, openMigrated, type MigrationProgress } from '../store/migrate';
import { closeDatabase } from '../store/open';
import { Store, type StoreOptions } from '../store/store';
import { headerName, readHeader, repairHeader, writeHeader, type Header, type SealedHeader } from './keyfile';
import { calibrate, defaultKdf, type KdfParameters } from './kdf';
import { deriveSubkey } from './keys';
import { LockFile, type LockFileOptions } from './lock-file';
import { refuseWeak } from './passphrase';
import { databaseName, makeVaultFolder, resolveVaultFolder, writePointer } from './vault.folder';
import {
  newHeader,
  sealWith,
  withPassphrase,
  withRecoveryKey,
  wrapForRecovery,
  wrapForUser,
  type UnwrappedKey,
} from './vault.keys';

export interface VaultOptions {
  readonly store?: Omit<StoreOptions, 'journalKey'>;
  readonly lock?: LockFileOptions;
  /** Absent: as strong as this machine does in half a second. Tests give the weakest that is allowed. */
  readonly kdf?: KdfParameters;
  /** Marks the demonstration vault. */
  readonly demo?: boolean;
  /** Told while a vault of an older version is brought up to date. */
  readonly migrating?: MigrationProgress;
}

/** A vault that is open: everything that works on its content starts from here. */
export interface OpenVault {
  readonly store: Store;
  readonly description: VaultDescription;
  readonly demo: boolean;
  readonly actor: Actor;
  readonly databasePath: string;
  /** For the page check and for backups; cleared by `close`. */
  readonly pageKey: Buffer;
  /** Folds in the log, closes, clears the keys and gives up the lock. Safe to call twice. */
  close(): void;
}

/** Makes a vault in a new folder and opens it. @throws WEAK_PASSPHRASE and as `makeVaultFolder`, `createDatabase` */
export async function createVault(
  input: Omit<CreateVault, 'language'>,
  options: VaultOptions = {},
): Promise<{ vault: OpenVault; recoveryKey: string[] }> {
  await refuseWeak(input.passphrase, [input.name, input.userName]);
  protectNewFiles();
  const kdf = options.kdf ?? (await calibrate());
  const folder = makeVaultFolder(input.folder, input.name);
  const now = (options.store?.now ?? Date.now)();
  const made = await newHeader({ ...input, kdf, demo: options.demo ?? false, now });
  const { header, dataKey, user, recoveryKey } = made;
  try {
    const pageKey = deriveSubkey(dataKey, header.vaultId, 'pages-v1');
    try {
      createMigrated(join(folder, databaseName), pageKey);
    } finally {
      pageKey.fill(0);
    }
    writeHeader(folder, sealWith(header, dataKey));
    withFaults(() => writePointer(folder, header.name, header.vaultId));
    return { vault: open(folder, { header, dataKey, user }, 'vault.create', options), recoveryKey };
  } catch (error) {
    // The folder was empty before; nothing in it can be of value yet.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    dataKey.fill(0);
  }
}

/** @throws WRONG_PASSPHRASE, NOT_A_VAULT, DAMAGED, NEWER_VERSION, IN_USE {host, here}, READ_ONLY, DISK_FULL */
export async function unlockVault(
  path: string,
  passphrase: Uint8Array,
  options: VaultOptions = {},
): Promise<OpenVault> {
  const folder = resolveVaultFolder(path);
  const sealed = readHeader(folder);
  return withPassphrase(sealed, passphrase, async (unwrapped) => {
    const vault = openRepaired(folder, sealed, unwrapped, 'vault.unlock', options);
    await strengthen(folder, unwrapped, passphrase, options.kdf ?? defaultKdf);
    return vault;
  });
}

/**
 * Opens with the recovery key, sets a new passphrase and replaces the recovery key.
 * @throws RECOVERY_KEY_TYPO {group}, WRONG_RECOVERY_KEY, WEAK_PASSPHRASE, and as `unlockVault`
 */
export async function recoverVault(
  path: string,
  recoveryKey: string,
  newPassphrase: Uint8Array,
  options: VaultOptions = {},
): Promise<{ vault: OpenVault; recoveryKey: string[] }> {
  const folder = resolveVaultFolder(path);
  const sealed = readHeader(folder);
  return withRecoveryKey(sealed, recoveryKey, async (unwrapped) => {
    await refuseWeak(newPassphrase, [sealed.name, unwrapped.user.name]);
    const kdf = options.kdf ?? (await calibrate());
    const header = await rewrapUser(unwrapped, newPassphrase, kdf);
    const fresh = wrapForRecovery(header, unwrapped.dataKey);
    const vault = openRepaired(folder, sealed, unwrapped, 'vault.recover', options);
    try {
      writeHeader(folder, sealWith({ ...header, recovery: fresh.recovery }, unwrapped.dataKey));
    } catch (error) {
      vault.close();
      throw error;
    }
    return { vault, recoveryKey: fresh.recoveryKey };
  });
}

/** Only the header changes: the database is not touched. @throws WRONG_PASSPHRASE, WEAK_PASSPHRASE, DAMAGED */
export async function changePassphrase(
  folder: string,
  passphrase: Uint8Array,
  newPassphrase: Uint8Array,
  options: VaultOptions = {},
): Promise<void> {
  const sealed = readHeader(folder);
  await withPassphrase(sealed, passphrase, async (unwrapped) => {
    await refuseWeak(newPassphrase, [sealed.name, unwrapped.user.name]);
    const kdf = options.kdf ?? (await calibrate());
    const header = await rewrapUser(unwrapped, newPassphrase, kdf);
    writeHeader(folder, sealWith(header, unwrapped.dataKey));
  });
}

/** The recovery key before is void afterwards. @throws WRONG_PASSPHRASE, DAMAGED */
export async function replaceRecoveryKey(folder: string, passphrase: Uint8Array): Promise<string[]> {
  const sealed = readHeader(folder);
  return withPassphrase(sealed, passphrase, ({ header, dataKey }) => {
    const { recovery, recoveryKey } = wrapForRecovery(header, dataKey);
    writeHeader(folder, sealWith({ ...header, recovery }, dataKey));
    return recoveryKey;
  });
}

/** What a closed vault tells about itself. @throws NOT_A_VAULT, DAMAGED, NEWER_VERSION */
export function describeVault(path: string): VaultDescription {
  const folder = resolveVaultFolder(path);
  return describe(folder, readHeader(folder));
}

function describe(folder: string, header: Header): VaultDescription {
  const stat = statSync(join(folder, databaseName), { throwIfNoEntry: false });
  return {
    folder,
    vaultId: header.vaultId,
    name: header.name,
    users: header.users.map((user) => user.name),
    createdAt: header.createdAt,
    demo: header.demo,
    lastUsedAt: stat === undefined ? null : Math.trunc(stat.mtimeMs),
  };
}

function openRepaired(
  folder: string,
  sealed: SealedHeader,
  unwrapped: UnwrappedKey,
  action: string,
  options: VaultOptions,
): OpenVault {
  protectNewFiles();
  const vault = open(folder, unwrapped, action, options);
  try {
    withFaults(() => repairHeader(folder, sealed));
    return vault;
  } catch (error) {
    vault.close();
    throw error;
  }
}

function open(folder: string, unwrapped: UnwrappedKey, action: string, options: VaultOptions): OpenVault {
  const { header, dataKey, user } = unwrapped;
  const databasePath = join(folder, databaseName);
  if (!existsSync(databasePath)) throw new AppError('DAMAGED', { kind: 'no database' });
  const description = describe(folder, header);
  const lock = new LockFile(folder, options.lock);
  const pageKey = deriveSubkey(dataKey, header.vaultId, 'pages-v1');
  const journalKey = deriveSubkey(dataKey, header.vaultId, 'journal-v1');
  const release = () => {
    pageKey.fill(0);
    journalKey.fill(0);
    lock.release();
  };
  try {
    closeToOthers(folder);
    const database = openMigrated(databasePath, pageKey, undefined, options.migrating);
    const store = new Store(database, { ...options.store, journalKey });
    const actor: Actor = { id: user.id, name: user.name };
    const close = () => {
      closeDatabase(database);
      release();
    };
    try {
      store.write(actor, action, (writer) => writer.note('vault', header.vaultId));
    } catch (error) {
      closeDatabase(database);
      throw error;
    }
    return { store, description, demo: header.demo, actor, databasePath, pageKey, close };
  } catch (error) {
    release();
    throw error;
  }
}

async function rewrapUser(
  unwrapped: UnwrappedKey,
  passphrase: Uint8Array,
  kdf: KdfParameters,
): Promise<Header> {
  const { header, dataKey, user } = unwrapped;
  const rewrapped = await wrapForUser(header, user, dataKey, passphrase, kdf);
  return { ...header, users: header.users.map((one) => (one.id === user.id ? rewrapped : one)) };
}

/** A vault made when weaker parameters were usual gets those of today, silently, at the moment it can. */
async function strengthen(
  folder: string,
  unwrapped: UnwrappedKey,
  passphrase: Uint8Array,
  least: KdfParameters,
): Promise<void> {
  const { memory, passes } = unwrapped.user.kdf;
  if (memory >= least.memory && passes >= least.passes) return;
  try {
    writeHeader(folder, sealWith(await rewrapUser(unwrapped, passphrase, least), unwrapped.dataKey));
  } catch {
    // It opens as before; the next unlock tries again.
  }
}

/** SQLite would otherwise make its files readable for every account of the machine. */
function protectNewFiles(): void {
  process.umask(0o077);
}

/** Also for a vault that was unpacked or copied with wider rights. Not every file system knows rights. */
function closeToOthers(folder: string): void {
  try {
    chmodSync(folder, 0o700);
    for (const name of [headerName, `${headerName}.bak`, databaseName]) {
      if (existsSync(join(folder, name))) chmodSync(join(folder, name), 0o600);
    }
  } catch {
    // A medium without rights: the content is encrypted all the same.
  }
}
