/**
 * The text of a file of others. Guarantees: it stops at the caps, whatever the file says of its own size; nothing of the
 * file is run or fetched, nothing is written. Must never: run in the thread that answers the page.
 */
import { isOfficeFile, largestRead, longestText, type TextFailure } from '@shared/filetext/file-text.schema';
import { decodeText } from './decode-text';
import { readMessage } from '../incoming/read-message';
import { officeText } from './extract-office';
import { pdfText } from './extract-pdf';
import { markupText } from './extract-markup';
import { rtfText } from './extract-rtf';

export interface FileToRead {
  readonly name: string;
  /** By the bytes of the file. */
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export type Extraction = { readonly text: string; readonly cut: boolean } | { readonly failure: TextFailure };

/** Halves of signs, and what ends a text for SQLite. */
const loose = /[\ud800-\udfff]|\0/gu;

export async function extract(file: FileToRead): Promise<Extraction> {
  if (file.bytes.length > largestRead) return { failure: 'tooBig' };
  const raw = await read(file);
  if (typeof raw !== 'string') return raw;
  // What no text holds would only stand in the way of words.
  const text = raw.replaceAll(loose, ' ').normalize('NFC');
  return { text: text.slice(0, longestText), cut: text.length > longestText };
}

async function read({ name, mime, bytes }: FileToRead): Promise<string | { failure: TextFailure }> {
  const message = await readMessage(name, bytes);
  if (message !== undefined) {
    const { from, subject, text, attachments } = message;
    return [subject, from, text, ...attachments.map((one) => one.name)].join('\n');
  }
  if (mime === 'application/pdf') return pdfText(bytes);
  if (isOfficeFile(mime, name)) return officeText(bytes);
  if (mime === 'application/rtf') return rtfText(bytes);
  const text = decodeText(bytes);
  return isMarkup(mime, text) ? markupText(text) : text;
}

/** HTML is plain text by its first bytes. */
function isMarkup(mime: string, text: string): boolean {
  return (
    mime === 'text/html' ||
    mime === 'application/xml' ||
    /^\s*(?:<!doctype|<html|<\?xml)/iu.test(text.slice(0, 500))
  );
}
