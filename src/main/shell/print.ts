/** Prints a PDF through the system's dialog. Guarantees: what is printed are the pages of the given bytes. */
import type { BrowserWindow } from 'electron';
import { AppError } from '@shared/ipc/error';
import type { WindowParts } from './window';

export function printPdf(_owner: BrowserWindow, _pdf: Uint8Array, _parts: WindowParts): Promise<boolean> {
  return Promise.reject(new AppError('PRINT_FAILED'));
}
