import { desc } from 'drizzle-orm';
import type { HistoryEntry } from '@shared/journal/journal.schema';
import type { JournalEntry } from '../store/journal';
import { journalTable } from '../store/journal.table';
import type { Store } from '../store/store';

/** Who changed what, from what, to what: read from the journal. */
export class HistoryService {
  constructor(private readonly store: Store) {}

  /** Newest first. */
  listOfRecord(table: string, id: string, limit: number): HistoryEntry[] {
    return this.store.journal.listOfRecord(table, id, limit).map(toEntry);
  }

  /** Newest first. */
  recent(limit: number): HistoryEntry[] {
    const entries = this.store.read
      .select()
      .from(journalTable)
      .orderBy(desc(journalTable.sequence))
      .limit(limit);
    return entries.all().map(toEntry);
  }
}

/** An entry as the page may see it: without what the chain is made of. */
export function toEntry({
  sequence,
  change,
  at,
  actor,
  action,
  tableName,
  recordId,
  field,
  from,
  to,
}: JournalEntry) {
  return { sequence, change, at, actor, action, table: tableName, recordId, field, from, to };
}
