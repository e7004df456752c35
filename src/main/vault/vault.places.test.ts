import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VaultAccess } from './vault.access';
import { createVault, unlockVault } from './vault.service';
import { bytes, codeOf, goodPassphrase, hashable, makeVault, quickKdf, track } from './vault.testkit';

const options = { kdf: quickKdf };
const unlock = (path: string, passphrase = goodPassphrase) => unlockVault(path, bytes(passphrase), options);

/** A read-only mount where root may make one; elsewhere a folder without the right to write. */
async function whileReadOnly(folder: string, work: () => Promise<void>): Promise<void> {
  const mounted =
    spawnSync('mount', ['--bind', folder, folder]).status === 0 &&
    spawnSync('mount', ['-o', 'remount,bind,ro', folder]).status === 0;
  if (!mounted) chmodSync(folder, 0o500);
  try {
    await work();
  } finally {
    if (mounted) spawnSync('umount', [folder]);
    else chmodSync(folder, 0o700);
  }
}

describe('a place that cannot be written', () => {
  it('is said as such, for opening and for making; nothing is touched', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    const before = readdirSync(folder).map((name) => hashable(join(folder, name)));
    await whileReadOnly(folder, async () => {
      expect(await codeOf(() => unlock(folder))).toBe('READ_ONLY');
      expect(await codeOf(() => unlock(folder, 'wrong wrong wrong'))).toBe('WRONG_PASSPHRASE');
      const make = () =>
        createVault({ folder, name: 'V', userName: 'A', passphrase: bytes(goodPassphrase) }, options);
      expect(await codeOf(make)).toBe('READ_ONLY');
    });
    expect(readdirSync(folder).map((name) => hashable(join(folder, name)))).toEqual(before);
    track(await unlock(folder)).close();
  });

  it('keeps the passphrase as it is', async () => {
    const { vault, folder } = await makeVault();
    const before = hashable(join(folder, 'vault.json'));
    const access = new VaultAccess(vault, options);
    const change = () =>
      access.changePassphrase(bytes(goodPassphrase), bytes('sandbar whistle ottoman eleven'));
    await whileReadOnly(folder, async () => expect(await codeOf(change)).toBe('READ_ONLY'));
    expect(hashable(join(folder, 'vault.json'))).toBe(before);
    vault.close();
    track(await unlock(folder)).close();
  });

  it('or that vanished is no vault', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    rmSync(folder, { recursive: true });
    expect(await codeOf(() => unlock(folder))).toBe('NOT_A_VAULT');
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a day of work', () => {
  it('leaves no word of a record in any file of the vault or of the temporary folder', async () => {
    const marker = 'Свидетельница-7731';
    const { vault, folder } = await makeVault();
    for (let entry = 0; entry < 300; entry += 1) {
      vault.store.write(vault.actor, 'test', (writer) =>
        writer.note('case', `c${entry}`, { text: `${marker} ${entry} ${'x'.repeat(200)}` }),
      );
    }
    expect(vault.store.journal.findFault().faultAt).toBeUndefined();
    const filesNow = () => [...filesBelow(folder), ...filesBelow(tmpdir(), /^(amparo-vault|etilqs)/)];
    const withMarker = () => filesNow().filter((path) => holds(path, marker));
    expect(withMarker()).toEqual([]);
    vault.close();
    expect(withMarker()).toEqual([]);
  });
});

function filesBelow(folder: string, first = /^/): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => first.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

/** In UTF-8 or UTF-16. A file of another test may vanish meanwhile. */
function holds(path: string, text: string): boolean {
  if (!existsSync(path)) return false;
  const content = readFileSync(path);
  return content.includes(Buffer.from(text)) || content.includes(Buffer.from(text, 'utf16le'));
}
