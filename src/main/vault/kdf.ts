/**
 * Guarantees: a passphrase becomes a key by Argon2id with parameters inside fixed bounds, checked before any hashing:
 * a crafted header can neither weaken the key nor exhaust the machine.
 * Must never: keep a passphrase or return it; the caller clears its bytes.
 */
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/** Memory in KiB. The library itself would take 8 KiB (a downgrade) and 32 GiB (which did not return in a minute). */
export const KdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memory: z
    .int()
    .min(64 * 1024)
    .max(1024 * 1024),
  passes: z.int().min(2).max(10),
  lanes: z.int().min(1).max(8),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

/** About 0.2 s on two cores of 2024 for 256 MiB, 3 passes, 4 lanes; `calibrate` raises the passes. */
export const defaultKdf: KdfParameters = { algorithm: 'argon2id', memory: 256 * 1024, passes: 3, lanes: 4 };
/** The least that a new vault may use: the second choice of RFC 9106. */
export const floorKdf: KdfParameters = { algorithm: 'argon2id', memory: 64 * 1024, passes: 3, lanes: 4 };

const targetMilliseconds = 500;
const argon2id = 2;

/**
 * 32 bytes. The same passphrase typed on another system or keyboard gives the same key: it is brought to the form NFKC.
 * @throws ZodError when the parameters are out of bounds
 */
export async function deriveKey(
  passphrase: Uint8Array,
  salt: Uint8Array,
  parameters: KdfParameters,
): Promise<Buffer> {
  const { memory, passes, lanes } = KdfParameters.parse(parameters);
  const normal = normalize(passphrase);
  try {
    return await hashRaw(normal, {
      algorithm: argon2id,
      memoryCost: memory,
      timeCost: passes,
      parallelism: lanes,
      outputLen: 32,
      salt,
    });
  } finally {
    normal.fill(0);
  }
}

/** Plain ASCII is its own normal form: only other passphrases pass through a string, which cannot be cleared. */
function normalize(passphrase: Uint8Array): Buffer {
  if (passphrase.every((byte) => byte < 0x80)) return Buffer.from(passphrase);
  return Buffer.from(new TextDecoder().decode(passphrase).normalize('NFKC'));
}

/** The default with as many passes as this machine does in about half a second. Takes a second or two. */
export async function calibrate(start: KdfParameters = defaultKdf): Promise<KdfParameters> {
  const probe = Buffer.from('calibration');
  const begin = performance.now();
  (await deriveKey(probe, Buffer.alloc(16, 1), start)).fill(0);
  const eachPass = (performance.now() - begin) / start.passes;
  const passes = Math.round(targetMilliseconds / eachPass);
  return { ...start, passes: Math.min(Math.max(start.passes, passes), 10) };
}
