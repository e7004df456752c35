/**
 * Prints a PDF through the system's dialog (docs/decisions/0005-printing.md). Guarantees: what is printed are the pages of
 * the given bytes, at their size, and the bytes are neither written to a file nor left in a window afterwards.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type WebContents } from 'electron';
import { z } from 'zod';
import { AppError } from '@shared/ipc/error';
import { appOrigin } from './asset';
import { guardContents } from './guard';
import { webPreferences } from './web-preferences';
import { createPageSession, type WindowParts } from './window';

/** What the print page answers: size of the first page in points. */
const Prepared = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  count: z.int().min(1),
});
const micronsPerPoint = 25_400 / 72;
/** Electron has no code for a dialog that was closed, only this text. */
const cancelledReason = 'Print job canceled';

/** False: the person closed the dialog. @throws PRINT_FAILED */
export async function printPdf(pdf: Uint8Array, parts: WindowParts): Promise<boolean> {
  const documents = new Map([['/document.pdf', pdf]]);
  const session = await createPageSession(`print-${randomUUID()}`, parts, { documents });
  const window = new BrowserWindow({
    show: false,
    title: 'Amparo',
    webPreferences: { ...webPreferences, session },
  });
  guardContents(window.webContents, parts.log);
  try {
    await window.loadURL(`${appOrigin}/print.html`);
    const prepared = Prepared.parse(await window.webContents.executeJavaScript('window.pagesToPrint'));
    return await print(window.webContents, prepared);
  } catch {
    throw new AppError('PRINT_FAILED');
  } finally {
    documents.clear();
    if (!window.isDestroyed()) window.destroy();
  }
}

function print(contents: WebContents, { width, height }: z.infer<typeof Prepared>): Promise<boolean> {
  const options = {
    silent: false,
    printBackground: true,
    margins: { marginType: 'none' as const },
    pageSize: { width: Math.round(width * micronsPerPoint), height: Math.round(height * micronsPerPoint) },
  };
  return new Promise((resolve, reject) => {
    contents.print(options, (printed, reason) => {
      if (printed) resolve(true);
      else if (reason === cancelledReason) resolve(false);
      else reject(new AppError('PRINT_FAILED'));
    });
  });
}
