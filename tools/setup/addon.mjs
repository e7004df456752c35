// The SQLite addon for a runtime with Node-API 9.
//
// The package ships prebuilt files for Node-API 10 (Node 22.14 and newer, Electron 45). Loaded by an older
// runtime they end the process without a message, so set-up replaces the file before anything loads it.
// The original is kept in .setup/ and is the only one that may be shipped (see package-check.mjs).
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NODE_MODULES, PINS, SETUP_DIR } from '../lib/paths.mjs';
import { mustRun, npm } from '../lib/run.mjs';
import { ToolError } from '../lib/say.mjs';

const PACKAGE_DIR = join(NODE_MODULES, 'better-sqlite3');
const BUILD_DIR = join(SETUP_DIR, 'addon-build');
const HEADER = join(import.meta.dirname, 'node-api-9.hpp');
const BUILD_LIMIT_MS = 15 * 60_000;

export const TARGET = `${process.platform}-${process.arch}`;
export const INSTALLED = join(PACKAGE_DIR, 'prebuilds', `${TARGET}.node`);
export const ORIGINAL = join(SETUP_DIR, `better-sqlite3-${TARGET}.original.node`);
const REBUILT = join(SETUP_DIR, `better-sqlite3-${TARGET}.node-api-9.node`);

/** @param {string} file */
export function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The checksum of the file inside the published package, pinned per platform. */
export function pinnedChecksum(target = TARGET) {
  return PINS.addon.sha256[target];
}

/** True when the file that programs load is the one the package ships. */
export function isOriginal() {
  return sha256(INSTALLED) === pinnedChecksum();
}

/**
 * What a rebuilt addon depends on: another addon or header needs another build.
 * @returns {string}
 */
export function addonStamp() {
  const header = createHash('sha256').update(readFileSync(HEADER)).digest('hex');
  return [PINS.addon.version, header.slice(0, 16)].join(' ');
}

/** Builds the addon for Node-API 9 and puts it in place of the shipped one. Takes about 75 s. */
export async function rebuildAddon() {
  if (process.platform === 'win32') {
    throw new ToolError(
      'On Windows, Amparo is built with Node 22.14 or newer: please install it and run this again.',
    );
  }
  mkdirSync(SETUP_DIR, { recursive: true });
  if (isOriginal()) copyFileSync(INSTALLED, ORIGINAL);
  rmSync(BUILD_DIR, { recursive: true, force: true });
  cpSync(PACKAGE_DIR, BUILD_DIR, { recursive: true, filter: (path) => !path.endsWith('prebuilds') });
  await mustRun(
    process.execPath,
    [await nodeGyp(), 'rebuild', '--release', '--force_build=1', '--jobs=2', ...nodeHeaders()],
    {
      cwd: BUILD_DIR,
      limit: BUILD_LIMIT_MS,
      env: { CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=9 -include "${HEADER}"` },
    },
  );
  renameSync(join(BUILD_DIR, 'build', 'Release', 'better_sqlite3.node'), REBUILT);
  rmSync(BUILD_DIR, { recursive: true, force: true });
  useRebuilt();
}

/** Puts an earlier build in place; used when `npm ci` has brought the shipped file back. */
export function useRebuilt() {
  if (isOriginal()) copyFileSync(INSTALLED, ORIGINAL);
  // Copy and rename: a program that has the old file loaded keeps it.
  const next = `${INSTALLED}.next`;
  copyFileSync(REBUILT, next);
  renameSync(next, INSTALLED);
}

export function hasRebuilt() {
  return existsSync(REBUILT);
}

/** True when the installed file is the build kept in .setup/. */
export function rebuiltInPlace() {
  return hasRebuilt() && sha256(REBUILT) === sha256(INSTALLED);
}

/** node-gyp comes with npm; there is no second copy to keep up to date. */
async function nodeGyp() {
  const fromScript = process.env.npm_config_node_gyp;
  if (fromScript && existsSync(fromScript)) return fromScript;
  const [program, first] = npm();
  const { stdout } = await mustRun(program, [...first, 'root', '--global'], { limit: 60_000 });
  const script = join(stdout.trim(), 'npm', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  if (!existsSync(script))
    throw new ToolError('npm of this machine has no node-gyp: install npm from nodejs.org.');
  return script;
}

/** Headers beside the running Node, when they are there; otherwise node-gyp downloads them. */
function nodeHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : [];
}
