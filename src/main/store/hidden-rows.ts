/**
 * What is sealed from somebody is not there for them. Guarantees: while rows are hidden, every query of this connection
 * that names a table reads a view without them, because a view of SQLite's own temporary schema comes before the table of
 * the same name; a query that somebody forgets to narrow cannot be written. Nothing that refers to a hidden row is seen or
 * written. Where nothing is sealed there is no view and nothing is slower.
 * Must never: leave a trace of it in the file, or let a row be changed that is hidden.
 */
import type Database from 'better-sqlite3';
import { attachmentsOf, followers, sharedOf, storedTables, type StoredTable } from './hidden-rows.rules';

/** A connection of which what is hidden can be set. */
export class HiddenRows {
  #views: string[] = [];
  #whole = 0;

  constructor(private readonly database: Database.Database) {
    qualifyWrites(database);
  }

  /** Hides every case that is sealed and not for `userId`, with all that belongs to it alone. */
  narrowTo(userId: string): void {
    this.#clear();
    if (this.#seal(userId) === 0) return;
    this.#follow();
    for (const shared of sharedOf) if (this.#run(shared) > 0) this.#follow();
    if (this.#run(attachmentsOf) > 0) this.#follow();
    this.#run('insert into temp.hidden_all select id from temp.hidden');
    for (const table of storedTables) {
      if (this.#isTouched(table)) this.#make('view', table.name, viewOf(table));
    }
    for (const table of storedTables) {
      for (const [act, text] of guardsOf(table)) this.#make('trigger', `guard_${act}_${table.name}`, text);
    }
  }

  /**
   * Runs `work` with nothing hidden: for what must be right for everybody, such as the next number and rows that are derived.
   * What it returns must not be shown.
   */
  whole<T>(work: () => T): T {
    if (this.#views.length === 0) return work();
    this.#whole += 1;
    if (this.#whole === 1) this.#run('delete from temp.hidden');
    try {
      return work();
    } finally {
      this.#whole -= 1;
      if (this.#whole === 0) this.#run('insert or ignore into temp.hidden select id from temp.hidden_all');
    }
  }

  #clear(): void {
    for (const drop of this.#views.toReversed()) this.#run(drop);
    this.#views = [];
    for (const name of ['hidden', 'hidden_all']) {
      this.#run(`create temp table if not exists ${name} (id text primary key not null) without rowid`);
      this.#run(`delete from temp.${name}`);
    }
  }

  #seal(userId: string): number {
    return this.database
      .prepare<[string]>(
        `insert into temp.hidden select distinct case_file_id from main.case_seal where deleted_at is null
         and not exists (select 1 from json_each(user_ids) where value = ?)`,
      )
      .run(userId).changes;
  }

  /** Hides what refers to something hidden, until there is nothing more. */
  #follow(): void {
    let added = 1;
    while (added > 0) added = followers.reduce((sum, text) => sum + this.#run(text), 0);
  }

  #isTouched({ name, hides }: StoredTable): boolean {
    return this.database.prepare(`select 1 from main."${name}" where ${hides} limit 1`).get() !== undefined;
  }

  #make(kind: 'view' | 'trigger', name: string, text: string): void {
    this.#run(text);
    this.#views.push(`drop ${kind} temp."${name}"`);
  }

  #run(text: string): number {
    return this.database.prepare(text).run().changes;
  }
}

/** A reference to nothing hides nothing. The name of a column stands for itself, also where SQLite would give it another: a key that is an integer is its rowid. */
function viewOf({ name, columns, hides, instead }: StoredTable): string {
  const list = columns.map((column) => `${instead?.[column] ?? `"${column}"`} as "${column}"`);
  return `create temp view "${name}" as select rowid as rowid, ${list.join(', ')} from main."${name}" where (${hides}) is not true`;
}

/** Whatever is asked for by its id alone is refused as if it were not there. */
function guardsOf({ name, references, ownId }: StoredTable): [string, string][] {
  const refers = references.map((column) => `new."${column}" in (select id from hidden)`);
  const own = ownId ? ['old."id" in (select id from hidden)'] : [];
  const guard = (act: string, tests: readonly string[]): [string, string][] =>
    tests.length === 0
      ? []
      : [
          [
            act,
            `create temp trigger "guard_${act}_${name}" before ${act} on main."${name}" when ${tests.join(' or ')} begin select raise(abort, 'no such row'); end`,
          ],
        ];
  return [...guard('insert', refers), ...guard('update', [...own, ...refers]), ...guard('delete', own)];
}

const write =
  /^(\s*(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+)"?(\w+)"?(?!["\w.])/i;

/** A view cannot be written to: what is written names the table itself, whose guards stand beside it. */
function qualifyWrites(database: Database.Database): void {
  const prepare = database.prepare.bind(database);
  Object.defineProperty(database, 'prepare', {
    writable: true,
    value: (text: string) => prepare(text.replace(write, '$1main."$2"')),
    configurable: true,
  });
}
