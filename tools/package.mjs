// `npm run package`: installers for this platform in dist/. `npm run package -- --test`: an unpacked app in dist/test/ on
// the Electron of this machine, to test what only the packaged app shows (asar, unpacked native modules, fuses).
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getElectron } from './electron-path.mjs';
import { BUILD } from './lib/build.mjs';
import { PINS, readJson, ROOT, SHARES_SETUP } from './lib/paths.mjs';
import { scriptOf } from './lib/programs.mjs';
import { mustRun } from './lib/run.mjs';
import { runTool, say, step, ToolError } from './lib/say.mjs';
import { setUp } from './setup.mjs';

const LIMIT_MS = 30 * 60_000;

await runTool(async () => {
  const test = process.argv.includes('--test');
  // electron-builder does not follow the link to the platform packages.
  if (SHARES_SETUP)
    throw new ToolError('Package from a clone with node_modules of its own, not a linked worktree.');
  await setUp({ purpose: test ? 'start' : 'cli' });
  await step('building the app', () => mustRun(BUILD.program, BUILD.args(), { limit: BUILD.limit }));
  const { args, env } = test ? testOptions() : { args: [], env: {} };
  await step('packaging', () =>
    mustRun(
      process.execPath,
      [
        scriptOf('electron-builder'),
        '--config',
        'electron-builder.config.cjs',
        '--publish',
        'never',
        ...args,
      ],
      { limit: LIMIT_MS, env },
    ),
  );
  say(
    test
      ? 'The unpacked app is in dist/test/. It is for tests and must not be shipped.'
      : 'The installers are in dist/.',
  );
});

function testOptions() {
  const runtime = getElectron();
  const folder = join(ROOT, 'dist', 'test-electron');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The loader of the offline runtime would be packed as the app.
  cpSync(runtime.folder, folder, {
    recursive: true,
    filter: (path) => !path.endsWith(join('resources', 'app')),
  });
  const version =
    runtime.kind === 'offline'
      ? PINS.offlineElectron.electron
      : readJson('package.json').devDependencies.electron;
  return {
    args: ['--dir', `-c.electronDist=${folder}`, `-c.electronVersion=${version}`],
    env: { AMPARO_TEST_PACKAGE: '1' },
  };
}
