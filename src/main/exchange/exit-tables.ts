/** Which tables the open exit holds: every table of the vault, a new one too, unless it is named here with the reason why not. */
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as tables from '../store/tables';

/** Made from the other tables by whoever opens them, or bound to the locks of this one vault. */
export const leftOut: Readonly<Record<string, string>> = {
  case_activity: 'derived',
  list_line: 'derived',
  list_state: 'derived',
  search_text: 'derived',
  search_state: 'derived',
  coded_use: 'derived',
  derived_state: 'derived',
  reply_due: 'derived',
  attachment_picture: 'derived',
  attachment_chunk: 'written as files',
  attachment_intake: 'files that have not arrived yet',
  journal: 'written beside the tables; its chain proves this vault alone',
  case_seal: 'who sees a case here; the users of another vault are others',
  user: 'who opens this vault, and how',
  recovery: 'who opens this vault, and how',
};

const all: readonly SQLiteTable[] = Object.values(tables).filter((table) => is(table, SQLiteTable));

/** In the order in which they are declared. */
export const exitTables: readonly SQLiteTable[] = all.filter((table) => !(getTableName(table) in leftOut));

/** For the test that nothing else is left out. */
export const allTableNames: readonly string[] = all.map((table) => getTableName(table));
