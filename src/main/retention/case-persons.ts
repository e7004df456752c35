/** Whom the records of a case name, and for the sake of which other cases somebody stays. */
import { and, eq, getTableName, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { findCaseId } from '../casefile/case-parts';
import { caseFileTable } from '../casefile/casefile.table';
import { referencesTo, rowsReferring } from '../merge/references';
import { personTable } from '../person/person.table';
import { sourceTable } from '../source/source.table';
import { submissionTable } from '../submission/submission.table';
import { journalTable } from '../store/journal.table';
import { recordTables } from '../store/registry';
import { rowById } from '../store/prepared';
import type { ReadStore, RecordTable } from '../store/store';
import type { CaseRecords } from './case-records';
import { retentionTable } from './retention.table';

const persons = personTable as unknown as RecordTable;

/** The ids of all persons whom a record of the case holds in any field. */
export function personIdsIn(read: ReadStore, records: CaseRecords): string[] {
  const found = new Set<string>();
  for (const { rows } of records.values()) for (const row of rows) collectIds(row, found);
  const candidates = [...found];
  const known: string[] = [];
  for (let at = 0; at < candidates.length; at += 500) {
    const some = candidates.slice(at, at + 500);
    const rows = read.select({ id: personTable.id }).from(personTable).where(inArray(personTable.id, some));
    known.push(...rows.all().map(({ id }) => id));
  }
  return known;
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

function collectIds(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (id.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const one of Object.values(value)) collectIds(one, found);
  }
}

/** Numbers of other cases that name the person and from which nobody has taken her. */
export function otherCases(read: ReadStore, personId: string, caseFileId: string): string[] {
  const cases = new Set<string>();
  for (const reference of referencesTo(persons)) {
    for (const row of rowsReferring(read, reference, personId, { issued: true })) {
      const found = findCaseId(read, getTableName(reference.table), row.id) ?? caseOfLetter(read, row);
      if (found !== undefined && found !== caseFileId) cases.add(found);
    }
  }
  for (const found of namedLoosely(read, personId)) if (found !== caseFileId) cases.add(found);
  return [...cases]
    .filter((one) => !isAnonymised(read, one))
    .flatMap((one) => rowById(read, caseFileTable, one)?.number ?? []);
}

/** Cases whose sources and forms name the person, which no foreign key tells of. */
function namedLoosely(read: ReadStore, personId: string): string[] {
  const sources = read
    .select({ caseFileId: sourceTable.caseFileId })
    .from(sourceTable)
    .where(sql`json_extract(${sourceTable.who}, '$.personId') = ${personId}`)
    .all();
  const forms = read
    .select({ caseFileId: submissionTable.caseFileId })
    .from(submissionTable)
    .where(eq(submissionTable.personId, personId))
    .all();
  return [...sources, ...forms].map((row) => row.caseFileId);
}

function caseOfLetter(read: ReadStore, row: Readonly<Record<string, unknown>>): string | undefined {
  const letter = recordTables.get('letter');
  const letterId = row['letterId'];
  if (letter === undefined || typeof letterId !== 'string') return undefined;
  return findCaseId(read, 'letter', letterId);
}

function isAnonymised(read: ReadStore, caseFileId: string): boolean {
  const row = read
    .select({ id: retentionTable.id })
    .from(retentionTable)
    .where(and(eq(retentionTable.caseFileId, caseFileId), isNotNull(retentionTable.anonymisedAt)))
    .get();
  return row !== undefined;
}

/** Records that were made into one with this person lie in the bin, with their names. */
export function mergedInto(read: ReadStore, personId: string): string[] {
  const binned = read
    .select({ id: personTable.id, change: journalTable.change })
    .from(personTable)
    .innerJoin(
      journalTable,
      and(
        eq(journalTable.tableName, 'person'),
        eq(journalTable.recordId, personTable.id),
        eq(journalTable.action, 'remove'),
      ),
    )
    .where(and(isNotNull(personTable.deletedAt), ne(personTable.id, personId)))
    .all();
  return binned.filter(({ change }) => speaksOf(read, change, personId)).map(({ id: merged }) => merged);
}

/** A change that took one person away and spoke of the other made one of both. */
function speaksOf(read: ReadStore, change: string, personId: string): boolean {
  const entries = read
    .select({ recordId: journalTable.recordId, to: journalTable.to })
    .from(journalTable)
    .where(eq(journalTable.change, change))
    .all();
  return entries.some(
    ({ recordId, to }) => recordId === personId || JSON.stringify(to)?.includes(personId) === true,
  );
}
