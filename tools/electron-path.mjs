// Which Electron this machine runs, for everything that starts one: set-up, the tools, Playwright, the bench.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_MODULES, OFFLINE_ELECTRON_DIR, PINS, readJson } from './lib/paths.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'given' | 'official' | 'offline'} kind named by the environment, downloaded, or the fallback
 * @property {string} executable
 * @property {string} folder
 */

const EXECUTABLE =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/** @returns {ElectronRuntime | undefined} undefined before set-up */
export function findElectron() {
  return given() ?? official() ?? offline();
}

/** @returns {ElectronRuntime} */
export function getElectron() {
  const runtime = findElectron();
  if (!runtime) throw new Error('There is no Electron yet: run `npm run setup` first.');
  return runtime;
}

/** Switches that this machine needs. Chromium has no sandbox for root, so only there it is switched off. */
export function electronSwitches() {
  return runsAsRoot() ? ['--no-sandbox'] : [];
}

/**
 * For electron-vite, Playwright and the `electron` module, which would otherwise try to download.
 * @param {ElectronRuntime} runtime
 */
export function electronEnv(runtime) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_EXEC_PATH: runtime.executable,
    ...(runsAsRoot() ? { NO_SANDBOX: '1' } : {}),
  };
}

function runsAsRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function given() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = process.env.ELECTRON_EXEC_PATH ?? (folder && join(folder, EXECUTABLE));
  if (!executable || !existsSync(executable)) return undefined;
  return {
    kind: sameFolder(folder) ? 'offline' : 'given',
    executable,
    folder: folder ?? join(executable, '..'),
  };
}

/** The tools hand their choice on to child processes: it stays what it was. @param {string | undefined} folder */
function sameFolder(folder) {
  return folder === OFFLINE_ELECTRON_DIR;
}

function official() {
  const folder = join(NODE_MODULES, 'electron', 'dist');
  const stamp = join(folder, 'version');
  const wanted = readJson('package.json').devDependencies.electron;
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8').trim().replace(/^v/, '') !== wanted) return undefined;
  const executable = join(folder, EXECUTABLE);
  return existsSync(executable) ? { kind: 'official', executable, folder } : undefined;
}

function offline() {
  const executable = join(OFFLINE_ELECTRON_DIR, 'electron');
  return existsSync(executable) ? { kind: 'offline', executable, folder: OFFLINE_ELECTRON_DIR } : undefined;
}

/** The Node-API that the addon must be built for, from the older of this Node and the Electron in use. */
export function lowestNodeApi() {
  const ofNode = Number(process.versions.napi);
  return findElectron()?.kind === 'offline' ? Math.min(ofNode, PINS.offlineElectron.nodeApi) : ofNode;
}
