// Electron itself: the official release that package.json pins, or the offline runtime where that cannot be had.
import { findElectron } from '../electron-path.mjs';
import { NODE_MODULES, readJson } from '../lib/paths.mjs';
import { run, tail } from '../lib/run.mjs';
import { say, step, ToolError } from '../lib/say.mjs';
import { hasOfflineElectron, makeOfflineElectron, offlineElectronPossible } from './offline-electron.mjs';
import { join } from 'node:path';

const DOWNLOAD_HOME = 'https://github.com/electron/electron/releases';
const PROBE_LIMIT_MS = 8_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const MIRROR_VARIABLES = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'];

/** @param {{ official: boolean }} options official: try the download again on a machine that has the fallback */
export async function ensureElectron({ official }) {
  const present = findElectron();
  if (present && present.kind !== 'offline') return;
  if (present && hasOfflineElectron() && !official) return;
  const version = readJson('package.json').devDependencies.electron;
  const failure = await step(`fetching Electron ${version}`, download);
  if (!failure) return;
  if (!offlineElectronPossible()) {
    throw new ToolError(`Electron ${version} could not be downloaded:\n${failure}`);
  }
  say(`  not available here (${failure.split('\n').at(-1)}): the offline runtime is used instead`);
  await step('making the offline Electron runtime, for development and tests only', makeOfflineElectron);
}

/** @returns {Promise<string | undefined>} why it failed */
async function download() {
  // The installer repeats for minutes where there is no way out, so the way is tried first.
  if (offlineElectronPossible() && !(await reachable())) return 'the download site cannot be reached';
  const script = join(NODE_MODULES, 'electron', 'install.js');
  const { code, output, timedOut } = await run(process.execPath, [script], { limit: DOWNLOAD_LIMIT_MS });
  if (code === 0 && findElectron()?.kind === 'official') return undefined;
  return timedOut ? 'the download took too long' : tail(output, 10) || 'the installer ended without Electron';
}

async function reachable() {
  // A mirror or proxy is known to the installer only: it must try for itself.
  if (MIRROR_VARIABLES.some((name) => process.env[name])) return true;
  try {
    const answer = await fetch(DOWNLOAD_HOME, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_LIMIT_MS),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
