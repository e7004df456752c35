// `npm run e2e [-- <playwright arguments>]`: the end-to-end walks alone, on virtual displays.
import { ensureBuilt } from './lib/build.mjs';
import { scriptOf } from './lib/programs.mjs';
import { run } from './lib/run.mjs';
import { runTool } from './lib/say.mjs';
import { withScratch } from './lib/scratch.mjs';
import { WALKS_AT_ONCE, withVirtualDisplays } from './lib/virtual-display.mjs';
import { setUp } from './setup.mjs';

const LIMIT_MS = 45 * 60_000;

await runTool(async () => {
  await setUp({ purpose: 'test' });
  await ensureBuilt();
  const args = [
    scriptOf('@playwright/test', 'playwright'),
    'test',
    '--reporter=list',
    ...process.argv.slice(2),
  ];
  const { code } = await withScratch(() =>
    withVirtualDisplays(WALKS_AT_ONCE, LIMIT_MS, () =>
      run(process.execPath, args, { show: true, limit: LIMIT_MS }),
    ),
  );
  return code;
});
