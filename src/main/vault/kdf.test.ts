import { describe, expect, it } from 'vitest';
import { calibrate, defaultKdf, deriveKey, floorKdf, KdfParameters } from './kdf';
import { bytes, quickKdf } from './vault.testkit';

describe('Argon2id', () => {
  it('gives the answer of the reference implementation', async () => {
    // test.c of the reference implementation: argon2id v=19, t=2, m=2^16, p=1, "password", "somesalt".
    const key = await deriveKey(bytes('password'), Buffer.from('somesalt'), { ...quickKdf, lanes: 1 });
    expect(key.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  it('is at least as strong by default as decided', async () => {
    expect(defaultKdf).toEqual({ algorithm: 'argon2id', memory: 256 * 1024, passes: 3, lanes: 4 });
    expect(floorKdf.memory).toBe(64 * 1024);
    const calibrated = await calibrate();
    expect(calibrated.memory).toBe(defaultKdf.memory);
    expect(calibrated.passes).toBeGreaterThanOrEqual(3);
    expect(KdfParameters.safeParse(calibrated).success).toBe(true);
  });

  it('does not depend on how the keyboard composes letters, and depends on everything else', async () => {
    const salt = Buffer.alloc(16, 1);
    const key = (text: string) => deriveKey(bytes(text), salt, quickKdf).then((one) => one.toString('hex'));
    const composed = 'Ёлка été ﬁn'.normalize('NFC');
    expect(await key(composed)).toBe(await key(composed.normalize('NFD')));
    expect(await key(composed)).not.toBe(await key(composed.toLowerCase()));
    expect(await key('ascii only')).not.toBe(await key('ascii only '));
  });

  it('leaves the bytes of the caller alone', async () => {
    const passphrase = bytes('correct horse');
    await deriveKey(passphrase, Buffer.alloc(16), quickKdf);
    expect(new TextDecoder().decode(passphrase)).toBe('correct horse');
  });
});
