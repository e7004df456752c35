/**
 * The header of a vault, `vault.json`: who can unwrap its data key, and how.
 *
 * Guarantees: a header is accepted only byte for byte as it was written (checksum and canonical form before any hashing,
 * a keyed MAC once the data key is known), so that damage never looks like a wrong passphrase; it is replaced whole, and
 * `vault.json.bak` holds the same content for the case that the medium loses the first.
 * Must never: hold anything that opens the vault without a passphrase or the recovery key, nor the name of a person: whoever
 * takes the computer must not learn who works here.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/ipc/error';
import { UserName } from '@shared/user/user.schema';
import { VaultName } from '@shared/vault/vault.schema';
import { withFaults } from '../store/faults';
import { replaceFile } from '../store/files';
import { KdfParameters } from './kdf';
import { Salt, Wrap } from './keys';

export const headerName = 'vault.json';
export const headerVersion = 2;
const sizeLimit = 64 * 1024;
export const usersLimit = 64;

/**
 * `version` counts the passphrases that a person has had; the vault knows the latest, so that a header of before does not
 * bring an old one back. 0: wrapped by the first form of the header, which did not count.
 */
const Version = z.int().min(0);
export const UserWrap = z.strictObject({
  id: z.uuid(),
  version: Version,
  kdf: KdfParameters,
  salt: Salt,
  wrap: Wrap,
});
export type UserWrap = z.infer<typeof UserWrap>;

const shared = {
  format: z.literal('amparo-vault'),
  vaultId: z.uuid(),
  generation: z.int().min(1),
  name: VaultName,
  demo: z.boolean(),
  createdAt: z.int(),
  cipher: z.literal('sqlcipher-4'),
};

/** What is kept of a vault outside its database. `generation` counts data keys: a new key is a new generation. */
export const Header = z.strictObject({
  ...shared,
  version: z.literal(headerVersion),
  users: z
    .array(UserWrap)
    .min(1)
    .max(usersLimit)
    .refine((users) => new Set(users.map(({ id }) => id)).size === users.length),
  recovery: z.strictObject({ version: Version, salt: Salt, wrap: Wrap }),
});
export type Header = z.infer<typeof Header>;

/** As vaults were made at first: one person, by name. It is read, and replaced at the next unlocking. */
const FirstHeader = z.strictObject({
  ...shared,
  version: z.literal(1),
  users: z.array(UserWrap.omit({ version: true }).extend({ name: UserName })).length(1),
  recovery: z.strictObject({ salt: Salt, wrap: Wrap }),
});
type FirstHeader = z.infer<typeof FirstHeader>;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const seals = { mac: digest, checksum: digest };
const SealedHeader = z.discriminatedUnion('version', [Header.safeExtend(seals), FirstHeader.extend(seals)]);
export type SealedHeader = z.infer<typeof SealedHeader>;

/** What a header says, in the form of today, whichever form it was read in. */
export function contentOf(sealed: SealedHeader): Header {
  const { mac: _mac, checksum: _checksum, ...header } = sealed;
  if (header.version === headerVersion) return header;
  const users = header.users.map(({ name: _name, ...user }) => ({ ...user, version: 0 }));
  return { ...header, version: headerVersion, users, recovery: { ...header.recovery, version: 0 } };
}

/** The name of the one person that the first form of the header told. */
export function nameInHeader(sealed: SealedHeader): string | undefined {
  return sealed.version === 1 ? sealed.users[0]?.name : undefined;
}

type Identity = Pick<Header, 'vaultId' | 'generation'>;

/** What AES-GCM binds to the wrap of a user: a changed parameter or a wrap moved elsewhere does not open. */
export function boundToUser(header: Identity, user: Omit<UserWrap, 'wrap'>): string {
  const { algorithm, memory, passes, lanes } = user.kdf;
  const form = user.version === 0 ? ['user-1'] : ['user-2', user.version];
  const identity = [header.vaultId, header.generation, user.id];
  return JSON.stringify([...form, ...identity, algorithm, memory, passes, lanes, user.salt]);
}

export function boundToRecovery(
  header: Identity,
  { version, salt }: Pick<Header['recovery'], 'version' | 'salt'>,
): string {
  const form = version === 0 ? ['recovery-1'] : ['recovery-2', version];
  return JSON.stringify([...form, header.vaultId, header.generation, salt]);
}

/** The text of a header with its MAC under the header key. */
export function sealHeader(header: Header | FirstHeader, headerKey: Buffer): string {
  const mac = createHmac('sha256', headerKey).update(canonical(header)).digest('hex');
  const checksum = checksumOf({ ...header, mac });
  return canonical({ ...header, mac, checksum });
}

/**
 * Reads the text of a header. No key and no hashing is needed: bounds, checksum and canonical form.
 * @throws NOT_A_VAULT, NEWER_VERSION, DAMAGED {kind: 'header'}
 */
export function parseHeader(text: string): SealedHeader {
  if (Buffer.byteLength(text) > sizeLimit) throw damaged();
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw damaged();
  }
  if (isNewer(raw)) throw new AppError('NEWER_VERSION');
  const parsed = SealedHeader.safeParse(raw);
  if (!parsed.success) throw damaged();
  const { checksum, ...rest } = parsed.data;
  if (checksum !== checksumOf(rest) || canonical(parsed.data) !== text) throw damaged();
  return parsed.data;
}

/** @throws DAMAGED when the header was changed by somebody who knows no key of the vault */
export function verifyMac(sealed: SealedHeader, headerKey: Buffer): void {
  const { mac, checksum: _checksum, ...header } = sealed;
  const expected = createHmac('sha256', headerKey).update(canonical(header)).digest();
  if (!timingSafeEqual(expected, Buffer.from(mac, 'hex'))) throw damaged();
}

/**
 * The header of the vault in `folder`; the copy when the first is lost or damaged.
 * @throws NOT_A_VAULT, NEWER_VERSION, DAMAGED
 */
export function readHeader(folder: string): SealedHeader {
  const path = join(folder, headerName);
  try {
    return readHeaderFile(path);
  } catch (error) {
    const mayBeRepaired =
      error instanceof AppError && (error.code === 'DAMAGED' || error.code === 'NOT_A_VAULT');
    if (!mayBeRepaired) throw error;
    try {
      return readHeaderFile(`${path}.bak`);
    } catch {
      throw error;
    }
  }
}

/**
 * Puts the copy in the place of a header that cannot be read any more; the damaged file is set aside, never deleted.
 * Only after the MAC of `sealed` has been verified.
 */
export function repairHeader(folder: string, sealed: SealedHeader): void {
  const path = join(folder, headerName);
  try {
    readHeaderFile(path);
    return;
  } catch {
    setAside(folder, headerName);
    writeHeader(folder, canonical(sealed));
  }
}

function setAside(folder: string, name: string): void {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const damagedFolder = join(folder, 'damaged');
  mkdirSync(damagedFolder, { recursive: true, mode: 0o700 });
  renameSync(path, join(damagedFolder, `${name}.${Date.now()}`));
}

function readHeaderFile(path: string): SealedHeader {
  return withFaults(() => {
    if (statSync(path).size > sizeLimit) throw damaged();
    return parseHeader(readFileSync(path, 'utf8'));
  });
}

/**
 * Replaces the header and its copy. The copy is of the same content: one of the content before would go on opening
 * with the passphrase that was just given up.
 * @throws DISK_FULL, READ_ONLY
 */
export function writeHeader(folder: string, text: string): void {
  const path = join(folder, headerName);
  withFaults(() => {
    replaceFile(path, text);
    replaceFile(`${path}.bak`, text);
  });
}

/** The text of a sealed header, as it lies on the disk. */
export function headerText(sealed: object): string {
  return canonical(sealed);
}

function canonical(value: object): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

function checksumOf(header: object): string {
  return createHash('sha256').update(canonical(header)).digest('hex');
}

function isNewer(raw: unknown): boolean {
  const loose = z.object({ format: z.literal('amparo-vault'), version: z.int() }).safeParse(raw);
  return loose.success && loose.data.version > headerVersion;
}

function damaged(): AppError {
  return new AppError('DAMAGED', { kind: 'header' });
}
