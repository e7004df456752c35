/**
 * Guarantees: entries are only added, in order, each chained to the one before by a keyed hash.
 * Must never: be written outside the transaction of the change that it records.
 */
import { createHash, createHmac } from 'node:crypto';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/better-sqlite3';
import { journalTable } from './journal.table';

type Orm = ReturnType<typeof drizzle>;
export type JournalEntry = typeof journalTable.$inferSelect;

interface Act {
  readonly actor: { readonly name: string };
  readonly change: string;
  readonly now: number;
}
interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

const genesis = Buffer.alloc(32);

export class Journal {
  constructor(
    private readonly orm: Orm,
    private readonly key: Buffer,
  ) {}

  append(
    act: Act,
    action: string,
    tableName: string,
    recordId: string,
    changes: readonly FieldChange[],
  ): void {
    for (const { field, from, to } of changes) {
      const row = {
        change: act.change,
        at: act.now,
        actor: act.actor.name,
        action,
        tableName,
        recordId,
        field,
        from: from ?? null,
        to: to ?? null,
      };
      const digest = this.#digest(row.from, row.to);
      const mac = this.#mac(this.#lastMac(), row, digest);
      this.orm
        .insert(journalTable)
        .values({ ...row, digest, mac })
        .run();
    }
  }

  /** Newest first. */
  listOfRecord(tableName: string, recordId: string, limit = 500): JournalEntry[] {
    return this.orm
      .select()
      .from(journalTable)
      .where(and(eq(journalTable.tableName, tableName), eq(journalTable.recordId, recordId)))
      .orderBy(desc(journalTable.sequence))
      .limit(limit)
      .all();
  }

  /** The entries of one transaction, in the order written. */
  listOfChange(change: string): JournalEntry[] {
    return this.orm
      .select()
      .from(journalTable)
      .where(eq(journalTable.change, change))
      .orderBy(asc(journalTable.sequence))
      .all();
  }

  /** Which fields the last `revisions` changes of a record touched. */
  fieldsChangedSince(tableName: string, recordId: string, revisions: number): Set<string> {
    const fields = new Set<string>();
    const changes = new Set<string>();
    for (const entry of this.listOfRecord(tableName, recordId)) {
      changes.add(entry.change);
      if (changes.size > revisions) break;
      fields.add(entry.field);
    }
    return fields;
  }

  /** Recomputes the whole chain. Returns the sequence of the first entry that does not fit, or undefined. */
  findFault(): { faultAt: number | undefined; count: number; head: Buffer } {
    let previous: Buffer = genesis;
    let count = 0;
    const rows = this.orm.select().from(journalTable).orderBy(asc(journalTable.sequence)).all();
    for (const row of rows) {
      count += 1;
      const erased = row.from === null && row.to === null && !row.digest.equals(this.#digest(null, null));
      const digestFits = erased || row.digest.equals(this.#digest(row.from, row.to));
      const fits =
        digestFits && row.sequence === count && row.mac.equals(this.#mac(previous, row, row.digest));
      if (!fits) return { faultAt: row.sequence, count, head: previous };
      previous = row.mac;
    }
    return { faultAt: undefined, count, head: previous };
  }

  #lastMac(): Buffer {
    const row = this.orm
      .select({ mac: journalTable.mac })
      .from(journalTable)
      .orderBy(desc(journalTable.sequence))
      .limit(1)
      .get();
    return row?.mac ?? genesis;
  }

  #digest(from: unknown, to: unknown): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([from ?? null, to ?? null]))
      .digest();
  }

  #mac(previous: Buffer, row: Omit<JournalEntry, 'sequence' | 'digest' | 'mac'>, digest: Buffer): Buffer {
    const text = JSON.stringify([
      row.change,
      row.at,
      row.actor,
      row.action,
      row.tableName,
      row.recordId,
      row.field,
    ]);
    const head = createHash('sha256').update(text).digest();
    return createHmac('sha256', this.key).update(previous).update(head).update(digest).digest();
  }
}
