/**
 * The page that goes to the printer: each page of `document.pdf` as a picture of exactly its size (docs/decisions/0005).
 * The shell serves the document to this hidden page only, waits for `pagesToPrint`, and prints.
 */
import { styleNonce } from '../boot';
import { getDocument, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Draws in this thread: a worker of its own would gain nothing in a hidden page that does only this.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Points are 1/72 inch. 300 dots an inch is what office printers resolve in greys. */
const dotsPerPoint = 300 / 72;

declare global {
  interface Window {
    /** The size of the first page in points, when every page stands ready. */
    pagesToPrint?: Promise<{ width: number; height: number; count: number }>;
  }
}

window.pagesToPrint = showPages();

async function showPages(): Promise<{ width: number; height: number; count: number }> {
  const answer = await fetch('./document.pdf');
  const pdf = await getDocument({
    data: new Uint8Array(await answer.arrayBuffer()),
    // Glyphs are drawn as outlines: nothing is installed as a font, and no font of the system steps in.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  const sizes: { width: number; height: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push({ width, height });
    document.body.append(await pictureOf(page, width, height));
    page.cleanup();
  }
  const [first] = sizes;
  if (first === undefined) throw new Error('a document without pages');
  setPageSize(first.width, first.height);
  return { ...first, count: sizes.length };
}

async function pictureOf(page: PDFPageProxy, width: number, height: number): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: dotsPerPoint });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  // Gives the 35 MB of a page back before the next one is drawn.
  canvas.width = 0;
  if (blob === null) throw new Error('a page could not be drawn');
  const picture = new Image();
  picture.src = URL.createObjectURL(blob);
  picture.style.width = `${width}pt`;
  picture.style.height = `${height}pt`;
  await picture.decode();
  return picture;
}

function setPageSize(width: number, height: number): void {
  const style = document.createElement('style');
  style.nonce = styleNonce;
  style.textContent = `@page { size: ${width}pt ${height}pt; margin: 0 }
    body { margin: 0 }
    img { display: block; break-after: page; break-inside: avoid }
    img:last-of-type { break-after: auto }`;
  document.head.append(style);
}
