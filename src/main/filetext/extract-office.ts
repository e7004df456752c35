/**
 * Words of files of Office and LibreOffice: texts, tables, slides. The archive is unpacked in pieces and counted: what it says
 * of itself is not believed.
 */
// That for pages: that for Node declares a `require` of its own, which a bundle has already.
import { Unzip, UnzipInflate } from 'fflate/browser';
import type { TextFailure } from '@shared/filetext/file-text.schema';
import { Encrypted, partWords, type PartKind } from './office-words';
import { SheetBook } from './sheet-book';

/** Where words stand, in the order in which they are searched. */
const parts: readonly (readonly [RegExp, PartKind])[] = [
  [/^(?:word|ppt\/slides|ppt\/notesSlides)\/(?:document|slide\d+|notesSlide\d+)\.xml$/, 'text'],
  [/^content\.xml$/, 'open'],
  [/^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/, 'text'],
  [/^ppt\/comments\/\w+\.xml$/, 'slideComment'],
  [/^xl\/sharedStrings\.xml$/, 'text'],
  [/^xl\/(?:comments\d*|comments\/\w+|threadedComments\/\w+|drawings\/drawing\d+)\.xml$/, 'text'],
  [/^xl\/workbook\.xml$/, 'workbook'],
  [/^META-INF\/manifest\.xml$/, 'manifest'],
  // Last: numbers without end would leave no room for words.
  [/^xl\/worksheets\/sheet\d+\.xml$/, 'cells'],
];

/** A book has a few MB of markup. */
const mostUnpacked = 100 * 1024 * 1024;
/** Markup of words is packed to a tenth. */
const highestRatio = 200;
const mostEntries = 10_000;
const pieceSize = 64 * 1024;

class TooBig extends Error {}

export function officeText(bytes: Uint8Array): string | { failure: TextFailure } {
  const wrapped = asBuffer(bytes);
  if (wrapped.subarray(0, 4).equals(compound))
    return { failure: wrapped.includes(encryptedStream) ? 'encrypted' : 'damaged' };
  try {
    return unpack(bytes);
  } catch (error) {
    if (error instanceof TooBig) return { failure: 'tooBig' };
    return { failure: error instanceof Encrypted ? 'encrypted' : 'damaged' };
  }
}

/** Behind a password Office wraps its archive into a file of the kind that it wrote before there were archives. */
const compound = Buffer.from('d0cf11e0', 'hex');
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function unpack(bytes: Uint8Array): string {
  const texts: { readonly rank: number; readonly text: string }[] = [];
  const { shown } = bookOf(bytes);
  const wrong = readParts(bytes, (name) => {
    const rank = parts.findIndex(([pattern]) => pattern.test(name));
    const kind = parts[rank]?.[1];
    if (kind === undefined) return undefined;
    const words = partWords(kind, shown);
    return { write: words.write, end: () => void texts.push({ rank, text: words.end() }) };
  });
  if (wrong.length > 0) throw wrong.find((one) => one instanceof Encrypted) ?? wrong[0];
  if (texts.length === 0) throw new Error('no words');
  return texts
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
    .join('\n');
}

/** What is wrong with its markup costs the dates, not the words. */
function bookOf(bytes: Uint8Array): SheetBook {
  const book = new SheetBook();
  readParts(bytes, (name) => (SheetBook.has(name) ? book.part() : undefined));
  return book;
}

interface PartReader {
  readonly write: (markup: string) => void;
  readonly end: () => void;
}

/** @param open how a part is read; undefined: not at all. @returns what was wrong with parts */
function readParts(bytes: Uint8Array, open: (name: string) => PartReader | undefined): unknown[] {
  const wrong: unknown[] = [];
  let unpacked = 0;
  let entries = 0;
  const archive = new Unzip((entry) => {
    entries += 1;
    if (entries > mostEntries) throw new TooBig();
    const part = open(entry.name);
    if (part === undefined) return;
    const decoder = new TextDecoder();
    let broken = false;
    entry.ondata = (error, data, final) => {
      if (error !== null) throw error;
      unpacked += data.length;
      if (unpacked > mostUnpacked || unpacked > bytes.length * highestRatio) throw new TooBig();
      if (broken) return;
      try {
        part.write(decoder.decode(data, { stream: !final }));
        if (final) part.end();
      } catch (thrown) {
        // Not the end yet: the list of what is encrypted stands last.
        broken = true;
        wrong.push(thrown);
      }
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += pieceSize)
    archive.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
  return wrong;
}
