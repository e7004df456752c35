import { and, eq, inArray, isNull, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { CaseStatus } from '@shared/casefile/casefile.schema';
import { caseFileTable } from './casefile.table';

/** Of cases that somebody works on. */
export const openStatuses: CaseStatus[] = ['intake', 'verifying', 'active', 'monitoring'];

/** Joins the case of a row when it is neither closed nor in the bin. */
export function openCaseOf(column: SQLWrapper): SQL | undefined {
  return and(
    eq(caseFileTable.id, column),
    isNull(caseFileTable.deletedAt),
    inArray(caseFileTable.status, openStatuses),
  );
}
