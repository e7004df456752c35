import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupDueAfter } from '@shared/backup/backup.routes';
import { unlockVault } from '../vault/vault.service';
import {
  bytes,
  codeOf,
  goodPassphrase,
  hashable,
  makeVault,
  quickKdf,
  temporaryFolder,
  track,
} from '../vault/vault.testkit';
import { copySealed } from './backup.copy';
import { BackupService, restoreBackup } from './backup.service';

const pace = { signal: new AbortController().signal, progress: () => undefined };

async function makeBackup() {
  const made = await makeVault();
  const { vault } = made;
  vault.store.write(vault.actor, 'test', (writer) => writer.note('case', 'c1', { title: 'Дело Айгуль' }));
  const service = new BackupService(vault, copySealed);
  const target = temporaryFolder();
  const backup = await service.make(target, pace);
  return { ...made, service, target, backup };
}

describe('making a backup', () => {
  it('writes one sealed file, keeps the vault open, and remembers when', async () => {
    const { vault, service, target, backup } = await makeBackup();
    expect(readdirSync(target)).toEqual([backup.path.slice(target.length + 1)]);
    expect(backup.path).toMatch(/Test cases \d{4}-\d\d-\d\d \d\d-\d\d\.vaultbackup$/);
    expect(await service.verify(backup.path, pace)).toMatchObject({ vaultId: vault.description.vaultId });
    expect(service.getState()).toEqual({ lastAt: expect.any(Number), overdue: false });
    vault.store.write(vault.actor, 'test', (writer) => writer.note('case', 'c2'));
    const content = readFileSync(backup.path);
    expect(content.includes(Buffer.from('Айгуль'))).toBe(false);
    expect(content.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  it('asks for one when the last is older than a week', async () => {
    const { vault } = await makeVault();
    const later = new BackupService(vault, copySealed, () => Date.now() + backupDueAfter + 1000);
    expect(later.getState()).toEqual({ lastAt: null, overdue: true });
    expect(new BackupService(vault, copySealed).getState()).toEqual({ lastAt: null, overdue: false });
  });

  it('never writes over a file', async () => {
    const { vault, target } = await makeBackup();
    const path = join(target, 'mine.vaultbackup');
    writeFileSync(path, 'mine');
    expect(await codeOf(() => new BackupService(vault, copySealed).make(path, pace))).toBe('TARGET_EXISTS');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('leaves nothing when it is stopped or cannot write', async () => {
    const { vault } = await makeVault();
    const target = temporaryFolder();
    const stop = new AbortController();
    stop.abort();
    const stopped = () => new BackupService(vault, copySealed).make(target, { ...pace, signal: stop.signal });
    expect(await codeOf(stopped)).toBe('CANCELLED');
    expect(readdirSync(target)).toEqual([]);
    const nowhere = () =>
      new BackupService(vault, copySealed).make(join(target, 'no', 'where.vaultbackup'), pace);
    expect(await codeOf(nowhere)).toBe('FILE_UNWRITABLE');
    expect(new BackupService(vault, copySealed).getState().lastAt).toBeNull();
  });
});

describe('restoring a backup', () => {
  it('makes a second vault beside the first, which opens with its passphrase and holds its content', async () => {
    const { vault, parent, folder, backup } = await makeBackup();
    vault.close();
    const before = hashable(join(folder, 'case.db'));
    const restored = await restoreBackup(backup.path, parent, pace);
    expect(restored.folder).toMatch(/Test cases \(\d{4}-\d\d-\d\d\)$/);
    expect((await restoreBackup(backup.path, parent, pace)).folder).toMatch(/ 2\)$/);
    expect(hashable(join(folder, 'case.db'))).toBe(before);
    const opened = track(await unlockVault(restored.folder, bytes(goodPassphrase), { kdf: quickKdf }));
    expect(opened.store.journal.listOfRecord('case', 'c1')).toMatchObject([{ to: { title: 'Дело Айгуль' } }]);
    opened.close();
  });

  it('refuses a backup with any change, a cut one, and a file that is none; no folder is made', async () => {
    const { backup, service } = await makeBackup();
    const good = readFileSync(backup.path);
    const target = temporaryFolder();
    const copy = join(temporaryFolder(), 'copy.vaultbackup');
    const positions = [0, 17, 5000, good.length - 1, good.length - 20, good.length - 60, good.length - 500];
    for (const at of positions) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ 4;
      writeFileSync(copy, changed);
      expect([at, await codeOf(() => restoreBackup(copy, target, pace))]).toEqual([at, 'BACKUP_DAMAGED']);
      expect([at, await codeOf(() => service.verify(copy, pace))]).toEqual([at, 'BACKUP_DAMAGED']);
    }
    for (const size of [0, 10, 4096, good.length - 1]) {
      writeFileSync(copy, good);
      truncateSync(copy, size);
      expect([size, await codeOf(() => restoreBackup(copy, target, pace))]).toEqual([size, 'BACKUP_DAMAGED']);
    }
    expect(await codeOf(() => restoreBackup(join(target, 'none'), target, pace))).toBe('FILE_UNREADABLE');
    expect(readdirSync(target)).toEqual([]);
  });

  it('stops when it is told to and leaves no half vault', async () => {
    const { backup } = await makeBackup();
    const target = temporaryFolder();
    const stop = new AbortController();
    const half = {
      signal: stop.signal,
      progress: (done: number, all: number) => done * 2 > all && stop.abort(),
    };
    expect(await codeOf(() => restoreBackup(backup.path, target, half))).toBe('CANCELLED');
    expect(readdirSync(target)).toEqual([]);
    mkdirSync(join(target, 'Dropbox'));
    expect(await codeOf(() => restoreBackup(backup.path, join(target, 'Dropbox'), pace))).toBe('SYNC_FOLDER');
    expect(existsSync(join(target, 'Dropbox', 'Test cases'))).toBe(false);
  });
});
