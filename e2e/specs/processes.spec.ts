/** Processes of the app, seen from outside: one program a profile, no open port. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { electronSwitches, getElectron } from '../../tools/electron-path.mjs';
import { expect, test } from '../app.fixture';
import { descendants } from '../memory';

const root = resolve(import.meta.dirname, '../..');

test('a second start on the same profile brings up the first window and ends', async ({ amparo }) => {
  await amparo.launch();
  const second = spawn(
    getElectron().executable,
    [root, `--user-data-dir=${amparo.profile}`, ...electronSwitches()],
    { stdio: 'ignore' },
  );
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(0);
  expect(amparo.app.windows()).toHaveLength(1);
});

test('a start with a vault opens its lock screen; a second start with another turns the locked window to it', async ({
  amparo,
}) => {
  await amparo.launch();
  const first = await amparo.createVault('First');
  await amparo.restart();
  const second = await amparo.createVault('Second');
  await amparo.restart({ args: [first] });
  expect(await amparo.request('session.state', undefined)).toMatchObject({
    value: { vault: { folder: first, name: 'First' }, unlocked: false },
  });

  const other = spawn(
    getElectron().executable,
    [root, second, `--user-data-dir=${amparo.profile}`, ...electronSwitches()],
    { stdio: 'ignore' },
  );
  expect(await new Promise((done) => other.once('exit', done))).toBe(0);
  await expect
    .poll(() => amparo.request('session.state', undefined))
    .toMatchObject({ value: { vault: { folder: second } } });
  expect(amparo.app.windows()).toHaveLength(1);
  expect(await amparo.unlock(second)).toMatchObject({ ok: true });
});

test('a backup is made in a thread of the vault process, which answers meanwhile', async ({ amparo }) => {
  await amparo.launch();
  await amparo.createVault();
  const backup = amparo.request('backup.now', { path: amparo.folder });
  expect(await amparo.request('organisation.create', { names: { en: 'Written meanwhile' } })).toMatchObject({
    ok: true,
  });
  const made = await backup;
  const file = made.ok ? made.value.path : made.error.code;
  expect(await amparo.request('backup.verify', { file })).toMatchObject({ ok: true });
  expect(amparo.files().filter((one) => one.includes('.vaultbackup'))).toEqual([file]);
});

test('a vault that another computer has open is not opened, and its name is told', async ({ amparo }) => {
  await amparo.launch();
  const folder = await amparo.createVault();
  await amparo.request('session.lock', undefined).catch(() => undefined);
  await expect
    .poll(() => amparo.request('session.state', undefined).catch(() => undefined))
    .toMatchObject({ value: { unlocked: false } });
  const lock = { holder: 'x', host: 'other-laptop', pid: 1, startedAt: Date.now(), beatAt: Date.now() };
  writeFileSync(join(folder, 'lock'), JSON.stringify(lock));
  expect(await amparo.unlock(folder)).toMatchObject({
    ok: false,
    error: { code: 'IN_USE', data: { host: 'other-laptop', here: false } },
  });
});

if (process.platform === 'linux') {
  test('no process of the app listens on a network socket', async ({ amparo }) => {
    // Without Playwright, which opens a debugging port of its own.
    const child = spawn(
      getElectron().executable,
      [root, `--user-data-dir=${amparo.profile}`, ...electronSwitches()],
      { stdio: 'ignore', env: { ...process.env, HOME: amparo.home, TMPDIR: amparo.temp } },
    );
    try {
      await expect.poll(() => descendants(child.pid ?? 0).length, { timeout: 30_000 }).toBeGreaterThan(5);
      const sockets = listeningInodes();
      const found = descendants(child.pid ?? 0).flatMap((pid) =>
        socketsOf(pid).filter((inode) => sockets.has(inode)),
      );
      expect(found).toEqual([]);
    } finally {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill();
      await gone;
    }
  });
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    return []; // ended meanwhile
  }
}

/** Inodes of TCP sockets that listen (state 0A). */
function listeningInodes(): Set<string> {
  const rows = ['tcp', 'tcp6'].flatMap((file) =>
    readFileSync(`/proc/net/${file}`, 'utf8').split('\n').slice(1),
  );
  return new Set(
    rows
      .map((row) => row.trim().split(/\s+/))
      .flatMap((cells) => (cells[3] === '0A' ? [cells[9] ?? ''] : [])),
  );
}
