import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findAsset } from './asset';

const folder = mkdtempSync(join(tmpdir(), 'amparo-asset-'));
const root = join(folder, 'page');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '');
  writeFileSync(join(root, 'assets/index-B1.js'), '');
  writeFileSync(join(root, 'secret.key'), '');
  writeFileSync(join(folder, 'outside.json'), '');
  symlinkSync(join(folder, 'outside.json'), join(root, 'link.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('finds the files of the page', async () => {
  expect((await findAsset(root, 'app://main/'))?.contentType).toBe('text/html; charset=utf-8');
  expect((await findAsset(root, 'app://main/assets/index-B1.js?x#y'))?.contentType).toMatch(
    'text/javascript',
  );
});

it.each([
  'app://main/../outside.json',
  'app://main/%2e%2e/outside.json',
  'app://main/..%2foutside.json',
  'app://main/..%5coutside.json',
  'app://main/assets/..%2f..%2foutside.json',
  'app://main//outside.json',
  'app://main/index.html%00.json',
  'app://main/index.html/',
  'app://main/.hidden.json',
  'app://main/link.json',
  'app://main/secret.key',
  'app://main/assets',
  'app://other/index.html',
  'app://main:80/index.html',
  'app://user@other/index.html',
  'file:///etc/hostname',
  'https://main/index.html',
  'nonsense',
])('finds nothing at %s', async (url) => {
  expect(await findAsset(root, url)).toBeUndefined();
});

it('never finds anything outside the folder', async () => {
  const pieces = fc.constantFrom(
    '..',
    '.',
    '%2e',
    '%2f',
    '%5c',
    '/',
    '\\',
    'outside.json',
    'assets',
    '%00',
    '//',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 8 }), async (parts) => {
      const found = await findAsset(root, `app://main/${parts.join('')}`);
      expect(found?.path.includes('outside') ?? false).toBe(false);
    }),
  );
});
