import { randomBytes, randomInt } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentChunkTable, attachmentTable } from '../attachment/attachment.table';
import type { OpenVault } from '../vault/vault.service';
import { codeOf, makeVault, temporaryFolder } from '../vault/vault.testkit';
import { BackupService } from './backup.service';
import { inThread } from './backup.thread';

const root = resolve(import.meta.dirname, '../../..');
// Below node_modules, so that the program finds the packages that it leaves outside.
const programFolder = join(root, 'node_modules', '.cache', `amparo-backup-${process.pid}`);
const runner = inThread(join(programFolder, 'backup.worker.mjs'));
const mebibyte = 1024 * 1024;
const quiet = { signal: new AbortController().signal, progress: () => undefined };

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    build: {
      ssr: join(root, 'src/main/backup.worker.ts'),
      outDir: programFolder,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'backup.worker.mjs' } },
    },
  });
});
afterAll(() => rmSync(programFolder, { recursive: true, force: true }));

/** A vault with attachments of so many MiB. */
async function makeLargeVault(size: number) {
  const made = await makeVault();
  const { store, actor } = made.vault;
  store.write(actor, 'test', (writer) => {
    const { id } = writer.insert(attachmentTable, { name: 'a', mime: 'x', size: 0, sha256: '' });
    for (let position = 0; position < size; position += 1) {
      const bytes = randomBytes(mebibyte);
      writer.orm.insert(attachmentChunkTable).values({ attachmentId: id, position, bytes }).run();
    }
  });
  return { ...made, target: temporaryFolder() };
}

function command(vault: OpenVault, name: string): void {
  vault.store.write(vault.actor, 'test', (writer) => writer.note('case', name));
}

describe('a backup in its thread', () => {
  it('of a large vault lets commands through from its beginning to its end, and is whole', async () => {
    const { vault, target } = await makeLargeVault(110);
    const service = new BackupService(vault, runner);
    const events: string[] = [];
    const made = service
      .make(target, { ...quiet, progress: (done, total) => events.push(`${Math.floor((3 * done) / total)}`) })
      .finally(() => events.push('backup'));
    let commands = 0;
    while (!events.includes('backup')) {
      command(vault, `c${commands}`);
      commands += 1;
      events.push('command');
      await new Promise((done) => setTimeout(done, 5));
    }
    const { bytes, path } = await made;
    expect(bytes).toBeGreaterThan(110 * mebibyte);
    const first = events.findIndex((event) => event === '1');
    expect(events.slice(0, first), 'while SQLite copied').toContain('command');
    expect(events.slice(first, events.indexOf('2')), 'while the pages were checked').toContain('command');
    expect(events.indexOf('command')).toBeLessThan(events.indexOf('backup'));
    expect(commands).toBeGreaterThan(10);
    expect(vault.store.journal.findFault()).toMatchObject({ faultAt: undefined });
    expect(await service.verify(path, quiet)).toMatchObject({ bytes });
  });

  it('stopped at any point leaves the last good backup and nothing that could be taken for one', async () => {
    const { vault, target } = await makeLargeVault(12);
    const service = new BackupService(vault, runner);
    const good = await service.make(join(target, 'good.vaultbackup'), quiet);
    const content = readFileSync(good.path);
    for (let round = 0; round < 20; round += 1) {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), randomInt(200));
      const path = join(target, `round ${round}.vaultbackup`);
      const code = await codeOf(() => service.make(path, { ...quiet, signal: stop.signal }));
      clearTimeout(timer);
      expect(['CANCELLED', 'no error']).toContain(code);
      const expected =
        code === 'CANCELLED' ? ['good.vaultbackup'] : ['good.vaultbackup', `round ${round}.vaultbackup`];
      expect(readdirSync(target)).toEqual(expected);
      rmSync(path, { force: true });
    }
    expect(readFileSync(good.path).equals(content)).toBe(true);
    expect(await service.verify(good.path, quiet)).toMatchObject({ vaultId: good.vaultId });
  });

  it('stopped while SQLite copies ends as cancelled, not as a fault', async () => {
    const { vault, target } = await makeLargeVault(30);
    const stop = new AbortController();
    const made = codeOf(() =>
      new BackupService(vault, runner).make(target, { ...quiet, signal: stop.signal }),
    );
    await expect.poll(() => readdirSync(target).length).toBeGreaterThan(0);
    stop.abort();
    expect(await made).toBe('CANCELLED');
    expect(readdirSync(target)).toEqual([]);
  });

  it('takes away what a power cut left of an earlier one, and nothing else', async () => {
    const { vault } = await makeVault();
    const target = temporaryFolder();
    const left = [
      'Test cases 2020-01-01 00-00 x.vaultbackup.tmp',
      'Other 2020.vaultbackup.tmp',
      'Test cases a.txt',
    ];
    for (const name of left) {
      writeFileSync(join(target, name), 'x');
      utimesSync(join(target, name), 1, 1);
    }
    const { path } = await new BackupService(vault, runner).make(join(target, 'good.vaultbackup'), quiet);
    expect(new Set(readdirSync(target))).toEqual(new Set([left[1], left[2], 'good.vaultbackup']));
    expect(path.endsWith('good.vaultbackup')).toBe(true);
  });
});
