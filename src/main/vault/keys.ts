/**
 * Guarantees: one random data key per vault; every other key is derived from it under its own label, and it lies on the
 * disk only wrapped, bound to the vault, the person and the parameters of the wrap.
 * Must never: hold a key in a string. Whoever gets a Buffer from here clears it.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

export const dataKeySize = 32;
const ivSize = 12;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

export const Wrap = z.strictObject({ iv: hex(ivSize), key: hex(dataKeySize), tag: hex(16) });
export type Wrap = z.infer<typeof Wrap>;
export const Salt = hex(16);

/** What the keys derived from the data key are for; a changed meaning gets a new label. */
type KeyLabel = 'pages-v1' | 'journal-v1' | 'header-v1';

export function newDataKey(): Buffer {
  return randomBytes(dataKeySize);
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** 32 bytes. */
export function deriveSubkey(dataKey: Buffer, vaultId: string, label: KeyLabel): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, vaultId, `amparo ${label}`, 32));
}

/** The key that wraps under a recovery key. Its 256 random bits need no slow function. */
export function deriveRecoveryKek(recoverySecret: Buffer, salt: string): Buffer {
  return Buffer.from(hkdfSync('sha256', recoverySecret, Buffer.from(salt, 'hex'), 'amparo recovery-v1', 32));
}

/** Wraps with AES-256-GCM; `bound` is authenticated with it. */
export function wrapKey(dataKey: Buffer, kek: Buffer, bound: string): Wrap {
  const iv = randomBytes(ivSize);
  const cipher = createCipheriv('aes-256-gcm', kek, iv);
  cipher.setAAD(Buffer.from(bound));
  const key = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return { iv: iv.toString('hex'), key: key.toString('hex'), tag: cipher.getAuthTag().toString('hex') };
}

/** The data key, or undefined when `kek` or anything bound to the wrap is not what it was. */
export function unwrapKey(wrap: Wrap, kek: Buffer, bound: string): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(wrap.iv, 'hex'));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(Buffer.from(wrap.tag, 'hex'));
  const first = decipher.update(Buffer.from(wrap.key, 'hex'));
  try {
    return Buffer.concat([first, decipher.final()]);
  } catch {
    return undefined;
  } finally {
    first.fill(0);
  }
}
