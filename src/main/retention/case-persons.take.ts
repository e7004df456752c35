/** The persons of a case: taken out of the vault, or, where another case needs them, out of this case alone. */
import { getTableName } from 'drizzle-orm';
import { referencesTo, rowsReferring } from '../merge/references';
import { affiliationTable } from '../person/affiliation.table';
import { personTable } from '../person/person.table';
import { relationshipTable } from '../relation/relationship.table';
import { rowById } from '../store/prepared';
import type { NewRow, RecordTable, Writer } from '../store/store';
import { keptOfPerson } from './anonymise.plan';
import { mergedInto, otherCases } from './case-persons';
import type { CaseRecords } from './case-records';

interface Order {
  readonly caseFileId: string;
  readonly number: string;
  readonly persons: readonly string[];
  readonly records: CaseRecords;
  readonly blank: Omit<NewRow<typeof personTable>, 'id'>;
}

const asRecords = (table: unknown): RecordTable => table as RecordTable;
/** What joins a person to others; it goes with the person. */
const bonds = [asRecords(relationshipTable), asRecords(affiliationTable)];

/**
 * `swapped`: the id that stands in the case from now on, for a value that is the id of a person who stays elsewhere.
 * `finish`: after the records of the case, takes those whom nothing needs any more.
 */
export function takePersons(
  writer: Writer,
  { caseFileId, number, persons, records, blank }: Order,
): { swapped: (value: unknown) => unknown; finish: () => void; own: readonly string[] } {
  const counted = countedIn(records);
  const swap = new Map<string, string>();
  const own: string[] = [];
  // Asked before the journal is emptied, which tells it.
  const merged = new Map(persons.map((id) => [id, mergedInto(writer.orm, id)]));
  const codeOf = (index: number) => `${number}/${index + 1}`;
  persons.forEach((id, index) => {
    if (otherCases(writer.orm, id, caseFileId).length === 0) own.push(id);
    // Nobody who is counted would be missing: somebody without a name stands there.
    else if (counted.has(id)) swap.set(id, standIn(writer, id, { ...blank, codeName: codeOf(index) }));
  });
  const finish = () => {
    for (const id of own) {
      for (const one of merged.get(id) ?? []) takeBonds(writer, one, true);
      takeBonds(writer, id, false);
      const patch = { ...blank, ...keptPart(writer, id), codeName: codeOf(persons.indexOf(id)) };
      if (isNeeded(writer, id)) writer.erase(personTable, id, patch);
      else writer.destroy(asRecords(personTable), id);
    }
  };
  return {
    own,
    finish,
    swapped: (value) => (typeof value === 'string' ? (swap.get(value) ?? value) : value),
  };
}

/** Those whom a record names that statistics count: victims, those held, those whom the case is about. */
function countedIn(records: CaseRecords): Set<string> {
  const ids = [
    ...(records.get('act')?.rows ?? []).map((row) => row['victimId']),
    ...(records.get('detention')?.rows ?? []).map((row) => row['personId']),
    ...(records.get('case_person')?.rows ?? [])
      .filter((row) => row['role'] === 'subject')
      .map((row) => row['personId']),
  ];
  return new Set(ids.filter((id) => typeof id === 'string'));
}

function keptPart(writer: Writer, id: string): Record<string, unknown> {
  const row = writer.get(personTable, id);
  return Object.fromEntries(keptOfPerson.map((field) => [field, row[field]]));
}

function standIn(writer: Writer, id: string, blank: NewRow<typeof personTable>): string {
  return String(writer.insert(asRecords(personTable), { ...blank, ...keptPart(writer, id) } as never)['id']);
}

function takeBonds(writer: Writer, id: string, whole: boolean): void {
  for (const reference of referencesTo(asRecords(personTable))) {
    if (!bonds.some((table) => getTableName(table) === getTableName(reference.table))) continue;
    for (const row of rowsReferring(writer.orm, reference, id)) writer.destroy(reference.table, row.id);
  }
  if (whole && rowById(writer.orm, personTable, id) !== undefined && !isNeeded(writer, id)) {
    writer.destroy(asRecords(personTable), id);
  }
}

function isNeeded(writer: Writer, id: string): boolean {
  return referencesTo(asRecords(personTable)).some(
    (reference) => rowsReferring(writer.orm, reference, id, { issued: true }).length > 0,
  );
}
