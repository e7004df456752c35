/**
 * PDF files of others, read by pdf.js. Guarantees: parsed in a worker, which knows neither the vault's bridge nor the page;
 * nothing in the file runs (no scripting, no form scripts, no font programs by eval), no link and no annotation is drawn,
 * nothing outside of the program is loaded; read in ranges, so that a long file is not in memory whole.
 */
import {
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

/** Fonts that a PDF may name without carrying them, and tables of East Asian encodings: shipped, never fetched. */
const fonts = import.meta.glob<string>('/../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
});

class ShippedFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const load = Object.entries(fonts).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    if (load === undefined) throw new Error('no such font');
    const answer = await fetch(await load());
    return new Uint8Array(await answer.arrayBuffer());
  }
}

class NothingShipped {
  fetch(): Promise<never> {
    return Promise.reject(new Error('not shipped'));
  }
}

class RangesOfFile extends PDFDataRangeTransport {
  constructor(
    private readonly address: string,
    size: number,
    private readonly left: AbortSignal,
    private readonly failed: () => void,
  ) {
    super(size, null);
  }

  /** Who leaves closes the file: what is asked for after that is not there any more. */
  override requestDataRange(begin: number, end: number): void {
    if (this.left.aborted) return;
    fetch(this.address, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal: this.left })
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => this.onDataRange(begin, new Uint8Array(bytes)))
      .catch(() => this.failed());
  }
}

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  /** Ends the worker, and with it everything that was parsed. */
  close: () => void;
}

/**
 * `left` closes it too, also while it is being opened.
 * @throws the error of pdf.js for a file that is damaged or needs a password
 */
export async function openPdf(address: string, size: number, left = new AbortController()): Promise<OpenPdf> {
  const port = new Worker(workerAddress, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    range: new RangesOfFile(address, size, left.signal, () => void task.destroy()),
    worker,
    rangeChunkSize: 256 * 1024,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    enableXfa: false,
    // Glyphs are drawn as outlines: nothing is installed as a font, and no font of the system steps in.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    StandardFontDataFactory: ShippedFonts,
    CMapReaderFactory: NothingShipped,
    WasmFactory: NothingShipped,
    standardFontDataUrl: './',
    verbosity: VerbosityLevel.ERRORS,
  });
  const end = () => {
    void task.destroy();
    worker.destroy();
    port.terminate();
  };
  left.signal.addEventListener('abort', end, { once: true });
  const close = () => left.abort();
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Draws one page into a canvas, `width` pixels wide. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
  turn = 0,
): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const rotation = (page.rotate + turn) % 360;
  const plain = page.getViewport({ scale: 1, rotation });
  const viewport = page.getViewport({ scale: width / plain.width, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, annotationMode: 0 }).promise;
  page.cleanup();
  return canvas;
}
