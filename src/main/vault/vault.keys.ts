/**
 * Guarantees: the data key comes out of a header only for the right passphrase or recovery key, and a header that was
 * tampered with by somebody without the key is refused even then.
 * Must never: return the data key anywhere but into `use`; it is cleared when that ends.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/ipc/error';
import {
  boundToRecovery,
  boundToUser,
  contentOf,
  headerVersion,
  nameInHeader,
  sealHeader,
  verifyMac,
  type Header,
  type SealedHeader,
  type UserWrap,
} from './keyfile';
import { deriveKey, type KdfParameters } from './kdf';
import { deriveRecoveryKek, deriveSubkey, newDataKey, newSalt, unwrapKey, wrapKey } from './keys';
import { formatRecoveryKey, newRecoverySecret, parseRecoveryKey } from './recovery-key';

/** The data key while it is out of its wrap. */
export interface UnwrappedKey {
  readonly dataKey: Buffer;
  /** In the form of today, whatever form it lies in on the disk. */
  readonly header: Header;
  /** Who unlocked; undefined: somebody with the recovery key. */
  readonly user: UserWrap | undefined;
  /** The name that a header of the first form told of its one person. */
  readonly formerName: string | undefined;
}
export type UnwrappedByUser = UnwrappedKey & { readonly user: UserWrap };

/** Whose passphrase is asked for: of one person, or of anybody, those named in `first` tried before the others. */
export interface WhoseWrap {
  readonly only?: string;
  readonly first?: readonly string[];
}

/** Calls `use` with the data key. Each wrap that is tried takes a whole key derivation. @throws WRONG_PASSPHRASE, DAMAGED */
export async function withPassphrase<T>(
  sealed: SealedHeader,
  passphrase: Uint8Array,
  use: (unwrapped: UnwrappedByUser) => T | Promise<T>,
  whose: WhoseWrap = {},
): Promise<T> {
  const header = contentOf(sealed);
  for (const user of inOrder(header.users, whose)) {
    const kek = await deriveKey(passphrase, Buffer.from(user.salt, 'hex'), user.kdf);
    const dataKey = unwrapKey(user.wrap, kek, boundToUser(header, user));
    kek.fill(0);
    if (dataKey === undefined) continue;
    return withDataKey(sealed, dataKey, (unwrapped) => use({ ...unwrapped, user }));
  }
  throw new AppError('WRONG_PASSPHRASE');
}

/**
 * Two people with one passphrase could not be told apart: who comes second would work under the name of the first. That
 * somebody has it is learnt here by no more than who types it at the lock screen learns.
 * @throws PASSPHRASE_TAKEN
 */
export async function refuseTaken(header: Header, passphrase: Uint8Array, except?: string): Promise<void> {
  for (const user of header.users) {
    if (user.id === except) continue;
    const kek = await deriveKey(passphrase, Buffer.from(user.salt, 'hex'), user.kdf);
    const dataKey = unwrapKey(user.wrap, kek, boundToUser(header, user));
    kek.fill(0);
    dataKey?.fill(0);
    if (dataKey !== undefined) throw new AppError('PASSPHRASE_TAKEN');
  }
}

function inOrder(users: readonly UserWrap[], { only, first = [] }: WhoseWrap): UserWrap[] {
  const place = ({ id }: UserWrap) => (first.includes(id) ? first.indexOf(id) : first.length);
  return users
    .filter(({ id }) => only === undefined || id === only)
    .toSorted((one, other) => place(one) - place(other));
}

/** Calls `use` with the data key. @throws RECOVERY_KEY_TYPO {group}, WRONG_RECOVERY_KEY, DAMAGED */
export async function withRecoveryKey<T>(
  sealed: SealedHeader,
  typed: string,
  use: (unwrapped: UnwrappedKey) => T | Promise<T>,
): Promise<T> {
  const secret = parseRecoveryKey(typed);
  const header = contentOf(sealed);
  const { salt, wrap } = header.recovery;
  const kek = deriveRecoveryKek(secret, salt);
  const dataKey = unwrapKey(wrap, kek, boundToRecovery(header, header.recovery));
  secret.fill(0);
  kek.fill(0);
  if (dataKey === undefined) throw new AppError('WRONG_RECOVERY_KEY');
  return withDataKey(sealed, dataKey, (unwrapped) => use({ ...unwrapped, user: undefined }));
}

async function withDataKey<T>(
  sealed: SealedHeader,
  dataKey: Buffer,
  use: (unwrapped: Omit<UnwrappedKey, 'user'>) => T | Promise<T>,
): Promise<T> {
  try {
    const headerKey = deriveSubkey(dataKey, sealed.vaultId, 'header-v1');
    try {
      verifyMac(sealed, headerKey);
    } finally {
      headerKey.fill(0);
    }
    return await use({ dataKey, header: contentOf(sealed), formerName: nameInHeader(sealed) });
  } finally {
    dataKey.fill(0);
  }
}

/** A header as text, sealed with the key that belongs to `dataKey`. */
export function sealWith(header: Header, dataKey: Buffer): string {
  const headerKey = deriveSubkey(dataKey, header.vaultId, 'header-v1');
  try {
    return sealHeader(header, headerKey);
  } finally {
    headerKey.fill(0);
  }
}

/** The wrap of a user under a passphrase. */
export async function wrapForUser(
  header: Pick<Header, 'vaultId' | 'generation'>,
  user: Pick<UserWrap, 'id' | 'version'>,
  dataKey: Buffer,
  passphrase: Uint8Array,
  kdf: KdfParameters,
): Promise<UserWrap> {
  const open = { id: user.id, version: user.version, kdf, salt: newSalt() };
  const kek = await deriveKey(passphrase, Buffer.from(open.salt, 'hex'), kdf);
  try {
    return { ...open, wrap: wrapKey(dataKey, kek, boundToUser(header, open)) };
  } finally {
    kek.fill(0);
  }
}

/** A new recovery key, as a person writes it down, and the wrap under it. `version`: one more than the last. */
export function wrapForRecovery(
  header: Pick<Header, 'vaultId' | 'generation'>,
  version: number,
  dataKey: Buffer,
): { recovery: Header['recovery']; recoveryKey: string[] } {
  const secret = newRecoverySecret();
  const open = { version, salt: newSalt() };
  const kek = deriveRecoveryKek(secret, open.salt);
  try {
    const wrap = wrapKey(dataKey, kek, boundToRecovery(header, open));
    return { recovery: { ...open, wrap }, recoveryKey: formatRecoveryKey(secret) };
  } finally {
    secret.fill(0);
    kek.fill(0);
  }
}

export interface NewVault {
  readonly name: string;
  readonly passphrase: Uint8Array;
  readonly kdf: KdfParameters;
  readonly demo: boolean;
  readonly now: number;
}

/** The header of a new vault, its data key (for the caller to clear) and its recovery key. */
export async function newHeader(
  input: NewVault,
): Promise<{ header: Header; user: UserWrap; dataKey: Buffer; recoveryKey: string[] }> {
  const dataKey = newDataKey();
  const identity = { vaultId: randomUUID(), generation: 1 };
  const person = { id: randomUUID(), version: 1 };
  const user = await wrapForUser(identity, person, dataKey, input.passphrase, input.kdf);
  const { recovery, recoveryKey } = wrapForRecovery(identity, 1, dataKey);
  const header: Header = {
    format: 'amparo-vault',
    version: headerVersion,
    ...identity,
    name: input.name,
    demo: input.demo,
    createdAt: input.now,
    cipher: 'sqlcipher-4',
    users: [user],
    recovery,
  };
  return { header, user, dataKey, recoveryKey };
}
