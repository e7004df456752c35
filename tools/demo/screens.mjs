// Pictures of the main screens in every language of the interface, light and dark.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, findCase, goTo } from './papers.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** The interface in its languages, each named as the settings name it. */
const LANGUAGES = { en: 'English', fr: 'Français', ru: 'Русский' };
const LOOKS = ['light', 'dark'];

/** @param {Page} page @param {string} folder @returns {Promise<string[]>} paths */
export async function photograph(page, folder) {
  const screens = await listScreens(page);
  const made = [];
  for (const [code, language] of Object.entries(LANGUAGES)) {
    for (const look of LOOKS) {
      await choose(page, language, look);
      const place = join(folder, `${code}-${look}`);
      mkdirSync(place, { recursive: true });
      for (const [name, address] of screens) {
        await goTo(page, address);
        await settled(page);
        const path = join(place, `${name}.png`);
        await page.screenshot({ path });
        made.push(path);
      }
    }
  }
  return made;
}

/** @param {Page} page @returns {Promise<[string, string][]>} name and address */
async function listScreens(page) {
  const attack = await findCase(page, 'Zhanuzakov');
  const prison = await findCase(page, 'Elshibayev');
  const { lines: drafts } = await ask(page, 'letter.list', { state: 'draft' });
  const { lines: issued } = await ask(page, 'letter.list', { state: 'issued' });
  const { persons } = await ask(page, 'casefile.view', { id: prison });
  const { lines: offices } = await ask(page, 'office.list', {});
  const prosecutor = offices.find(({ office }) => office.kind === 'prosecutor_general');
  return [
    ['01-today', '#/'],
    ['02-cases', '#/cases'],
    ['03-case-overview', `#/cases/${attack}`],
    ['04-case-chronology', `#/cases/${prison}/chronology`],
    ['05-case-events', `#/cases/${attack}/events`],
    ['06-case-detention', `#/cases/${prison}/detention`],
    ['07-case-demands', `#/cases/${prison}/demands`],
    ['08-person', `#/people/${persons[0].person.id}`],
    ['09-letters', '#/letters'],
    ['10-letter-draft', `#/letters/${drafts[0].id}`],
    ['11-letter-issued', `#/letters/${issued[0].id}`],
    ['12-dossier', `#/cases/${attack}/dossier`],
    ['13-authorities', '#/authorities'],
    ['14-authority', `#/authorities/${prosecutor.office.id}`],
    ['15-settings', '#/settings'],
  ];
}

/** By the settings, as a person would. @param {Page} page @param {string} language @param {string} look */
async function choose(page, language, look) {
  await goTo(page, '#/settings?section=computer');
  await page.getByText(language, { exact: true }).click();
  // The names of the looks are in the language just chosen; their values are not.
  await page.locator(`label[for$="-${look}"]`).click();
  await page.waitForFunction(
    (wanted) => globalThis.document.documentElement.getAttribute('data-mantine-color-scheme') === wanted,
    look,
  );
}

/** Nothing is being fetched or drawn any more. @param {Page} page */
async function settled(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => {
    const busy = globalThis.document.querySelector(
      '.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]',
    );
    const pictures = [...globalThis.document.images].every(({ complete }) => complete);
    return busy === null && pictures;
  });
  await page.evaluate(async () => {
    await globalThis.document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(globalThis.requestAnimationFrame);
  });
}
