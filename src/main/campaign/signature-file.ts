/** A table of signatures: columns and rows with the fields that the columns seem to hold. */
import type { ImportMapping } from '@shared/campaign/supporter.schema';
import { guessMapping, isEmail } from '@shared/campaign/supporter-row.rules';
import type { Encoding } from '@shared/exchange/encoding.schema';
import { AppError } from '@shared/ipc/error';
import { decode, rowsIn } from '../exchange/table-file';

/** Half a million signatures with long messages. */
export const mostBytes = 256 * 1024 * 1024;

export interface SignatureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of the first one as a spreadsheet counts them, from 1. */
  readonly firstLine: number;
  readonly mapping: ImportMapping;
}

/** @throws TEXT_TOO_LARGE, FILE_UNREADABLE, TABLE_MARK_OPEN */
export function readTable(bytes: Uint8Array, encoding: Encoding): SignatureTable {
  if (bytes.length > mostBytes) throw new AppError('TEXT_TOO_LARGE');
  const { head, rows, headLine } = rowsIn(decode(bytes, encoding));
  if (head.some(isEmail)) return withoutHeading([head, ...rows], headLine);
  return { columns: head, rows, firstLine: headLine + 1, mapping: guessMapping(head) };
}

/** What would be the heading is a person: the address tells its column, and the first of the others is the name. */
function withoutHeading(rows: readonly (readonly string[])[], firstLine: number): SignatureTable {
  const first = rows[0] ?? [];
  const email = first.findIndex(isEmail);
  const name = first.findIndex((cell, at) => at !== email && /\p{L}/u.test(cell));
  const mapping = name < 0 ? { email } : { email, name };
  return { columns: first.map(() => ''), rows, firstLine, mapping };
}
