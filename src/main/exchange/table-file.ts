/** From the bytes of a file to rows of cells; encoding and delimiter are recognised, and can be said otherwise. */
import { readFileSync, statSync } from 'node:fs';
import { analyse } from 'chardet';
import { parse } from 'papaparse';
import { Encoding, type Encoding as EncodingName } from '@shared/exchange/encoding.schema';
import { AppError } from '@shared/ipc/error';

const mostColumns = 500;

export interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What parted the cells. */
  readonly delimiter: string;
}

/** @throws FILE_UNREADABLE, TEXT_TOO_LARGE; the message of the system holds a path and stays here */
export function readBytes(path: string, most: number): Uint8Array {
  let size: number;
  try {
    size = statSync(path).size;
  } catch {
    throw new AppError('FILE_UNREADABLE');
  }
  if (size > most) throw new AppError('TEXT_TOO_LARGE');
  try {
    return readFileSync(path);
  } catch {
    throw new AppError('FILE_UNREADABLE');
  }
}

/**
 * What the text is most likely written in. A mark at its start decides; then valid UTF-8, which nothing else is by
 * chance; then what the frequencies of letters say. Spreadsheets in Russia and Kazakhstan write windows-1251.
 */
export function detectEncoding(bytes: Uint8Array): EncodingName {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (isUtf8(bytes)) return 'UTF-8';
  // The beginning tells as much as the whole and takes no time.
  const matches = analyse(bytes.subarray(0, 200_000));
  const known = matches.flatMap(({ name }) => {
    const said = Encoding.safeParse(name === 'ISO-8859-1' ? 'windows-1252' : name);
    return said.success ? [said.data] : [];
  });
  return known.find((one) => one !== 'UTF-8') ?? 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function decode(bytes: Uint8Array, encoding: EncodingName): string {
  return new TextDecoder(encoding.toLowerCase()).decode(bytes);
}

/** @param delimiter absent: guessed from the rows. @throws FILE_UNREADABLE for what is no table */
export function rowsIn(text: string, delimiter?: string): Rows {
  // Blank lines stay, so that rows can be named by their line.
  const { data, meta } = parse<string[]>(text.replace(/^\uFEFF/u, ''), {
    skipEmptyLines: false,
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  const [head, ...rows] = data;
  if (head === undefined || head.length > mostColumns) throw new AppError('FILE_UNREADABLE');
  return { head: head.map((title) => title.trim()), rows, delimiter: meta.delimiter };
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((one) => one.trim() === '');
}
