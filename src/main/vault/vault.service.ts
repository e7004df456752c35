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
import { UserService } from '../user/user.service';
import {
  contentOf,
  headerName,
  headerVersion,
  readHeader,
  repairHeader,
  writeHeader,
  type Header,
  type SealedHeader,
} from './keyfile';
import { calibrate, defaultKdf, type KdfParameters } from './kdf';
import { deriveSubkey } from './keys';
import { LockFile, type LockFileOptions } from './lock-file';
import { refuseWeak } from './passphrase';
import { admit, standing } from './vault.admit';
import { databaseName, makeVaultFolder, resolveVaultFolder, writePointer } from './vault.folder';
import {
  newHeader,
  refuseTaken,
  sealWith,
  withPassphrase,
  withRecoveryKey,
  wrapForRecovery,
  wrapForUser,
  type UnwrappedByUser,
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
  /** Whose passphrase is tried first: ids of users. Each that is tried takes a key derivation. */
  readonly first?: readonly string[];
}

/** A vault that is open: everything that works on its content starts from here. */
export interface OpenVault {
  readonly store: Store;
  readonly description: VaultDescription;
  readonly demo: boolean;
  /** Who unlocked it. */
  readonly actor: Actor;
  readonly users: UserService;
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
    const unwrapped = { header, dataKey, user, formerName: undefined };
    const vault = open(folder, unwrapped, { action: 'vault.create', name: input.userName }, options);
    return { vault, recoveryKey };
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
  return withPassphrase(
    sealed,
    passphrase,
    async (unwrapped) => {
      const vault = openRepaired(folder, sealed, unwrapped, 'vault.unlock', options);
      await renewHeader(vault, sealed, unwrapped, passphrase, options.kdf ?? defaultKdf);
      return vault;
    },
    options.first === undefined ? {} : { first: options.first },
  );
}

/**
 * Opens with the recovery key as the longest standing administrator, sets that person's passphrase anew and replaces the
 * recovery key.
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
    await refuseWeak(newPassphrase, [sealed.name, unwrapped.formerName ?? '']);
    const kdf = options.kdf ?? (await calibrate());
    const vault = openRepaired(folder, sealed, unwrapped, 'vault.recover', options);
    try {
      const { header, dataKey } = unwrapped;
      await refuseTaken(header, newPassphrase, vault.actor.id);
      const fresh = wrapForRecovery(header, header.recovery.version + 1, dataKey);
      const version = 1 + Math.max(...versionsOf(vault, header));
      const own = await wrapForUser(header, { id: vault.actor.id, version }, dataKey, newPassphrase, kdf);
      const others = standing(vault.users, header).filter(({ id }) => id !== own.id);
      const changed = { ...header, users: [own, ...others], recovery: fresh.recovery };
      writeHeader(folder, sealWith(changed, dataKey));
      vault.store.write(vault.actor, 'vault.recover', (writer) => {
        vault.users.notePassphrase(writer, own.id, version, false);
        vault.users.noteRecovery(writer, fresh.recovery.version);
      });
      return { vault, recoveryKey: fresh.recoveryKey };
    } catch (error) {
      vault.close();
      throw error;
    }
  });
}

/** Of the passphrases that the person who acts has had. */
function versionsOf({ users, actor }: OpenVault, header: Header): number[] {
  const wrapped = header.users.filter(({ id }) => id === actor.id).map(({ version }) => version);
  return [users.getActive(actor.id).passphraseVersion, ...wrapped];
}

/** What a closed vault tells about itself. @throws NOT_A_VAULT, DAMAGED, NEWER_VERSION */
export function describeVault(path: string): VaultDescription {
  const folder = resolveVaultFolder(path);
  return describe(folder, contentOf(readHeader(folder)));
}

function describe(folder: string, header: Header): VaultDescription {
  const stat = statSync(join(folder, databaseName), { throwIfNoEntry: false });
  return {
    folder,
    vaultId: header.vaultId,
    name: header.name,
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
  const vault = open(folder, unwrapped, { action }, options);
  try {
    withFaults(() => repairHeader(folder, sealed));
    return vault;
  } catch (error) {
    vault.close();
    throw error;
  }
}

function open(
  folder: string,
  unwrapped: UnwrappedKey,
  opening: { readonly action: string; readonly name?: string },
  options: VaultOptions,
): OpenVault {
  const { header, dataKey } = unwrapped;
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
    const close = () => {
      closeDatabase(database);
      release();
    };
    try {
      const actor = admit(store, unwrapped, opening.action, opening.name);
      store.showTo(actor.id);
      const users = new UserService(store);
      return { store, description, demo: header.demo, actor, users, databasePath, pageKey, close };
    } catch (error) {
      closeDatabase(database);
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * What the moment of unlocking is used for: a wrap made when weaker parameters were usual gets those of today, a header of
 * the first form today's, and wraps that an old header has brought back are taken out of it again.
 */
async function renewHeader(
  vault: OpenVault,
  sealed: SealedHeader,
  { header, user, dataKey }: UnwrappedByUser,
  passphrase: Uint8Array,
  least: KdfParameters,
): Promise<void> {
  const users = standing(vault.users, header);
  const isWeak = user.kdf.memory < least.memory || user.kdf.passes < least.passes;
  if (!isWeak && sealed.version === headerVersion && users.length === header.users.length) return;
  try {
    const own = isWeak ? await wrapForUser(header, user, dataKey, passphrase, least) : user;
    const renewed = users.map((one) => (one.id === own.id ? own : one));
    writeHeader(vault.description.folder, sealWith({ ...header, users: renewed }, dataKey));
    if (users.length === header.users.length) return;
    vault.store.write(vault.actor, 'vault.oldHeader', (writer) => writer.note('vault', header.vaultId));
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
