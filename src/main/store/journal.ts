/**
 * Guarantees: entries are only added, in order, each chained to the one before by a keyed hash.
 * Must never: be written outside the transaction of the change that it records.
 */
import { createHash, createHmac } from 'node:crypto';
import { and, asc, count, desc, eq, gt, lt, ne } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/better-sqlite3';
import { journalTable } from './journal.table';
import { preparedOnce } from './prepared';

type Orm = ReturnType<typeof drizzle>;
export type JournalEntry = typeof journalTable.$inferSelect;

interface Act {
  readonly actor: { readonly id: string; readonly name: string };
  readonly change: string;
  readonly now: number;
}
interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The columns after `sequence`, in their order. */
type JournalValues = [
  string,
  number,
  string,
  string,
  string,
  string,
  string,
  ...(string | null)[],
  Buffer,
  Buffer,
  string,
];

const genesis = Buffer.alloc(32);
const pageLength = 1000;

export class Journal {
  constructor(
    private readonly orm: Orm,
    private readonly key: Buffer,
    /** The chain is one for all: whoever is signed in, it has every entry. */
    private readonly whole: <T>(work: () => T) => T = (work) => work(),
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
        actorId: act.actor.id,
        action,
        tableName,
        recordId,
        field,
        from: withoutBytes(from),
        to: withoutBytes(to),
      };
      const [fromText, toText] = [asJson(row.from), asJson(row.to)];
      const digest = this.#digest(fromText, toText);
      const mac = this.#mac(this.#lastMac(), row, digest);
      this.#insert().run(
        row.change,
        row.at,
        row.actor,
        row.action,
        row.tableName,
        row.recordId,
        row.field,
        fromText,
        toText,
        digest,
        mac,
        row.actorId,
      );
    }
  }

  /** Takes the content out of all entries of a record; a trigger sees to it that nothing else changes. */
  erase(tableName: string, recordId: string): void {
    const statement = preparedOnce(this.orm, 'journal erase', () =>
      this.orm.$client.prepare<[string, string]>(
        'update journal set "from" = null, "to" = null where table_name = ? and record_id = ?',
      ),
    );
    statement.run(tableName, recordId);
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

  /**
   * Which fields the last `revisions` changes of a record touched, and who did it. Notes (exports, prints) change no
   * revision and do not count.
   */
  changedSince(tableName: string, recordId: string, revisions: number): { field: string; actor: string }[] {
    const fields: { field: string; actor: string }[] = [];
    const changes = new Set<string>();
    let before = Number.MAX_SAFE_INTEGER;
    while (changes.size <= revisions) {
      const page = this.#changesBefore(tableName, recordId, before);
      for (const entry of page) {
        changes.add(entry.change);
        if (changes.size > revisions) return fields;
        fields.push({ field: entry.field, actor: entry.actor });
        before = entry.sequence;
      }
      if (page.length < pageLength) return fields;
    }
    return fields;
  }

  /** The sequence of the last entry: everything after it is later than now. */
  last(): number {
    const statement = preparedOnce(this.orm, 'journal last', () =>
      this.orm.$client.prepare<[], { last: number | null }>('select max(sequence) as last from main.journal'),
    );
    return statement.get()?.last ?? 0;
  }

  /** How many entries there are and the MAC of the last: kept elsewhere, it shows that the end was cut off. */
  anchor(): { count: number; head: Buffer } {
    const row = this.whole(() => this.orm.select({ count: count() }).from(journalTable).get());
    return { count: row?.count ?? 0, head: this.#lastMac() };
  }

  /** Recomputes the whole chain. `faultAt`: the sequence of the first entry that does not fit. */
  findFault(): { faultAt: number | undefined; count: number; head: Buffer } {
    let head: Buffer = genesis;
    let seen = 0;
    for (;;) {
      const page = this.whole(() => this.#entriesAfter(seen));
      for (const row of page) {
        seen += 1;
        if (!this.#fits(row, seen, head)) return { faultAt: row.sequence, count: seen, head };
        head = row.mac;
      }
      if (page.length < pageLength) return { faultAt: undefined, count: seen, head };
    }
  }

  #fits(row: JournalEntry, sequence: number, previous: Buffer): boolean {
    // When a person is erased, from and to are emptied; the digest, which the chain is made of, stays.
    const isErased = row.from === null && row.to === null;
    const digestFits = isErased || row.digest.equals(this.#digest(asJson(row.from), asJson(row.to)));
    return digestFits && row.sequence === sequence && row.mac.equals(this.#mac(previous, row, row.digest));
  }

  #entriesAfter(sequence: number): JournalEntry[] {
    return this.orm
      .select()
      .from(journalTable)
      .where(gt(journalTable.sequence, sequence))
      .orderBy(asc(journalTable.sequence))
      .limit(pageLength)
      .all();
  }

  #changesBefore(tableName: string, recordId: string, sequence: number) {
    return this.orm
      .select({
        sequence: journalTable.sequence,
        change: journalTable.change,
        field: journalTable.field,
        actor: journalTable.actor,
      })
      .from(journalTable)
      .where(
        and(
          eq(journalTable.tableName, tableName),
          eq(journalTable.recordId, recordId),
          ne(journalTable.field, ''),
          lt(journalTable.sequence, sequence),
        ),
      )
      .orderBy(desc(journalTable.sequence))
      .limit(pageLength)
      .all();
  }

  /** Asked of the database each time: a value kept here would outlive a transaction that is rolled back. */
  #lastMac(): Buffer {
    const statement = preparedOnce(this.orm, 'journal head', () =>
      this.orm.$client.prepare<[], { mac: Buffer }>(
        'select mac from main.journal order by sequence desc limit 1',
      ),
    );
    return statement.get()?.mac ?? genesis;
  }

  /** Without the query builder, which takes longer than the rest of a small commit. */
  #insert() {
    return preparedOnce(this.orm, 'journal insert', () =>
      this.orm.$client.prepare<JournalValues>(
        'insert into journal (change, at, actor, action, table_name, record_id, field, "from", "to", digest, mac, actor_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ),
    );
  }

  /** Over both as one JSON array. */
  #digest(from: string | null, to: string | null): Buffer {
    return createHmac('sha256', this.key).update(`[${from},${to}]`).digest();
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
      // Entries of before have none, and verify as they were written.
      ...(row.actorId === '' ? [] : [row.actorId]),
    ]);
    const head = createHash('sha256').update(text).digest();
    return createHmac('sha256', this.key).update(previous).update(head).update(digest).digest();
  }
}

/** As the column would: what is not there is NULL, which is also what an erased value is. */
function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/**
 * A file in a column goes into the journal as its length and hash: as JSON it would be several times its size, and it
 * could not be read back as what it was.
 */
function withoutBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return { bytes: value.length, sha256: createHash('sha256').update(value).digest('hex') };
  }
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value);
  if (!entries.some(([, one]) => one instanceof Uint8Array)) return value;
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutBytes(one)]));
}
