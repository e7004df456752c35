/** The rival of the preview: the PDF of the same edit, drawn by pdf.js. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

const scheme = 'viewer';
let window: BrowserWindow | undefined;

/** Before 'ready'. pdf.js is made of modules, which a page from a file may not load. */
export function registerViewerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

const page = `<!doctype html><title>Viewer</title><body style="margin:0">
<script type="module">
  import * as pdfjs from './pdfjs-dist/build/pdf.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = './pdfjs-dist/build/pdf.worker.mjs';
  const worker = new pdfjs.PDFWorker();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  globalThis.show = async (text) => {
    const data = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const start = performance.now();
    const pdf = await pdfjs.getDocument({ data, worker }).promise;
    const canvases = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 96 / 72 });
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: viewport.width, height: viewport.height });
      await page.render({ canvas, viewport }).promise;
      canvases.push(canvas);
    }
    document.body.replaceChildren(...canvases);
    await frame();
    await frame();
    const time = performance.now() - start;
    await pdf.cleanup();
    return time;
  };
</script>`;

async function open(nodeModules: string): Promise<void> {
  await app.whenReady();
  protocol.handle(scheme, async ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === '/') return new Response(page, { headers: { 'content-type': 'text/html' } });
    const script = new Uint8Array(await readFile(join(nodeModules, pathname)));
    return new Response(script, { headers: { 'content-type': 'text/javascript' } });
  });
  window = new BrowserWindow({ width: 1280, height: 1200 });
  await window.loadURL(`${scheme}://local/`);
}

export const viewing = {
  'viewer.open': open,
  'viewer.show': async (pdf: string) => window?.webContents.executeJavaScript(`show(${JSON.stringify(pdf)})`),
};
