import { and, desc, eq, getTableName, inArray, type SQLWrapper } from 'drizzle-orm';
import type { CaseHistory, HistoryEntry } from '@shared/journal/journal.schema';
import type { DocumentLanguage } from '@shared/language/language.schema';
import { casePartTables, idsOfCase } from '../casefile/case-parts';
import { caseFileTable } from '../casefile/casefile.table';
import { documentTable } from '../document/document.table';
import { eventTable } from '../event/event.table';
import { officeTable } from '../authority/office.table';
import { organisationTable } from '../organisation/organisation.table';
import { personTable } from '../person/person.table';
import { sourceTable } from '../source/source.table';
import { journalTable } from '../store/journal.table';
import { recordTables } from '../store/registry';
import type { RecordTable, Store } from '../store/store';
import { toEntry } from './history.service';
import { titleOf } from './record-title';

/** What fields of a case may refer to, by the name of the field. */
const referred: ReadonlyMap<string, RecordTable> = new Map<string, RecordTable>([
  ['personId', personTable],
  ['victimId', personTable],
  ['organisationId', organisationTable],
  ['officeId', officeTable],
  ['documentId', documentTable],
  ['sourceId', sourceTable],
  ['otherId', eventTable],
]);

/** What is written page by page has a history of its own; here it would bury the facts. */
const apart: ReadonlySet<string> = new Set(['letter', 'dossier']);

/** What happened to a case as a whole: read from the journal, with the names of what it speaks of. */
export class CaseHistoryService {
  constructor(private readonly store: Store) {}

  /** Empty for a case that never was. */
  listOfCase(caseFileId: string, language: DocumentLanguage, limit: number): CaseHistory {
    const entries = this.#sources(caseFileId)
      .flatMap(({ table, ids }) => this.#entriesOf(getTableName(table), ids, limit))
      .toSorted((a, b) => b.sequence - a.sequence)
      .slice(0, limit);
    return { entries, titles: this.#titles(entries, language) };
  }

  #sources(caseFileId: string): { table: RecordTable; ids: SQLWrapper }[] {
    const parts = casePartTables.filter((table) => !apart.has(getTableName(table)));
    return [caseFileTable as RecordTable, ...parts].map((table) => ({
      table,
      ids: idsOfCase(this.store.read, table, caseFileId),
    }));
  }

  #entriesOf(tableName: string, ids: SQLWrapper, limit: number): HistoryEntry[] {
    return this.store.read
      .select()
      .from(journalTable)
      .where(and(eq(journalTable.tableName, tableName), inArray(journalTable.recordId, ids)))
      .orderBy(desc(journalTable.sequence))
      .limit(limit)
      .all()
      .map((entry) => toEntry(this.store.read, entry));
  }

  #titles(entries: readonly HistoryEntry[], language: DocumentLanguage): Record<string, string> {
    const titles: Record<string, string> = {};
    const add = (table: RecordTable | undefined, id: unknown) => {
      if (table === undefined || typeof id !== 'string' || Object.hasOwn(titles, id)) return;
      const row = this.store.read.select().from(table).where(eq(table.id, id)).get();
      if (row !== undefined) titles[id] = titleOf(this.store.read, getTableName(table), row, language);
    };
    for (const { table, recordId, field, from, to } of entries) {
      add(recordTables.get(table), recordId);
      for (const value of [from, to])
        for (const [name, id] of references(field, value)) add(referred.get(name), id);
    }
    return titles;
  }
}

/** The ids that a value holds, by the name of the field that holds them: a perpetrator is one field with an id inside. */
function references(field: string, value: unknown): [string, unknown][] {
  const holds = field === 'perpetrator' || field === 'who';
  return holds && typeof value === 'object' && value !== null ? Object.entries(value) : [[field, value]];
}
