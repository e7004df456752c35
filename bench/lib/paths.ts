import { join } from 'node:path';

/** The bench is built into out/bench and runs from there. */
const out = join(import.meta.dirname, '..');
export const root = join(out, '..');
export const resources = join(root, 'resources');
export const typesetProgram = join(out, 'main', 'typeset.process.js');
/** The folder of the Electron program. */
export const hostProgram = join(out, 'bench');
