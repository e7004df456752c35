import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/ipc/error';
import { Backoff } from './backoff';
import { LockFile } from './lock-file';
import { codeOf, temporaryFolder } from './vault.testkit';

const minute = 60_000;

function folderWithDatabase(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'case.db'), 'x');
  return folder;
}

describe('the lock of a vault', () => {
  it('keeps others out while it beats and is gone when released', async () => {
    const folder = folderWithDatabase();
    let at = 1_000_000;
    const now = () => at;
    const first = new LockFile(folder, { now, host: 'a' });
    for (let beat = 0; beat < 10; beat += 1) {
      at += minute;
      first.beat();
      await expect(async () => new LockFile(folder, { now, host: 'b' })).rejects.toMatchObject({
        code: 'IN_USE',
        data: { host: 'a', here: false },
      });
    }
    first.release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    new LockFile(folder, { now, host: 'b' }).release();
  });

  it('of a machine that went silent is taken over, and that machine is told when it comes back', () => {
    const folder = folderWithDatabase();
    let at = 1_000_000;
    const now = () => at;
    let lost = 0;
    const asleep = new LockFile(folder, { now, host: 'a', lost: () => (lost += 1) });
    at += 3 * minute;
    const second = new LockFile(folder, { now, host: 'b' });
    asleep.beat();
    expect(lost).toBe(1);
    asleep.release();
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain('"b"');
    second.release();
  });

  it('of a process of this machine that has ended is taken over at once', () => {
    const folder = folderWithDatabase();
    const gone = { holder: 'x', host: 'a', pid: 2 ** 22 + 1, startedAt: Date.now(), beatAt: Date.now() };
    writeFileSync(join(folder, 'lock'), JSON.stringify(gone));
    new LockFile(folder, { host: 'a' }).release();
  });

  it('that was never completed is taken over', () => {
    const folder = folderWithDatabase();
    writeFileSync(join(folder, 'lock'), '');
    new LockFile(folder).release();
  });

  it('notices that the database was moved away under it', () => {
    const folder = folderWithDatabase();
    let lost = 0;
    const lock = new LockFile(folder, { lost: () => (lost += 1) });
    lock.beat();
    expect(lost).toBe(0);
    renameSync(join(folder, 'case.db'), join(folder, 'case (conflict).db'));
    writeFileSync(join(folder, 'case.db'), 'from another machine');
    lock.beat();
    expect(lost).toBe(1);
    lock.release();
  });
});

describe('the pause after wrong tries', () => {
  it('is 1, 2, 4 … 60 seconds from the third on and ends with a right one', async () => {
    let at = 0;
    const backoff = new Backoff(() => at);
    const wrong = () => backoff.attempt(() => Promise.reject(new AppError('WRONG_PASSPHRASE')));
    expect(await codeOf(wrong)).toBe('WRONG_PASSPHRASE');
    expect(await codeOf(wrong)).toBe('WRONG_PASSPHRASE');
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect(await codeOf(wrong)).toBe('WRONG_PASSPHRASE');
      await expect(wrong()).rejects.toMatchObject({ code: 'TOO_MANY_TRIES', data: { seconds } });
      at += seconds * 1000;
    }
    expect(await backoff.attempt(() => Promise.resolve('in'))).toBe('in');
    expect(await codeOf(wrong)).toBe('WRONG_PASSPHRASE');
    expect(await codeOf(wrong)).toBe('WRONG_PASSPHRASE');
  });

  it('does not follow from damage or a full disk', async () => {
    const backoff = new Backoff(() => 0);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await codeOf(() => backoff.attempt(() => Promise.reject(new AppError('DAMAGED'))))).toBe(
        'DAMAGED',
      );
    }
  });
});
