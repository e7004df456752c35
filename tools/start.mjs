// `npm start`: sets up what is missing, builds, and opens the app. Without a display it walks through the main job
// on the demo vault instead and leaves what it made in demo-output/.
import { electronSwitches, getElectron } from './electron-path.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runTool, say, ToolError } from './lib/say.mjs';
import { withVirtualDisplay } from './lib/virtual-display.mjs';
import { hasDisplay, setUp } from './setup.mjs';

const WALK_LIMIT_MS = 10 * 60_000;
const NO_LIMIT_MS = 2 ** 31 - 1;

await runTool(async () => {
  await setUp({ purpose: 'start' });
  await ensureBuilt();
  const walk = process.argv.includes('--demo') || !hasDisplay();
  return walk ? demo() : openApp();
});

async function openApp() {
  say('\nAmparo opens. This window of the terminal belongs to it until it is closed.');
  const args = [ROOT, ...electronSwitches(), ...process.argv.slice(2)];
  const { code } = await run(getElectron().executable, args, { show: true, limit: NO_LIMIT_MS });
  if (code !== 0) throw new ToolError(`Amparo ended with code ${code}.`);
  return 0;
}

async function demo() {
  say('\nNo display here: the app runs on a virtual one and walks through the demo vault.');
  // Imported only now: it needs the dependencies that set-up has just installed.
  const { walkDemo } = await import('./demo-walk.mjs');
  const made = await withVirtualDisplay(WALK_LIMIT_MS, walkDemo);
  say(`\nMade in demo-output/:\n${made.map((file) => `  ${file}`).join('\n')}`);
  say(`\nDone: ${made.length} files. On a machine with a display, npm start opens the app.`);
  return 0;
}
