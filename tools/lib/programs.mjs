// The programs of the dependencies, started with the Node that runs the tools (no shell, no .cmd wrapper).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_MODULES } from './paths.mjs';

/**
 * @param {string} packageName
 * @param {string} [program] when the package has more than one
 * @returns {string} its script
 */
export function scriptOf(packageName, program) {
  const folder = join(NODE_MODULES, packageName);
  const { bin, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program ?? name.split('/').at(-1)]);
}
