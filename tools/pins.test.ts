import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Pins {
  readonly addon: {
    readonly package: string;
    readonly version: string;
    readonly sha256: Record<string, string>;
  };
  readonly offlineElectron: { readonly version: string; readonly sha256: string };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '..', path), 'utf8')) as T;
}

const pins = readJson<Pins>('tools/pins.json');

test('the pinned checksums are those of the addon version in package.json', () => {
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
  // When this fails: put the SHA-256 of every file in node_modules/better-sqlite3/prebuilds of a fresh
  // `npm ci` into tools/pins.json, with the new version.
  expect(dependencies['better-sqlite3']).toBe(`npm:${pins.addon.package}@${pins.addon.version}`);
});

test('every platform that is shipped has a pinned addon', () => {
  expect(Object.keys(pins.addon.sha256)).toEqual(
    expect.arrayContaining([
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64',
      'linux-x64',
      'win32-arm64',
      'win32-x64',
    ]),
  );
});

test('everything fetched outside the lock has a checksum', () => {
  for (const sum of [...Object.values(pins.addon.sha256), pins.offlineElectron.sha256]) {
    expect(sum).toMatch(/^[0-9a-f]{64}$/);
  }
});
