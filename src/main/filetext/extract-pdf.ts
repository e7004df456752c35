import type { TextFailure } from '@shared/filetext/file-text.schema';
import { longestText } from '@shared/filetext/file-text.schema';

/** Words of a PDF, page by page, by the reader that shows it too. Neither scripts nor fonts of the file are used. */
export async function pdfText(bytes: Uint8Array): Promise<string | { failure: TextFailure }> {
  const { getDocument } = await reader();
  const task = getDocument({
    // It takes the bytes for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= longestText; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
      pages.push(text);
      length += text.length;
      page.cleanup();
    }
    return pages.join('\n');
  } catch (error) {
    return { failure: isAsked(error) ? 'encrypted' : 'damaged' };
  } finally {
    await task.destroy();
  }
}

function isAsked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** In this thread: it is one of its own already. pdf.js looks for its other half under this name. */
async function reader() {
  // It takes every process of Electron but the first for a page, and looks for what only pages have.
  Object.defineProperty(process, 'type', { value: undefined, configurable: true });
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
