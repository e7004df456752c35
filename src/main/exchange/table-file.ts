/** From the bytes of a file to rows of cells; encoding and delimiter are recognised, and can be said otherwise. */
import { readFileSync, statSync } from 'node:fs';
import { analyse } from 'chardet';
import { parse, type ParseError, type ParseResult } from 'papaparse';
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

/**
 * @param delimiter absent: guessed from the rows.
 * @throws FILE_UNREADABLE for what is no table, TABLE_MARK_OPEN where rows would be lost in a cell
 */
export function rowsIn(text: string, delimiter?: string): Rows {
  // The first line by which Excel is told the separator.
  const [told = '', separator] = /^\uFEFF?sep=(.)\r?\n/iu.exec(text) ?? [];
  const table = text.slice(told.length).replace(/^\uFEFF/u, '');
  const before = told === '' ? 0 : 1;
  const parsed = parseRows(table, { delimiter: delimiter ?? separator ?? delimiterOf(table), before });
  const first = Math.max(
    0,
    parsed.data.findIndex((cells) => !isBlankRow(cells)),
  );
  const [head, ...rows] = parsed.data.slice(first);
  if (head === undefined || head.length > mostColumns) throw new AppError('FILE_UNREADABLE');
  const headLine = before + first + 1;
  return { head: head.map((title) => title.trim()), rows, headLine, delimiter: parsed.meta.delimiter };
}

/** The one that the heading has. Long messages hold commas and are no guide; undefined: several, or none. */
function delimiterOf(text: string): string | undefined {
  const [heading = ''] = /^.*\S.*$/mu.exec(text) ?? [];
  const bare = heading.replace(/"[^"]*"/gu, '');
  const [only, second] = [';', '\t', ',', '|'].filter((one) => bare.includes(one));
  return second === undefined ? only : undefined;
}

/** Blank lines stay, so that rows can be named by their line. */
function parseRows(table: string, { delimiter, before }: { delimiter: string | undefined; before: number }) {
  const read = parse<string[]>(table, delimiter === undefined ? {} : { delimiter });
  const wrong = read.errors.find((error) => hasTakenMore(error, read));
  if (wrong === undefined) return read;
  // The table of a program that knows no quotation marks around cells: without them each line is a whole row of it.
  const plain = parse<string[]>(table, { delimiter: read.meta.delimiter, fastMode: true });
  const [head = [], ...rows] = plain.data.filter((cells) => !isBlankRow(cells));
  if (rows.every((cells) => cells.length === head.length))
    return { ...plain, data: plain.data.map((cells) => cells.map(withoutMarks)) };
  const line = before + table.slice(0, wrong.index).split(lineEnd).length;
  throw new AppError('TABLE_MARK_OPEN', { line });
}

const lineEnd = /\r\n?|\n/u;

/** Whether a cell with a mark that is not well closed may hold what stood after it: other cells, or whole lines. */
function hasTakenMore({ type, code, row = -1 }: ParseError, { data, meta }: ParseResult<string[]>): boolean {
  if (type !== 'Quotes') return false;
  const columns = data.find((cells) => !isBlankRow(cells))?.length ?? 0;
  const cells = data[row] ?? [];
  // A row of several columns holds a delimiter; the lines of a message seldom do.
  const anyLine = code === 'MissingQuotes' || columns < 2;
  return cells.some((cell) => {
    const [, ...later] = cell.trim().split(lineEnd);
    if (later.some((line) => anyLine || line.includes(meta.delimiter))) return true;
    return cells.length !== columns && cell.includes(meta.delimiter);
  });
}

/** Those around a whole cell, which were read as a part of it. */
function withoutMarks(cell: string): string {
  const [, inner] = /^\s*"((?:[^"]|"")*)"\s*$/u.exec(cell) ?? [];
  return inner?.replaceAll('""', '"') ?? cell;
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((one) => one.trim() === '');
}
