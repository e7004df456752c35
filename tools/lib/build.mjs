// Building the app into out/.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { scriptOf } from './programs.mjs';
import { mustRun } from './run.mjs';
import { step } from './say.mjs';

const SOURCES = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'postcss.config.cjs',
];
const BUILD_LIMIT_MS = 5 * 60_000;

export const BUILD = {
  program: process.execPath,
  args: () => [scriptOf('electron-vite'), 'build'],
  limit: BUILD_LIMIT_MS,
};

/** Builds when a source is newer than the last build. */
export async function ensureBuilt() {
  const built = join(ROOT, 'out', 'main', 'index.js');
  if (existsSync(built) && newest(SOURCES.map((path) => join(ROOT, path))) < statSync(built).mtimeMs) return;
  await step('building the app', () => mustRun(BUILD.program, BUILD.args(), { limit: BUILD.limit }));
}

/** @param {string[]} paths @returns {number} ms */
function newest(paths) {
  let latest = 0;
  for (const path of paths.filter((candidate) => existsSync(candidate))) {
    const entry = statSync(path);
    const inside = entry.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0;
    // A folder's own time changes when a file is removed from it.
    latest = Math.max(latest, entry.mtimeMs, inside);
  }
  return latest;
}
