import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMigrated, openMigrated } from './migrate';
import { closeDatabase, isPlaintext } from './open';
import { checkPagesNow } from './page-check';
import { Store } from './store';

const root = resolve(import.meta.dirname, '../../..');
// Below node_modules, so that the program finds the packages that it leaves outside.
const programFolder = join(root, 'node_modules', '.cache', `amparo-crash-${process.pid}`);
const program = join(programFolder, 'crash.program.mjs');
const pageKey = randomBytes(32);
const folder = mkdtempSync(join(tmpdir(), 'amparo-crash-'));

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    build: {
      ssr: join(import.meta.dirname, 'crash.testkit.ts'),
      outDir: programFolder,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'crash.program.mjs' } },
    },
  });
});
afterAll(() => {
  rmSync(programFolder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

function start(path: string, mode: string) {
  return [program, path, pageKey.toString('hex'), mode];
}

/** Lets the program write, kills it at a random moment, and answers with what it had acknowledged. */
function writeAndKill(path: string): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, start(path, 'loop'), { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), randomInt(60));
      said += text;
    });
    child.once('error', fail);
    child.once('close', () => done(acknowledged(said)));
  });
}

/** The last line may be cut off by the kill. */
function acknowledged(said: string): string[] {
  return [...said.matchAll(/^acknowledged (\S+)\n/gm)].map((match) => match[1] ?? '');
}

function inspect(path: string) {
  const database = openMigrated(path, pageKey);
  const { journal } = new Store(database, { journalKey: Buffer.alloc(32, 7) });
  const counts = database
    .prepare<[], { id: string; n: number }>(
      'select record_id as id, count(*) as n from journal group by record_id',
    )
    .all();
  const state = {
    integrity: database.pragma('integrity_check', { simple: true }),
    faultAt: journal.findFault().faultAt,
    torn: counts.filter(({ n }) => n !== 2).length,
    present: new Set(counts.map(({ id }) => id)),
  };
  closeDatabase(database);
  return state;
}

describe('kill -9 while writing', () => {
  it('loses nothing that was acknowledged and tears no transaction, 20 times over', async () => {
    const path = join(folder, 'case.db');
    createMigrated(path, pageKey);
    const all: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const written = await writeAndKill(path);
      expect(written.length).toBeGreaterThan(0);
      all.push(...written);
      const { present, ...state } = inspect(path);
      expect(state).toEqual({ integrity: 'ok', faultAt: undefined, torn: 0 });
      expect(all.filter((id) => !present.has(id))).toEqual([]);
    }
    expect(isPlaintext(path)).toBe(false);
    expect(checkPagesNow(path, pageKey).firstBadPage).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['case.db']);
  });
});

/** A file system of a few MiB where root may mount one; elsewhere a limit on the size of a file, which fails likewise. */
function onSmallDisk(work: (place: string, limit: string) => void): void {
  const place = join(folder, 'small');
  mkdirSync(place, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', place]).status === 0;
  try {
    work(place, mounted ? '' : 'ulimit -f 4096; trap "" XFSZ; ');
  } finally {
    if (mounted) spawnSync('umount', [place]);
  }
}

describe('a full disk', () => {
  it('is said as such, loses nothing that was acknowledged, and writing goes on when there is room', () => {
    onSmallDisk((place, limit) => {
      const path = join(place, 'case.db');
      createMigrated(path, pageKey);
      const ballast = join(place, 'ballast');
      writeFileSync(ballast, Buffer.alloc(1024 * 1024));
      const command = `${limit}exec "$0" "$@"`;
      const run = spawnSync('sh', ['-c', command, process.execPath, ...start(path, 'fill')], {
        encoding: 'utf8',
      });
      expect(run.stdout).toContain('fault DISK_FULL');
      expect(run.stdout).toMatch(/count \d+\nclosed\n$/);
      const written = acknowledged(run.stdout);
      expect(written.length).toBeGreaterThan(5);
      const { present, ...state } = inspect(path);
      expect(state).toEqual({ integrity: 'ok', faultAt: undefined, torn: 0 });
      expect(written.filter((id) => !present.has(id))).toEqual([]);
      rmSync(ballast);
      const database = openMigrated(path, pageKey);
      const store = new Store(database, { journalKey: Buffer.alloc(32, 7) });
      store.write({ id: 'a', name: 'A' }, 'after', (writer) => writer.note('after', 'a'));
      expect(store.journal.listOfRecord('after', 'a')).toHaveLength(1);
      closeDatabase(database);
    });
  });
});
