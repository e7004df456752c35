// The dependencies: `npm ci` when what is installed is not what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_MODULES, readJson, SHARES_SETUP } from '../lib/paths.mjs';
import { mustRun, npm } from '../lib/run.mjs';
import { say, step, ToolError } from '../lib/say.mjs';

const OLDEST_NODE = [20, 19];
const INSTALL_LIMIT_MS = 15 * 60_000;

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new ToolError(
    `Amparo is built with Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`,
  );
}

export async function ensureNodeModules() {
  const difference = findDifference();
  if (!difference) return;
  if (SHARES_SETUP) {
    say(`  node_modules is a link and is left as it is, although ${difference}`);
    return;
  }
  await step(`installing the dependencies (${difference})`, async () => {
    const [program, first] = npm();
    await mustRun(program, [...first, 'ci', '--no-audit', '--no-fund'], { limit: INSTALL_LIMIT_MS });
  });
}

/**
 * Compares the lock with npm's own list of what it installed, so that an `npm ci` or `npm install` done by hand
 * counts too. Packages for other platforms are rightly absent.
 * @returns {string | undefined} what differs, in words
 */
function findDifference() {
  const list = join(NODE_MODULES, '.package-lock.json');
  if (!existsSync(list)) return 'there are none yet';
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = readJson('package-lock.json').packages;
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const here = installed[path];
    if (here ? here.version !== version : !optional) return `${path.replace(/^node_modules\//, '')} differs`;
  }
  return undefined;
}
