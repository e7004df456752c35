import { desc } from 'drizzle-orm';
import { CustomValues } from '@shared/custom/custom-field.schema';
import { changedValues, levelOfValues } from '@shared/custom/custom-value.rules';
import type { HistoryEntry } from '@shared/journal/journal.schema';
import type { DocumentLanguage } from '@shared/language/language.schema';
import { FieldLevels, levelOfStored } from '@shared/record/field-level';
import { customFieldTable } from '../custom/custom-field.table';
import type { JournalEntry } from '../store/journal';
import { journalTable } from '../store/journal.table';
import { rowById } from '../store/prepared';
import { recordTables } from '../store/registry';
import type { ReadStore, Store } from '../store/store';
import { titleOf } from './record-title';

/** Who changed what, from what, to what: read from the journal. */
export class HistoryService {
  constructor(private readonly store: Store) {}

  /** Newest first. */
  listOfRecord(table: string, id: string, limit: number): HistoryEntry[] {
    return this.store.journal.listOfRecord(table, id, limit).map((entry) => toEntry(this.store.read, entry));
  }

  /** What records of any kind are called now, by id; those that are not there are left out. */
  titles(ids: readonly string[], language: DocumentLanguage): Record<string, string> {
    const { read } = this.store;
    const found = ids.flatMap((id): [string, string][] => {
      for (const [name, table] of recordTables) {
        const row = rowById(read, table, id);
        if (row !== undefined) return [[id, titleOf(read, name, row, language)]];
      }
      return [];
    });
    return Object.fromEntries(found);
  }

  /** Newest first. */
  recent(limit: number): HistoryEntry[] {
    const entries = this.store.read
      .select()
      .from(journalTable)
      .orderBy(desc(journalTable.sequence))
      .limit(limit);
    return entries.all().map((entry) => toEntry(this.store.read, entry));
  }
}

/** An entry as the page may see it: without what the chain is made of, with how sensitive its field is now. */
export function toEntry(read: ReadStore, entry: JournalEntry): HistoryEntry {
  const { sequence, change, at, actor, action, tableName: table, recordId, field, from, to } = entry;
  const shown = { sequence, change, at, actor, action, table, recordId, field, from, to };
  if (field === 'custom') return { ...shown, ...ownChange(read, from, to) };
  if (levelOfStored(table, undefined, field) === undefined) return shown;
  const records = recordTables.get(table);
  const row = records && rowById(read, records, recordId);
  const chosen = FieldLevels.safeParse(row?.['fieldLevels']);
  return { ...shown, level: levelOfStored(table, chosen.data, field) };
}

/** Of the organisation's own fields only those that changed, and how sensitive the most sensitive of them is now. */
function ownChange(
  read: ReadStore,
  before: unknown,
  after: unknown,
): Pick<HistoryEntry, 'from' | 'to' | 'level'> {
  const [was, is] = [CustomValues.safeParse(before), CustomValues.safeParse(after)];
  // A new record brings all it has.
  const { from, to } = changedValues(was.data, is.data);
  const fields = Object.keys({ ...from, ...to }).flatMap((id) => rowById(read, customFieldTable, id) ?? []);
  const level = levelOfValues(fields, { ...from, ...to });
  return { from: was.success ? from : before, to: is.success ? to : after, ...(level && { level }) };
}
