import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadStore } from '../store/store';
import { casePersonTable } from './case-person.table';
import { caseFileTable } from './casefile.table';

/** The numbers of the cases in which each person stands; nothing that lies in the bin. */
export function caseNumbersOf(read: ReadStore, personIds: string[]): ReadonlyMap<string, string[]> {
  const rows = read
    .selectDistinct({ personId: casePersonTable.personId, number: caseFileTable.number })
    .from(casePersonTable)
    .innerJoin(caseFileTable, eq(caseFileTable.id, casePersonTable.caseFileId))
    .where(
      and(
        inArray(casePersonTable.personId, personIds),
        isNull(casePersonTable.deletedAt),
        isNull(caseFileTable.deletedAt),
      ),
    )
    .orderBy(asc(caseFileTable.number))
    .all();
  const numbers = new Map<string, string[]>();
  for (const { personId, number } of rows) {
    numbers.set(personId, [...(numbers.get(personId) ?? []), number]);
  }
  return numbers;
}
