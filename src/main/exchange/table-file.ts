/** From the bytes of a file to rows of cells; encoding and delimiter are recognised, and can be said otherwise. */
import { readFileSync, statSync } from 'node:fs';
import { analyse } from 'chardet';
import { parse, type ParseError } from 'papaparse';
import { Encoding, type Encoding as EncodingName } from '@shared/exchange/encoding.schema';
import { AppError } from '@shared/ipc/error';

const mostColumns = 500;

export interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of the heading as a spreadsheet counts them, from 1. */
  readonly headLine: number;
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
  // The first line by which Excel is told the separator.
  const [told = '', separator] = /^\uFEFF?sep=(.)\r?\n/iu.exec(text) ?? [];
  const table = text.slice(told.length).replace(/^\uFEFF/u, '');
  const parsed = parseRows(table, delimiter ?? separator ?? delimiterOf(table));
  const first = Math.max(
    0,
    parsed.data.findIndex((cells) => !isBlankRow(cells)),
  );
  const [head, ...rows] = parsed.data.slice(first);
  if (head === undefined || head.length > mostColumns) throw new AppError('FILE_UNREADABLE');
  const headLine = first + (told === '' ? 1 : 2);
  return { head: head.map((title) => title.trim()), rows, headLine, delimiter: parsed.meta.delimiter };
}

/** The one that the heading has. Long messages hold commas and are no guide; undefined: several, or none. */
function delimiterOf(text: string): string | undefined {
  const [heading = ''] = /^.*\S.*$/mu.exec(text) ?? [];
  const bare = heading.replace(/"[^"]*"/gu, '');
  const [only, second] = [';', '\t', ',', '|'].filter((one) => bare.includes(one));
  return second === undefined ? only : undefined;
}

/** Marks that nobody closes are found one by one; a file with more of them is no table. */
const mostOpenMarks = 200;

/**
 * A quotation mark at the start of a cell that is not closed would swallow the lines after it, up to the next such mark.
 * A blank before it makes it a mark like any other; cells are trimmed where they are read.
 */
function parseRows(text: string, delimiter: string | undefined) {
  let read = text;
  for (let tries = 0; tries < mostOpenMarks; tries += 1) {
    // Blank lines stay, so that rows can be named by their line.
    const parsed = parse<string[]>(read, {
      skipEmptyLines: false,
      ...(delimiter === undefined ? {} : { delimiter }),
    });
    const open = parsed.errors.find((error) => isOpenMark(error, parsed.data, parsed.meta.delimiter));
    const at = (open?.index ?? 0) - 1;
    if (read.charAt(at) !== '"') return parsed;
    read = `${read.slice(0, at)} ${read.slice(at)}`;
  }
  throw new AppError('FILE_UNREADABLE');
}

/** Badly closed within one cell is read well; but a cell that holds a whole line of the table has swallowed it. */
function isOpenMark({ code, row }: ParseError, data: readonly string[][], delimiter: string): boolean {
  if (code === 'MissingQuotes') return true;
  const columns = data.find((cells) => !isBlankRow(cells))?.length ?? 0;
  if (code !== 'InvalidQuotes' || columns < 2) return false;
  const cells = data[row ?? -1] ?? [];
  return cells.some((cell) =>
    cell
      .split(/\r?\n/u)
      .slice(1)
      .some((line) => line.split(delimiter).length === columns),
  );
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((one) => one.trim() === '');
}
