/** A table of signatures: columns and rows with the fields that the columns seem to hold. */
import type { ImportMapping } from '@shared/campaign/supporter.schema';
import { guessMapping } from '@shared/campaign/supporter-row.rules';
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

/** @throws TEXT_TOO_LARGE, FILE_UNREADABLE */
export function readTable(bytes: Uint8Array, encoding: Encoding): SignatureTable {
  if (bytes.length > mostBytes) throw new AppError('TEXT_TOO_LARGE');
  const { head, rows } = rowsIn(decode(bytes, encoding));
  return { columns: head, rows, firstLine: 2, mapping: guessMapping(head) };
}
