// `npm test`: sets up what is missing, then every kind of test, and ends with one line over all of them:
// `N passed, N failed, N skipped`. A failing stage does not stop the next ones. Format, lint, dead code, the types of
// each room and the build count as one test each; unit and end-to-end tests count one by one. What only reads the source
// goes two at a time, beside the last step of the set-up.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from './lib/build.mjs';
import { inLanes } from './lib/lanes.mjs';
import { ROOT } from './lib/paths.mjs';
import { scriptOf } from './lib/programs.mjs';
import { run, tail } from './lib/run.mjs';
import { runTool, say, seconds } from './lib/say.mjs';
import { withScratch } from './lib/scratch.mjs';
import { countPlaywright, countVitest, NOTHING, plus, summary } from './lib/test-counts.mjs';
import { WALKS_AT_ONCE, withVirtualDisplays } from './lib/virtual-display.mjs';
import { setUp } from './setup.mjs';

const MINUTE = 60_000;
const SHOWN_LINES = 80;
const AT_ONCE = 2;
const REPORTS = join(ROOT, '.setup', 'reports');
const ROOMS = ['src/shared', 'src/main', 'src/renderer', 'e2e'];

/**
 * @typedef {import('./lib/test-counts.mjs').Counts} Counts
 * @typedef {object} Stage
 * @property {string} title
 * @property {() => string[]} command a script and its arguments, run by this Node
 * @property {number} limit milliseconds
 * @property {string} [report] a JSON report in REPORTS to count from; without it the stage counts as one test
 * @property {(report: unknown) => Counts} [count]
 * @property {Record<string, string>} [env]
 * @property {boolean} [window] needs a display
 * @property {boolean} [live] each line of its output is shown as it comes
 */

/** @type {Stage[]} need no database, no display and not each other */
const OF_THE_SOURCE = [
  {
    title: 'format',
    command: () => [scriptOf('prettier'), '--check', '--log-level=warn', '.'],
    limit: 5 * MINUTE,
  },
  {
    title: 'lint',
    command: () => [scriptOf('oxlint'), '--type-aware', '--deny-warnings'],
    limit: 5 * MINUTE,
  },
  { title: 'build', command: BUILD.args, limit: BUILD.limit },
  { title: 'dead code', command: () => [scriptOf('knip', 'knip'), '--no-progress'], limit: 5 * MINUTE },
  ...ROOMS.map((room) => ({
    title: `types of ${room}`,
    command: () => [scriptOf('typescript', 'tsc'), '-p', room],
    limit: 5 * MINUTE,
  })),
];

/** @type {Stage[]} one after the other: each keeps all cores busy */
const OF_THE_PROGRAM = [
  {
    title: 'unit tests',
    command: () => [
      scriptOf('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(REPORTS, 'unit.json')}`,
    ],
    limit: 30 * MINUTE,
    report: 'unit.json',
    count: countVitest,
  },
  {
    title: 'end-to-end tests on the real Electron',
    command: () => [scriptOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    limit: 45 * MINUTE,
    report: 'e2e.json',
    count: countPlaywright,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(REPORTS, 'e2e.json') },
    window: true,
    live: true,
  },
];

await runTool(async () => {
  /** @type {Counts[]} */
  let counts = [];
  const beside = async () => {
    say('Tests');
    rmSync(REPORTS, { recursive: true, force: true });
    mkdirSync(REPORTS, { recursive: true });
    counts = await inLanes(AT_ONCE, OF_THE_SOURCE, runStage);
  };
  await setUp({ purpose: 'test', beside });
  const rest = hasWalks() ? OF_THE_PROGRAM : OF_THE_PROGRAM.filter((stage) => !stage.window);
  const ofTheProgram = await withScratch(() => inLanes(1, rest, runStage));
  const total = [...counts, ...ofTheProgram].reduce(plus, NOTHING);
  // The last line, in this form only: build servers read it.
  say(`\n${summary(total)}`);
  return total.failed === 0 ? 0 : 1;
});

/** @param {Stage} stage @returns {Promise<Counts>} */
async function runStage(stage) {
  say(`- ${stage.title} ...`);
  const start = Date.now();
  const options = {
    limit: stage.limit,
    env: { FORCE_COLOR: '0', NO_COLOR: '1', ...stage.env },
    tee: stage.live,
  };
  const work = () => run(process.execPath, stage.command(), options);
  const result = await (stage.window
    ? withVirtualDisplays(WALKS_AT_ONCE, stage.limit + MINUTE, work)
    : work());
  const counts = countStage(stage, result.code);
  if (counts.failed > 0) {
    if (!stage.live) say(tail(result.output, SHOWN_LINES));
    if (result.timedOut) say(`  ended after its limit of ${seconds(stage.limit)}`);
  }
  const outcome = stage.report ? summary(counts) : 'ok';
  const failure = stage.report ? `FAILED: ${outcome}` : 'FAILED';
  say(`  ${stage.title}: ${counts.failed > 0 ? failure : outcome} (${seconds(Date.now() - start)})`);
  return counts;
}

/** @param {Stage} stage @param {number} code @returns {Counts} */
function countStage(stage, code) {
  const ok = code === 0;
  if (!stage.report) return { ...NOTHING, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const file = join(REPORTS, stage.report);
  const counts = existsSync(file) ? stage.count(JSON.parse(readFileSync(file, 'utf8'))) : NOTHING;
  // A runner that fails outside any test (a crash, an error between tests) must not pass unseen.
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function hasWalks() {
  const folder = join(ROOT, 'e2e', 'specs');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.spec.ts'));
}
