import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseHeader, readHeader, sealHeader, verifyMac, type Header } from './keyfile';
import { deriveKey } from './kdf';
import { deriveSubkey, unwrapKey, wrapKey } from './keys';
import { newHeader } from './vault.keys';
import { bytes, codeOf, goodPassphrase, quickKdf, temporaryFolder } from './vault.testkit';

const headerKey = randomBytes(32);
const { header } = await newHeader({
  name: 'V',
  passphrase: bytes(goodPassphrase),
  kdf: quickKdf,
  demo: false,
  now: 1,
});
const text = sealHeader(header, headerKey);

/** What the header says when somebody wrote it with a right checksum but without the key. */
function forged(change: (header: Header) => unknown): string {
  const changed = structuredClone(header);
  const replaced = change(changed);
  return sealHeader(
    (typeof replaced === 'object' && replaced !== null ? replaced : changed) as Header,
    headerKey,
  );
}

describe('the header', () => {
  it('is read as it was written', () => {
    expect(parseHeader(text)).toMatchObject(header);
    verifyMac(parseHeader(text), headerKey);
  });

  it('is refused after the change of any single byte', async () => {
    const raw = Buffer.from(text);
    for (let at = 0; at < raw.length; at += 1) {
      const changed = Buffer.from(raw);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7));
      expect([at, await codeOf(() => parseHeader(changed.toString('utf8')))]).toEqual([
        at,
        expect.stringMatching(/^(DAMAGED|NEWER_VERSION)$/),
      ]);
    }
    for (const other of [`${text} `, text.trim(), text.replace('\n', '\r\n'), text.slice(0, -2), '']) {
      expect(await codeOf(() => parseHeader(other))).toBe('DAMAGED');
    }
  });

  it('is refused when it asks for a key derivation out of bounds, without any hashing', async () => {
    const kdf = (change: object) =>
      forged((one) => ({
        ...one,
        users: one.users.map((user) => ({ ...user, kdf: { ...user.kdf, ...change } })),
      }));
    const crafted = [
      kdf({ memory: 8 }),
      kdf({ memory: 32 * 1024 * 1024 }),
      kdf({ passes: 0 }),
      kdf({ passes: 1 }),
      kdf({ passes: 1e9 }),
      kdf({ lanes: 0 }),
      kdf({ algorithm: 'argon2d' }),
      forged((one) => ({ ...one, users: Array.from({ length: 65 }, () => one.users[0]) })),
      forged((one) => ({ ...one, users: [] })),
      forged((one) => ({ ...one, cipher: 'aes256cbc' })),
      forged((one) => ({ ...one, extra: 1 })),
    ];
    for (const one of crafted) expect(await codeOf(() => parseHeader(one))).toBe('DAMAGED');
    expect(await codeOf(() => deriveKey(bytes('x'), Buffer.alloc(16), { ...quickKdf, memory: 8 }))).not.toBe(
      'no error',
    );
  });

  it('of ten megabytes or ten thousand wraps is not even parsed', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const many = forged((one) => ({ ...one, users: Array.from({ length: 10_000 }, () => one.users[0]) }));
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'vault.json'), many);
    expect(await codeOf(() => readHeader(folder))).toBe('DAMAGED');
    expect(await codeOf(() => parseHeader(' '.repeat(10_000_000)))).toBe('DAMAGED');
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('of a newer program is named as such', async () => {
    expect(await codeOf(() => parseHeader(forged((one) => ({ ...one, version: 3 }))))).toBe('NEWER_VERSION');
  });

  it('changed by somebody with a right checksum but without the key is refused once the key is known', async () => {
    const renamed = parseHeader(sealHeader({ ...header, name: 'Other' }, randomBytes(32)));
    expect(await codeOf(() => verifyMac(renamed, headerKey))).toBe('DAMAGED');
  });

  it('holds neither passphrase nor key', () => {
    expect(text).not.toContain(goodPassphrase);
    expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(
      'checksum cipher createdAt demo format generation mac name recovery users vaultId version'.split(' '),
    );
  });

  it('that is missing is no vault', async () => {
    expect(await codeOf(() => readHeader(temporaryFolder()))).toBe('NOT_A_VAULT');
  });
});

describe('a wrap', () => {
  const dataKey = randomBytes(32);
  const kek = randomBytes(32);
  const wrap = wrapKey(dataKey, kek, 'bound');

  it('opens with its key and what it was bound to, and with nothing else', () => {
    expect(unwrapKey(wrap, kek, 'bound')?.equals(dataKey)).toBe(true);
    expect(unwrapKey(wrap, randomBytes(32), 'bound')).toBeUndefined();
    expect(unwrapKey(wrap, kek, 'bound otherwise')).toBeUndefined();
    for (const part of ['iv', 'key', 'tag'] as const) {
      const flipped = wrap[part].startsWith('0') ? `1${wrap[part].slice(1)}` : `0${wrap[part].slice(1)}`;
      expect(unwrapKey({ ...wrap, [part]: flipped }, kek, 'bound')).toBeUndefined();
    }
  });

  it('gives every purpose and every vault a key of its own', () => {
    const id = randomUUID();
    const keys = [
      deriveSubkey(dataKey, id, 'pages-v1'),
      deriveSubkey(dataKey, id, 'journal-v1'),
      deriveSubkey(dataKey, id, 'header-v1'),
      deriveSubkey(dataKey, randomUUID(), 'pages-v1'),
      dataKey,
    ];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length);
  });
});
