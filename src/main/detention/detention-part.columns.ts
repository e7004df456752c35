import { text } from 'drizzle-orm/sqlite-core';
import { caseFileTable } from '../casefile/casefile.table';
import { recordColumns } from '../store/columns';
import { detentionTable } from './detention.table';

/** The columns of every record that belongs to a detention; the case is that of the detention. */
export function detentionPartColumns() {
  return {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    detentionId: text()
      .notNull()
      .references(() => detentionTable.id),
  };
}
