/** From the bytes of a file to columns and rows; the encoding is recognised, and can be said otherwise. */
import { analyse } from 'chardet';
import { parse } from 'papaparse';
import {
  Encoding,
  type Encoding as EncodingName,
  type ImportMapping,
} from '@shared/campaign/supporter.schema';
import { guessMapping } from '@shared/campaign/supporter-row.rules';
import { AppError } from '@shared/ipc/error';

/** Half a million signatures with long messages. */
export const mostBytes = 256 * 1024 * 1024;
const mostColumns = 500;

export interface SignatureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of the first one as a spreadsheet counts them, from 1. */
  readonly firstLine: number;
  readonly mapping: ImportMapping;
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

/** @throws TEXT_TOO_LARGE, FILE_UNREADABLE */
export function readTable(bytes: Uint8Array, encoding: EncodingName): SignatureTable {
  if (bytes.length > mostBytes) throw new AppError('TEXT_TOO_LARGE');
  const text = new TextDecoder(encoding.toLowerCase()).decode(bytes);
  // Blank lines stay, so that rows can be named by their line; the delimiter is guessed from the rows.
  const { data } = parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: false });
  const [head, ...rows] = data;
  if (head === undefined || head.length > mostColumns) throw new AppError('FILE_UNREADABLE');
  return {
    columns: head.map((title) => title.trim()),
    rows,
    firstLine: 2,
    mapping: guessMapping(head),
  };
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((one) => one.trim() === '');
}
