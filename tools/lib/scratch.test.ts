import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withScratch } from './scratch.mjs';

const place = mkdtempSync(join(tmpdir(), 'amparo-scratch-'));
const before = process.env['TMPDIR'];
afterAll(() => rmSync(place, { recursive: true, force: true }));

test.runIf(process.platform === 'linux')(
  'work has a folder of its own for what it keeps, and nothing is left of it, also when the work fails',
  async () => {
    const work = () => {
      const folder = process.env['TMPDIR'] ?? '';
      expect(folder.startsWith(join(place, 'amparo-'))).toBe(true);
      writeFileSync(join(folder, 'kept'), 'while it runs');
      return Promise.reject(new Error('the work failed'));
    };
    await expect(withScratch(work, { place, room: 1, memory: 1 })).rejects.toThrow('the work failed');
    expect(readdirSync(place)).toEqual([]);
    expect(process.env['TMPDIR']).toBe(before);
  },
);

test('where there is no such place, or no room in it, work runs as it is', async () => {
  const asked = () => Promise.resolve(process.env['TMPDIR']);
  expect(await withScratch(asked, { place: join(place, 'nowhere') })).toBe(before);
  expect(await withScratch(asked, { place: tmpdir(), room: Number.MAX_SAFE_INTEGER })).toBe(before);
  expect(existsSync(join(place, 'nowhere'))).toBe(false);
});
