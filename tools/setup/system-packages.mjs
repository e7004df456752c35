// System libraries and programs on Linux: what Electron links to, what a virtual display needs, what the tests
// read PDFs with, what compiles the addon. Installed only by root on a Debian family system, and only after
// saying so; anybody else gets the exact command. On Windows and macOS nothing is needed to run the app.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun, run } from '../lib/run.mjs';
import { say, step, ToolError } from '../lib/say.mjs';

// Newer releases renamed some packages: the first name that the system knows is taken.
const ELECTRON = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libgbm1'], ['libasound2t64', 'libasound2']];
const DISPLAY = [['xvfb'], ['xauth'], ['fonts-noto-core']];
const TEST = [['poppler-utils'], ['qpdf']];
const COMPILER = [['python3'], ['make'], ['g++']];
const TEST_PROGRAMS = ['pdftotext', 'pdfinfo', 'pdffonts', 'qpdf'];

/**
 * @typedef {object} Needs
 * @property {boolean} electron the libraries that Electron links to
 * @property {boolean} display a virtual display will be started
 * @property {boolean} test the PDF checkers of the tests
 * @property {boolean} compiler the addon will be compiled
 */

/** @param {Needs} needs */
export async function ensureSystemPackages(needs) {
  if (process.platform !== 'linux') return requirePrograms(needs.test ? TEST_PROGRAMS : []);
  if (!existsSync('/etc/debian_version')) {
    const programs = [
      ...(needs.display ? ['Xvfb'] : []),
      ...(needs.test ? TEST_PROGRAMS : []),
      ...(needs.compiler ? ['python3', 'make', 'g++'] : []),
    ];
    return requirePrograms(programs);
  }
  const wanted = [
    ...(needs.electron ? ELECTRON : []),
    ...(needs.display ? DISPLAY : []),
    ...(needs.test ? TEST : []),
    ...(needs.compiler ? COMPILER : []),
  ];
  const installed = await installedPackages(wanted.flat());
  const missing = wanted.filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length > 0) await install(missing);
}

/** @param {string[]} names @returns {Promise<Set<string>>} */
async function installedPackages(names) {
  // Ends with code 1 when one of them is unknown, which is no fault here.
  const { stdout } = await run('dpkg-query', ['--show', '--showformat=${Status}\\t${Package}\\n', ...names]);
  const lines = stdout.split('\n').filter((line) => line.startsWith('install ok installed'));
  return new Set(lines.map((line) => line.split('\t')[1] ?? ''));
}

/** @param {string[][]} missing */
async function install(missing) {
  if (process.getuid?.() !== 0) {
    // Without the package lists of this system at hand the oldest name is the safest to print.
    const names = missing.map((alternatives) => alternatives.at(-1));
    throw new ToolError(
      `These system packages are missing. Please run this line, then the same command again:\n\n` +
        `  sudo apt-get install --no-install-recommends ${names.join(' ')}\n`,
    );
  }
  say(`  system packages will be installed with apt-get: ${missing.map((names) => names.at(-1)).join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('updating the package lists', () => mustRun('apt-get', ['update', '-q'], { env }));
  const names = [];
  for (const alternatives of missing) names.push(await knownName(alternatives));
  await step(`installing ${names.length} system packages`, () =>
    mustRun('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env }),
  );
}

/** @param {string[]} alternatives */
async function knownName(alternatives) {
  for (const name of alternatives) {
    const { stdout } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  throw new ToolError(`This system offers none of these packages: ${alternatives.join(', ')}`);
}

/** @param {string[]} programs */
function requirePrograms(programs) {
  const missing = programs.filter((program) => !onPath(program));
  if (missing.length === 0) return;
  const hint = process.platform === 'darwin' ? '\n\n  brew install poppler qpdf\n' : '';
  throw new ToolError(
    `These programs are missing; please install them and run this again: ${missing.join(', ')}${hint}`,
  );
}

/** @param {string} program */
function onPath(program) {
  const file = process.platform === 'win32' ? `${program}.exe` : program;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, file)));
}
