// `npm run cli -- <command>`: Amparo on the command line, the same services under plain Node.
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runTool } from './lib/say.mjs';
import { setUp } from './setup.mjs';

const LIMIT_MS = 24 * 60 * 60_000;

await runTool(async () => {
  await setUp({ purpose: 'cli' });
  await ensureBuilt();
  const args = [join(ROOT, 'out', 'main', 'cli.js'), ...process.argv.slice(2)];
  const { code } = await run(process.execPath, args, { show: true, limit: LIMIT_MS });
  return code;
});
