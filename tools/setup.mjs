// Set-up of a fresh machine: `npm run setup`, and the first thing that `npm start` and `npm test` do.
// What runs before the dependencies are there uses Node built-ins only. Every step looks first whether it is
// needed, so running it again costs about a second and changes nothing.
import { pathToFileURL } from 'node:url';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronEnv, findElectron, lowestNodeApi } from './electron-path.mjs';
import { PINS, SETUP_DIR } from './lib/paths.mjs';
import { runTool, say, step } from './lib/say.mjs';
import {
  addonStamp,
  hasRebuilt,
  isOriginal,
  rebuildAddon,
  rebuiltInPlace,
  useRebuilt,
} from './setup/addon.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensureNodeModules, requireNode } from './setup/node-modules.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const ADDON_STAMP = join(SETUP_DIR, 'addon-stamp');

/**
 * @param {object} options
 * @param {'start' | 'test' | 'cli'} options.purpose the app, the tests (virtual display, PDF checkers), or plain Node only
 * @param {boolean} [options.official] try the official Electron again where the fallback is in place
 * @param {() => Promise<void>} [options.beside] work that needs the dependencies and nothing of the system: done while
 *   system packages come in and the addon is built, which takes a core for a minute and a half on a fresh machine
 */
export async function setUp({ purpose, official = false, beside = async () => {} }) {
  // The command line's own output must stay clean for the program that reads it.
  if (purpose !== 'cli') say('Set-up');
  requireNode();
  await ensureNodeModules();
  if (purpose !== 'cli') await ensureElectron({ official });
  const runtime = findElectron();
  if (runtime) Object.assign(process.env, electronEnv(runtime));
  const systemPackages = ensureSystemPackages({
    electron: purpose !== 'cli',
    display: purpose === 'test' || (purpose === 'start' && !hasDisplay()),
    test: purpose === 'test',
    compiler: process.platform === 'linux' && addonWork() === 'build',
  });
  // Only root waits for them to come in; anybody else is told at once what is missing.
  if (process.getuid?.() !== 0) await systemPackages;
  await Promise.all([systemPackages.then(ensureAddon), beside()]);
  if (runtime && purpose !== 'cli') requireSandbox(runtime);
  if (purpose !== 'cli')
    say(`- ready: Node ${process.versions.node}${runtime ? `, ${describe(runtime)}` : ''}`);
}

/** True when windows can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function ensureAddon() {
  const work = addonWork();
  if (work === 'build') {
    await step('building the database addon for Node-API 9 (about a minute and a half)', rebuildAddon);
    writeFileSync(ADDON_STAMP, addonStamp());
  }
  if (work === 'place') useRebuilt();
}

/** @returns {'none' | 'place' | 'build'} */
function addonWork() {
  if (lowestNodeApi() >= PINS.addon.nodeApi) return 'none';
  const built = hasRebuilt() && existsSync(ADDON_STAMP) && readFileSync(ADDON_STAMP, 'utf8') === addonStamp();
  if (!built) return 'build';
  return rebuiltInPlace() && !isOriginal() ? 'none' : 'place';
}

/** @param {import('./electron-path.mjs').ElectronRuntime} runtime */
function describe({ kind, folder }) {
  if (kind === 'official') return 'the official Electron';
  if (kind === 'given') return `the Electron in ${folder}`;
  return `Electron ${PINS.offlineElectron.electron} (offline runtime)`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runTool(async () => {
    await setUp({ purpose: 'test', official: process.argv.includes('--official') });
    say('Set-up is complete. Now: npm start, or npm test.');
  });
}
