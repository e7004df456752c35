/**
 * The way back from an open exit, into a vault that holds nothing yet. Guarantees: every row comes with its id, revision and
 * instants; all of it or nothing; a file that was changed on the way is refused.
 * Must never: take a path or a name of a table from the folder for granted.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { AppError } from '@shared/ipc/error';
import { attachmentChunkTable, attachmentTable } from '../attachment/attachment.table';
import type { Actor } from '../ipc/context';
import { insertRow } from '../store/prepared';
import type { RecordTable, Store, Writer } from '../store/store';
import { exitFileName, exitVersion } from './exit.service';
import { exitTables } from './exit-tables';

const Manifest = z.object({
  format: z.literal('amparo-exit'),
  version: z.int(),
  tables: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })),
});
type Row = Record<string, unknown>;

/** @throws NOT_A_VAULT for another folder, NEWER_VERSION, DAMAGED {kind: 'export'}, VAULT_EXISTS for a vault that holds something */
export function readExit(store: Store, actor: Actor, folder: string): { rows: number; files: number } {
  const tables = readTables(folder);
  if (exitTables.some((table) => !isEmpty(store, table))) throw new AppError('VAULT_EXISTS');
  return store.write(actor, 'exit.read', (writer) => {
    // Rows refer to each other across tables; all are there when the change ends.
    writer.orm.run(sql`pragma defer_foreign_keys = on`);
    let rows = 0;
    for (const [table, lines] of tables) {
      for (const row of lines) putRow(writer, table, row);
      rows += lines.length;
    }
    const files = tables.get(attachmentTable) ?? [];
    for (const row of files) putFile(writer, folder, row);
    writer.note('vault', 'exit', { rows, files: files.length });
    return { rows, files: files.length };
  });
}

function readTables(folder: string): Map<SQLiteTable, Row[]> {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new AppError('NOT_A_VAULT');
  const manifest = Manifest.safeParse(parsed(readFileSync(path, 'utf8')));
  if (!manifest.success) throw new AppError('NOT_A_VAULT');
  if (manifest.data.version !== exitVersion) throw new AppError('NEWER_VERSION');
  return new Map(
    exitTables.flatMap((table): [SQLiteTable, Row[]][] => {
      const name = getTableName(table);
      const part = manifest.data.tables[name];
      // A table that was not there yet when the exit was written.
      if (part === undefined) return [];
      const file = join(folder, 'tables', `${name}.jsonl`);
      const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
      if (createHash('sha256').update(bytes).digest('hex') !== part.sha256) throw damaged();
      return [[table, rowsIn(bytes)]];
    }),
  );
}

function rowsIn(bytes: Buffer): Row[] {
  const lines = bytes.toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => z.record(z.string(), z.unknown()).parse(parsed(line)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw damaged();
  }
}

function isEmpty({ read }: Store, table: SQLiteTable): boolean {
  return (read.select({ n: count() }).from(table).get()?.n ?? 0) === 0;
}

function putRow(writer: Writer, table: SQLiteTable, row: Row): void {
  const values = Object.fromEntries(Object.entries(row).map(([field, value]) => [field, withBytes(value)]));
  insertRow(writer.orm, table as RecordTable, values);
  // What is derived follows from records alone.
  if ('revision' in getTableColumns(table)) {
    writer.touched.push({ table: getTableName(table), id: String(row['id']) });
  }
}

function withBytes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
  return typeof value.base64 === 'string' ? Buffer.from(value.base64, 'base64') : value;
}

function putFile(writer: Writer, folder: string, row: Row): void {
  const [id, name, sha256] = [row['id'], row['name'], row['sha256']].map(String);
  const path = join(folder, 'files', exitFileName(z.uuid().parse(id), name ?? ''));
  if (!existsSync(path)) throw damaged();
  const bytes = readFileSync(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged();
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = {
      attachmentId: id ?? '',
      position: at / pieceSize,
      bytes: bytes.subarray(at, at + pieceSize),
    };
    writer.orm.insert(attachmentChunkTable).values(piece).run();
  }
}

function damaged(): AppError {
  return new AppError('DAMAGED', { kind: 'export' });
}
