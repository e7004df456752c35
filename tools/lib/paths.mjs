// Where set-up keeps things. All of it is inside the clone and ignored by git; nothing is written elsewhere,
// except the system packages that `system-packages.mjs` installs after saying so.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..');
export const NODE_MODULES = join(ROOT, 'node_modules');

// A git worktree may link node_modules to that of the main clone: then it shares that clone's set-up too.
const HOME = existsSync(NODE_MODULES) ? dirname(realpathSync(NODE_MODULES)) : realpathSync(ROOT);
export const SHARES_SETUP = HOME !== realpathSync(ROOT);
export const SETUP_DIR = join(HOME, '.setup');
export const OFFLINE_ELECTRON_DIR = join(HOME, '.electron-offline');

/** Versions and checksums of everything that set-up fetches outside package-lock.json. */
export const PINS = JSON.parse(readFileSync(join(ROOT, 'tools', 'pins.json'), 'utf8'));

/** @param {string} path relative to the clone */
export function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
