import { eq, sql } from 'drizzle-orm';
import { CodedValue, type TermCode } from '@shared/vocabulary/vocabulary.schema';
import { liveRow, preparedOnce } from '../store/prepared';
import { recordTables } from '../store/registry';
import type { Touched, Writer } from '../store/store';
import { codedUseTable } from './vocabulary.table';

/** Notes anew which terms the touched records carry. A coded value is known by its shape, in any field of any record. */
export function noteCodedUse(writer: Writer, touched: readonly Touched[]): void {
  const { take, put } = statements(writer.orm);
  for (const { table: tableName, id } of touched) {
    const table = recordTables.get(tableName);
    if (table === undefined) continue;
    take.run({ id });
    const row = liveRow(writer.orm, table, id);
    for (const code of new Set(codesIn(row))) put.run({ recordId: id, code, tableName });
  }
}

function codesIn(value: unknown): TermCode[] {
  if (typeof value !== 'object' || value === null) return [];
  const coded = 'code' in value ? CodedValue.safeParse(value) : undefined;
  if (coded?.success === true) return [coded.data.code];
  return Object.values(value).flatMap(codesIn);
}

function statements(orm: Writer['orm']) {
  const place = sql.placeholder;
  return preparedOnce(orm, 'coded_use change', () => ({
    take: orm
      .delete(codedUseTable)
      .where(eq(codedUseTable.recordId, place('id')))
      .prepare(),
    put: orm
      .insert(codedUseTable)
      .values({ recordId: place('recordId'), code: place('code'), tableName: place('tableName') })
      .prepare(),
  }));
}
