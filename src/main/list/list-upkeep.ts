/**
 * Makes the lines of records that were there before their list was, or whose rules have changed since: in small pieces,
 * newest first, beside the work; where it was left off is kept in the vault.
 */
import { desc, lte, max, sql } from 'drizzle-orm';
import type { ListKind } from '@shared/list/list.schema';
import type { Actor } from '../ipc/context';
import type { Store, Writer } from '../store/store';
import { listStateTable } from './list-line.table';
import { refreshListLine } from './list-lines';
import type { DerivedKind, ListSource } from './list-source';
import { listSources } from './list-sources';

/** Raise it with any change of what the slots of a list hold. */
const listVersion = 1;
const recordsInPiece = 200;
const rowid = sql<number>`rowid`;

export class ListUpkeep {
  constructor(private readonly store: Store) {}

  /** Makes a piece of the lines. @returns whether there are more */
  work(actor: Actor): boolean {
    const source = this.#findStale();
    if (source === undefined) return false;
    this.store.write(actor, 'list.upkeep', (writer) => this.#piece(writer, source));
    return true;
  }

  /** From now on every line counts as made by older rules. */
  forget(orm: Writer['orm']): void {
    orm.delete(listStateTable).run();
  }

  #piece(writer: Writer, { source, upTo }: Stale): void {
    const { orm } = writer;
    const rows = orm
      .select({ place: rowid, id: source.table.id })
      .from(source.table)
      .where(lte(rowid, upTo))
      .orderBy(desc(rowid))
      .limit(recordsInPiece)
      .all();
    for (const { id } of rows) refreshListLine(writer, source, String(id));
    const left = rows.length < recordsInPiece ? 0 : (rows.at(-1)?.place ?? 1) - 1;
    const state = { kind: source.kind, version: listVersion, staleUpTo: left };
    orm
      .insert(listStateTable)
      .values(state)
      .onConflictDoUpdate({ target: listStateTable.kind, set: state })
      .run();
  }

  #findStale(): Stale | undefined {
    const { read } = this.store;
    const states = new Map<ListKind, typeof listStateTable.$inferSelect>(
      read
        .select()
        .from(listStateTable)
        .all()
        .map((state) => [state.kind, state]),
    );
    for (const kind of Object.keys(listSources) as DerivedKind[]) {
      const source = listSources[kind];
      const state = states.get(kind);
      const upTo = state?.version === listVersion ? state.staleUpTo : this.#last(source);
      if (state?.version !== listVersion || upTo > 0) return { source, upTo };
    }
    return undefined;
  }

  #last(source: ListSource): number {
    const found = this.store.read
      .select({ last: max(rowid) })
      .from(source.table)
      .get();
    return Number(found?.last ?? 0);
  }
}

interface Stale {
  readonly source: ListSource;
  readonly upTo: number;
}
