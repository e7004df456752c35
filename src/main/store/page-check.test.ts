import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMigrated } from './migrate';
import { closeDatabase, openDatabase } from './open';
import { checkPages, checkPagesNow, pageSize } from './page-check';

const pageKey = randomBytes(32);
const folder = mkdtempSync(join(tmpdir(), 'amparo-pages-'));
const path = join(folder, 'case.db');
let good = Buffer.alloc(0);

beforeAll(() => {
  createMigrated(path, pageKey);
  const database = openDatabase(path, pageKey);
  database.exec('create table filler (text text)');
  const insert = database.prepare('insert into filler values (?)');
  database.transaction(() => {
    for (let row = 0; row < 3000; row += 1) insert.run('x'.repeat(1000));
  })();
  // Free pages: integrity_check does not visit them.
  database.exec('delete from filler where rowid % 3 > 0');
  closeDatabase(database);
  good = readFileSync(path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page check', () => {
  it('accepts what SQLite wrote, over several pieces of the file', async () => {
    expect(good.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(await checkPages(path, pageKey)).toEqual({
      pages: good.length / pageSize,
      firstBadPage: undefined,
    });
    expect(checkPagesNow(path, pageKey)).toEqual({ pages: good.length / pageSize, firstBadPage: undefined });
  });

  it('sees each of 500 random changes of one bit and names the page', async () => {
    const copy = join(folder, 'flipped.db');
    writeFileSync(copy, good);
    const handle = openSync(copy, 'r+');
    for (let round = 0; round < 500; round += 1) {
      const at = randomBytes(4).readUInt32LE() % good.length;
      const byte = good[at] ?? 0;
      writeSync(handle, Buffer.from([byte ^ (1 << (round % 8))]), 0, 1, at);
      const result = checkPagesNow(copy, pageKey);
      writeSync(handle, Buffer.from([byte]), 0, 1, at);
      // The salt, at the start of page one, decides over the key of every page.
      expect([at, result.firstBadPage]).toEqual([at, Math.floor(at / pageSize) + 1]);
    }
    closeSync(handle);
    expect((await checkPages(copy, pageKey)).firstBadPage).toBeUndefined();
  });

  it('sees a page put in the place of another, a cut and a wrong key', async () => {
    const copy = join(folder, 'moved.db');
    const moved = Buffer.from(good);
    good.copy(moved, 5 * pageSize, 3 * pageSize, 4 * pageSize);
    writeFileSync(copy, moved);
    expect((await checkPages(copy, pageKey)).firstBadPage).toBe(6);
    writeFileSync(copy, good.subarray(0, good.length - 1));
    expect((await checkPages(copy, pageKey)).firstBadPage).toBe(good.length / pageSize);
    expect((await checkPages(path, randomBytes(32))).firstBadPage).toBe(1);
    writeFileSync(copy, '');
    expect((await checkPages(copy, pageKey)).firstBadPage).toBe(1);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(checkPages(path, pageKey, { signal: stop.signal })).rejects.toThrow('abort');
  });
});
