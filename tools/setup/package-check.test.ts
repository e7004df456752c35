import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pinnedChecksum } from './addon.mjs';
import { checkPackage } from './package-check.mjs';

// A platform that is never the one of this machine, so that the kept original cannot stand in.
const context = (appOutDir: string) => ({
  appOutDir,
  arch: 3,
  electronPlatformName: 'win32',
  packager: { getResourcesDir: (folder: string) => join(folder, 'resources') },
});

let folder = '';
let modules = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-package-'));
  modules = join(folder, 'resources', 'app.asar.unpacked', 'node_modules');
  for (const name of ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler']) {
    mkdirSync(join(modules, `${name}-win32-arm64-msvc`), { recursive: true });
  }
  mkdirSync(join(modules, 'better-sqlite3', 'prebuilds'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function putAddon(name: string): void {
  writeFileSync(join(modules, 'better-sqlite3', 'prebuilds', name), 'not the published addon');
}

test('the addon of the published package is accepted', async () => {
  const original = readFileSync(
    join(import.meta.dirname, '../../node_modules/better-sqlite3/prebuilds/win32-arm64.node'),
  );
  expect(createHash('sha256').update(original).digest('hex')).toBe(pinnedChecksum('win32-arm64'));
  writeFileSync(join(modules, 'better-sqlite3', 'prebuilds', 'win32-arm64.node'), original);
  await expect(checkPackage(context(folder), { mayBeRebuilt: false })).resolves.toBeUndefined();
});

test('an addon that is not byte for byte the published one is refused', async () => {
  putAddon('win32-arm64.node');
  await expect(checkPackage(context(folder), { mayBeRebuilt: false })).rejects.toThrow(/Refused/);
});

test('an addon of another platform is refused', async () => {
  putAddon('win32-arm64.node');
  putAddon('linux-x64.node');
  await expect(checkPackage(context(folder), { mayBeRebuilt: true })).rejects.toThrow(/no other/);
});

test('a package without the platform files of another native module is refused', async () => {
  rmSync(join(modules, '@node-rs'), { recursive: true });
  await expect(checkPackage(context(folder), { mayBeRebuilt: true })).rejects.toThrow(/argon2/);
});

test('the offline runtime is refused', async () => {
  writeFileSync(join(folder, '.made-from'), '');
  await expect(checkPackage(context(folder), { mayBeRebuilt: false })).rejects.toThrow(/offline/);
});
