import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseFileTable } from '../casefile/casefile.table';
import { json, recordColumns } from '../store/columns';

/** Who alone may see a case; in the bin: everybody. One row for each case that was ever sealed. */
export const caseSealTable = sqliteTable(
  'case_seal',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    /** Of users. */
    userIds: json<readonly string[]>(),
  },
  (table) => [uniqueIndex('case_seal_case').on(table.caseFileId)],
);
