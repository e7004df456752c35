import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { AnonymisePreview } from '@shared/retention/retention.schema';
import { attachmentTable } from '../attachment/attachment.table';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { rowById } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { gone } from './anonymise.plan';
import { attachmentIdsIn } from './case-files';
import { otherCases, personIdsIn } from './case-persons';
import { recordsOfCase, type CaseRecords } from './case-records';

type CaseRow = typeof caseFileTable.$inferSelect;

/** What would go and what would stay. */
export function describeCase(read: ReadStore, caseFile: CaseRow, signatories: number): AnonymisePreview {
  const records = recordsOfCase(read, caseFile.id);
  const counted = [...records].flatMap(([table, { rows }]) =>
    rows.length === 0 ? [] : [{ table, count: rows.length }],
  );
  const sizes = attachmentIdsIn(records).flatMap((id) => rowById(read, attachmentTable, id)?.size ?? []);
  return {
    number: caseFile.number,
    persons: personsOf(read, records, caseFile.id),
    emptied: counted.filter(({ table }) => !gone.has(table)),
    gone: counted.filter(({ table }) => gone.has(table)),
    files: { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) },
    papers: {
      letters: (records.get('letter')?.rows ?? []).filter((row) => row['state'] !== 'draft').length,
      dossiers: records.get('dossier')?.rows.length ?? 0,
      forms: (records.get('submission')?.rows ?? []).filter((row) => row['state'] === 'issued').length,
      signatories,
    },
    alike: alikeIn(read, caseFile),
  };
}

function personsOf(read: ReadStore, records: CaseRecords, caseFileId: string): AnonymisePreview['persons'] {
  return personIdsIn(read, records).flatMap((id) => {
    const row = rowById(read, personTable, id);
    if (row === undefined) return [];
    return [{ id, names: row.names, codeName: row.codeName, cases: otherCases(read, id, caseFileId) }];
  });
}

/** Cases of the same country and type that were opened in the same year. */
function alikeIn(read: ReadStore, { country, type, openedOn }: CaseRow): number {
  const year = openedOn === null ? null : openedOn.slice(0, 4);
  const row = read
    .select({ n: count() })
    .from(caseFileTable)
    .where(
      and(
        isNull(caseFileTable.deletedAt),
        eq(caseFileTable.type, type),
        sql`${caseFileTable.country} is ${country}`,
        sql`substr(${caseFileTable.openedOn}, 1, 4) is ${year}`,
      ),
    )
    .get();
  return row?.n ?? 0;
}
