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
  readonly header: Header;
  /** Who unlocked; with the recovery key the first user. */
  readonly user: UserWrap;
}

/** Calls `use` with the data key. @throws WRONG_PASSPHRASE, DAMAGED */
export async function withPassphrase<T>(
  sealed: SealedHeader,
  passphrase: Uint8Array,
  use: (unwrapped: UnwrappedKey) => T | Promise<T>,
): Promise<T> {
  for (const user of sealed.users) {
    const kek = await deriveKey(passphrase, Buffer.from(user.salt, 'hex'), user.kdf);
    const dataKey = unwrapKey(user.wrap, kek, boundToUser(sealed, user));
    kek.fill(0);
    if (dataKey !== undefined) return withDataKey(sealed, user, dataKey, use);
  }
  throw new AppError('WRONG_PASSPHRASE');
}

/** Calls `use` with the data key. @throws RECOVERY_KEY_TYPO {group}, WRONG_RECOVERY_KEY, DAMAGED */
export async function withRecoveryKey<T>(
  sealed: SealedHeader,
  typed: string,
  use: (unwrapped: UnwrappedKey) => T | Promise<T>,
): Promise<T> {
  const secret = parseRecoveryKey(typed);
  const { salt, wrap } = sealed.recovery;
  const kek = deriveRecoveryKek(secret, salt);
  const dataKey = unwrapKey(wrap, kek, boundToRecovery(sealed, salt));
  secret.fill(0);
  kek.fill(0);
  const user = sealed.users[0];
  if (dataKey === undefined || user === undefined) throw new AppError('WRONG_RECOVERY_KEY');
  return withDataKey(sealed, user, dataKey, use);
}

async function withDataKey<T>(
  sealed: SealedHeader,
  user: UserWrap,
  dataKey: Buffer,
  use: (unwrapped: UnwrappedKey) => T | Promise<T>,
): Promise<T> {
  try {
    const headerKey = deriveSubkey(dataKey, sealed.vaultId, 'header-v1');
    try {
      verifyMac(sealed, headerKey);
    } finally {
      headerKey.fill(0);
    }
    const { mac: _mac, checksum: _checksum, ...header } = sealed;
    return await use({ dataKey, header, user });
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

/** The wrap of a user under a new passphrase. */
export async function wrapForUser(
  header: Pick<Header, 'vaultId' | 'generation'>,
  user: Pick<UserWrap, 'id' | 'name'>,
  dataKey: Buffer,
  passphrase: Uint8Array,
  kdf: KdfParameters,
): Promise<UserWrap> {
  const open = { id: user.id, name: user.name, kdf, salt: newSalt() };
  const kek = await deriveKey(passphrase, Buffer.from(open.salt, 'hex'), kdf);
  try {
    return { ...open, wrap: wrapKey(dataKey, kek, boundToUser(header, open)) };
  } finally {
    kek.fill(0);
  }
}

/** A new recovery key, as a person writes it down, and the wrap under it. */
export function wrapForRecovery(
  header: Pick<Header, 'vaultId' | 'generation'>,
  dataKey: Buffer,
): { recovery: Header['recovery']; recoveryKey: string[] } {
  const secret = newRecoverySecret();
  const salt = newSalt();
  const kek = deriveRecoveryKek(secret, salt);
  try {
    const wrap = wrapKey(dataKey, kek, boundToRecovery(header, salt));
    return { recovery: { salt, wrap }, recoveryKey: formatRecoveryKey(secret) };
  } finally {
    secret.fill(0);
    kek.fill(0);
  }
}

export interface NewVault {
  readonly name: string;
  readonly userName: string;
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
  const person = { id: randomUUID(), name: input.userName };
  const user = await wrapForUser(identity, person, dataKey, input.passphrase, input.kdf);
  const { recovery, recoveryKey } = wrapForRecovery(identity, dataKey);
  const header: Header = {
    format: 'amparo-vault',
    version: 1,
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
