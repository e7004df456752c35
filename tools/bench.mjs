// `npm run bench`: builds the app and the bench, and runs it. bench/run.ts finds the Electron to measure in
// AMPARO_ELECTRON (its executable) and AMPARO_ELECTRON_SWITCHES (separated by spaces).
import { join } from 'node:path';
import { electronSwitches, getElectron } from './electron-path.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { scriptOf } from './lib/programs.mjs';
import { mustRun, run } from './lib/run.mjs';
import { runTool, step } from './lib/say.mjs';
import { withVirtualDisplay } from './lib/virtual-display.mjs';
import { setUp } from './setup.mjs';

const LIMIT_MS = 2 * 60 * 60_000;

await runTool(async () => {
  await setUp({ purpose: 'test' });
  await ensureBuilt();
  await step('building the bench', () =>
    mustRun(process.execPath, [scriptOf('vite'), 'build', '--config', join('bench', 'vite.config.ts')]),
  );
  const args = [join(ROOT, 'out', 'bench', 'run.js'), ...process.argv.slice(2)];
  const env = {
    AMPARO_ELECTRON: getElectron().executable,
    AMPARO_ELECTRON_SWITCHES: electronSwitches().join(' '),
  };
  const { code } = await withVirtualDisplay(LIMIT_MS, () =>
    run(process.execPath, args, { show: true, limit: LIMIT_MS, env }),
  );
  return code;
});
