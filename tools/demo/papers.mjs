// The papers of the demo vault, made and saved by the buttons of the app. In English: the walk begins there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PDFDocument } from '@pdfme/pdf-lib';

/**
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{path: string, pages: number}} Paper
 */

const DEMO_LIMIT_MS = 120_000;
const FILE_LIMIT_MS = 60_000;
const POLL_MS = 100;

/** @param {Page} page */
export async function openDemo(page) {
  await page.getByRole('button', { name: /^Open the demo/ }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor({ timeout: DEMO_LIMIT_MS });
}

/**
 * Every issued letter as a file; the letters of an appeal in several languages also as one.
 * @param {App} app @param {Page} page @param {string} folder @returns {Promise<Paper[]>}
 */
export async function saveLetters(app, page, folder) {
  const { lines } = await ask(page, 'letter.list', { state: 'issued' });
  const papers = [];
  for (const { id, language, reference } of lines.toReversed()) {
    const path = join(folder, `${reference.replaceAll('/', '-')}-${language}.pdf`);
    await answerSaveDialog(app, path);
    await goTo(page, `#/letters/${id}`);
    await page.getByText(reference, { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Save PDF' }).click();
    papers.push(await finished(path));
  }
  return papers;
}

/**
 * The dossiers of the two public cases, in French and in Russian.
 * @param {App} app @param {Page} page @param {string} folder @returns {Promise<Paper[]>}
 */
export async function saveDossiers(app, page, folder) {
  const papers = [];
  for (const person of ['Zhanuzakov', 'Elshibayev']) {
    const id = await findCase(page, person);
    for (const [language, code] of [
      ['French', 'fr'],
      ['Russian', 'ru'],
    ]) {
      await goTo(page, `#/cases/${id}/dossier`);
      await page.getByRole('combobox', { name: 'Language' }).click();
      await page.getByRole('option', { name: language, exact: true }).click();
      const rows = page.getByRole('table', { name: 'Dossiers made' }).getByRole('row');
      const before = await rows.count();
      await page.getByRole('button', { name: 'Make the dossier' }).click();
      await rows.nth(before).waitFor({ timeout: FILE_LIMIT_MS });
      const path = join(folder, `${person}-${code}.pdf`);
      await answerSaveDialog(app, path);
      await rows
        .filter({ hasText: language })
        .first()
        .getByRole('button', { name: 'Save', exact: true })
        .click();
      papers.push(await finished(path));
    }
  }
  return papers;
}

/** @param {Page} page @param {string} person @returns {Promise<string>} id of the case */
export async function findCase(page, person) {
  const { lines } = await ask(page, 'casefile.list', { text: person });
  if (lines.length === 0) throw new Error(`the demo has no case of ${person}`);
  return lines[0].id;
}

/**
 * Reads what the page itself could read; the walk changes nothing this way.
 * @param {Page} page @param {string} route @param {unknown} input
 */
export async function ask(page, route, input) {
  const result = await page.evaluate(
    ([name, value]) =>
      globalThis.amparo.request({ id: globalThis.crypto.randomUUID(), route: name, input: value }),
    [route, input],
  );
  if (!result.ok) throw new Error(`${route} answered ${result.error.code}`);
  return result.value;
}

/** @param {Page} page @param {string} address */
export async function goTo(page, address) {
  await page.evaluate((hash) => {
    globalThis.location.hash = hash;
  }, address);
}

/** The system's dialog is no page: what it would answer is said beforehand. @param {App} app @param {string} path */
async function answerSaveDialog(app, path) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Waits until the PDF is there, whole. @param {string} path @returns {Promise<Paper>} */
async function finished(path) {
  for (const end = Date.now() + FILE_LIMIT_MS; Date.now() < end; await wait(POLL_MS)) {
    if (!existsSync(path) || statSync(path).size === 0) continue;
    const bytes = readFileSync(path);
    if (!bytes.subarray(-32).includes('%%EOF')) continue;
    return { path, pages: (await PDFDocument.load(bytes)).getPageCount() };
  }
  throw new Error(`${path} was not written within ${FILE_LIMIT_MS / 1000} s`);
}
