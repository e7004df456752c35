/** The rival of the letters: Chromium's own PDF, at its best: open hidden windows in which only the body is swapped. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { HtmlLetter } from './commands';

const pages: BrowserWindow[] = [];

const footerTemplate =
  '<div style="font-size:8pt;width:100%;text-align:center"><span class="pageNumber"></span>/<span class="totalPages"></span></div>';

async function open(file: string, count: number): Promise<void> {
  await app.whenReady();
  for (let index = 0; index < count; index += 1) {
    // Throttled, a hidden window waits a second or two for a frame: that would flatter us.
    const window = new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false } });
    await window.loadFile(file);
    pages.push(window);
  }
}

async function print(window: BrowserWindow | undefined, { language, body }: HtmlLetter): Promise<Buffer> {
  if (window === undefined) throw new Error('open a window first');
  await window.webContents.executeJavaScript(
    `document.documentElement.lang = ${JSON.stringify(language)};
     document.body.innerHTML = ${JSON.stringify(body)};
     Promise.all([...document.images].map((image) => image.complete || new Promise((done) => (image.onload = done)))).then(() => true)`,
  );
  return window.webContents.printToPDF({
    pageSize: 'A4',
    margins: { top: 0.8, bottom: 0.8, left: 1, right: 1 },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate,
    generateTaggedPDF: true,
  });
}

async function printToFiles(letters: HtmlLetter[], folder: string): Promise<{ ms: number }> {
  const queue = letters.entries();
  const start = performance.now();
  await Promise.all(
    pages.map(async (window) => {
      for (const [index, letter] of queue)
        await writeFile(join(folder, `${index}.pdf`), await print(window, letter));
    }),
  );
  return { ms: performance.now() - start };
}

export const printing = {
  'print.open': open,
  'print.letter': async (letter: HtmlLetter) => {
    const start = performance.now();
    const pdf = await print(pages[0], letter);
    return { ms: performance.now() - start, bytes: pdf.length };
  },
  'print.files': printToFiles,
};
