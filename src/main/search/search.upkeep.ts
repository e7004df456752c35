/**
 * Makes search rows anew whose rules have changed since they were written: how letters fold, how names sound, which
 * texts of a record are searched. In small pieces, newest first, so that work goes on meanwhile; where it was left off
 * is kept in the vault.
 */
import { and, desc, eq, lte, max } from 'drizzle-orm';
import type { Actor } from '../ipc/context';
import type { Store, Writer } from '../store/store';
import { findSearchRow } from './search.rows';
import { searchStateTable, searchTextTable } from './search.table';

/** Raise it with any change of `fold`, `nameKeys`, `wordsOf`, `makeSearchRow`, or of the texts of a document. */
export const indexVersion = 5;

const only = 1;
const rowsInPiece = 100;

export class SearchUpkeep {
  constructor(
    private readonly store: Store,
    private readonly version = indexVersion,
  ) {}

  /** Makes a piece of the rows anew. @returns whether there are more */
  work(actor: Actor): boolean {
    if (this.#staleUpTo() === 0) return false;
    return this.store.write(actor, 'search.upkeep', ({ orm }) => {
      const staleUpTo = this.#staleUpTo();
      const rows = orm
        .select({ id: searchTextTable.id, kind: searchTextTable.kind, recordId: searchTextTable.recordId })
        .from(searchTextTable)
        .where(lte(searchTextTable.id, staleUpTo))
        .orderBy(desc(searchTextTable.id))
        .limit(rowsInPiece)
        .all();
      for (const { id, kind, recordId } of rows) {
        const row = findSearchRow(orm, kind, recordId);
        if (row === undefined) orm.delete(searchTextTable).where(eq(searchTextTable.id, id)).run();
        else orm.update(searchTextTable).set(row).where(eq(searchTextTable.id, id)).run();
      }
      const left = rows.length < rowsInPiece ? 0 : (rows.at(-1)?.id ?? 1) - 1;
      this.#note(orm, left);
      return left > 0;
    });
  }

  /** From now on every row counts as made by older rules. */
  forget(orm: Writer['orm']): void {
    orm.delete(searchStateTable).run();
  }

  /** 0: every row was made by the present rules. */
  #staleUpTo(): number {
    const { read } = this.store;
    const state = read
      .select()
      .from(searchStateTable)
      .where(and(eq(searchStateTable.id, only), eq(searchStateTable.version, this.version)))
      .get();
    if (state !== undefined) return state.staleUpTo;
    return (
      read
        .select({ last: max(searchTextTable.id) })
        .from(searchTextTable)
        .get()?.last ?? 0
    );
  }

  #note(orm: Writer['orm'], staleUpTo: number): void {
    const state = { version: this.version, staleUpTo };
    orm
      .insert(searchStateTable)
      .values({ id: only, ...state })
      .onConflictDoUpdate({ target: searchStateTable.id, set: state })
      .run();
  }
}
