// What `npm start` does where nobody can see a window: the real app, on a profile of its own, driven as a caseworker
// would through the demo vault, with its letters, dossiers and screenshots left in demo-output/.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { _electron } from '@playwright/test';
import { photograph } from './demo/screens.mjs';
import { openDemo, saveDossiers, saveLetters } from './demo/papers.mjs';
import { electronSwitches, getElectron } from './electron-path.mjs';
import { ROOT } from './lib/paths.mjs';
import { step, ToolError } from './lib/say.mjs';

const OUTPUT = join(ROOT, 'demo-output');
const START_LIMIT_MS = 60_000;
const ACTION_LIMIT_MS = 30_000;
const CLOSE_LIMIT_MS = 10_000;
const WINDOW = { width: 1440, height: 900 };

/** @returns {Promise<string[]>} what was made, a line each, with paths relative to demo-output/ */
export async function walkDemo() {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const own = mkdtempSync(join(tmpdir(), 'amparo-demo-'));
  const app = await step('starting the app on a profile of its own', () => start(own));
  try {
    const page = await app.firstWindow({ timeout: START_LIMIT_MS });
    page.setDefaultTimeout(ACTION_LIMIT_MS);
    return await walk(app, page);
  } finally {
    await end(app);
    rmSync(own, { recursive: true, force: true });
  }
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 */
async function walk(app, page) {
  const folder = (/** @type {string} */ name) => {
    mkdirSync(join(OUTPUT, name), { recursive: true });
    return join(OUTPUT, name);
  };
  try {
    await step('making and opening the demo vault', () => openDemo(page));
    const letters = await step('saving the letters', () => saveLetters(app, page, folder('letters')));
    const dossiers = await step('making the dossiers', () => saveDossiers(app, page, folder('dossiers')));
    const screens = await step('photographing the screens', () => photograph(page, folder('screens')));
    return [
      ...[...letters, ...dossiers].map(({ path, pages }) => `${nameOf(path)}  (${count(pages)})`),
      ...screens.map(nameOf),
    ];
  } catch (error) {
    const picture = join(OUTPUT, 'failed.png');
    await page.screenshot({ path: picture }).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new ToolError(`The walk through the demo stopped: ${reason}\nThe window as it was: ${picture}`);
  }
}

/** @param {string} own folder for everything that the app writes besides what it is asked to save */
async function start(own) {
  for (const name of ['profile', 'home', 'temp']) mkdirSync(join(own, name));
  // Not by `executablePath`: then Playwright leaves out its loader, and one start in twenty hangs.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= getElectron().folder;
  const app = await _electron.launch({
    args: [
      ROOT,
      `--user-data-dir=${join(own, 'profile')}`,
      ...electronSwitches(),
      '--force-prefers-reduced-motion',
      '--lang=en-US',
    ],
    env: { ...process.env, HOME: join(own, 'home'), TMPDIR: join(own, 'temp') },
    timeout: START_LIMIT_MS,
  });
  await app.firstWindow({ timeout: START_LIMIT_MS });
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, WINDOW);
  return app;
}

/** An app that does not close by itself is ended: the walk must not hang at its end. */
async function end(app) {
  const timer = setTimeout(() => app.process().kill('SIGKILL'), CLOSE_LIMIT_MS);
  await app.close().catch(() => undefined);
  clearTimeout(timer);
}

/** @param {string} path */
function nameOf(path) {
  return relative(OUTPUT, path).split(sep).join('/');
}

/** @param {number} pages */
function count(pages) {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
