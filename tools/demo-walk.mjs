// What `npm start` does where nobody can see a window: the real app, on a profile of its own, driven as a
// caseworker would, with its letters, dossiers and screenshots left in demo-output/.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { _electron } from '@playwright/test';
import { electronSwitches, getElectron } from './electron-path.mjs';
import { ROOT } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const OUTPUT = join(ROOT, 'demo-output');
const WINDOW_LIMIT_MS = 30_000;

/** @returns {Promise<string[]>} the files made, relative to demo-output/ */
export async function walkDemo() {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'amparo-demo-'));
  const made = [];
  const app = await _electron.launch({
    executablePath: getElectron().executable,
    args: [ROOT, ...electronSwitches(), `--user-data-dir=${profile}`, '--force-prefers-reduced-motion'],
    timeout: WINDOW_LIMIT_MS,
  });
  try {
    const page = await app.firstWindow({ timeout: WINDOW_LIMIT_MS });
    await page.getByRole('heading').first().waitFor({ timeout: WINDOW_LIMIT_MS });
    made.push(await screenshot(page, '01-first-screen.png', 'the first screen'));
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return made;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {string} what in words, for the terminal
 */
async function screenshot(page, name, what) {
  const path = join(OUTPUT, name);
  await page.screenshot({ path });
  say(`- ${what}`);
  return relative(OUTPUT, path);
}
