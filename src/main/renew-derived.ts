/**
 * The one place that renews derived rows. Guarantees: a vault that another version of the program has written has the
 * derived rows of this one: at opening, what the first page needs (columns of the list of cases, milestones, uses of terms,
 * records that were not searched before); beside the work, the rest. It begins again when it was stopped in the middle.
 * Must never: change a record or its time of change.
 */
import { getTableName } from 'drizzle-orm';
import { noteMilestones } from './calendar/milestones';
import { renewLine } from './casefile/case-activity';
import { ReplyDueUpkeep } from './deadline/reply-due.upkeep';
import type { Actor } from './ipc/context';
import { ListUpkeep } from './list/list-upkeep';
import { indexMissing } from './search/search.index';
import { SearchUpkeep } from './search/search.upkeep';
import { derivedStateTable } from './store/derived-state.table';
import { migrations } from './store/migrations';
import { recordTables } from './store/registry';
import type { Store, Touched } from './store/store';
import { noteCodedUse } from './vocabulary/coded-use';

/** Raise it when derived rows are made differently without a change of the tables. */
const derivedVersion = 1;
const only = 1;
const recordsInPiece = 200;

/** What the rows of a vault of this program are made for. */
const present = `${migrations.at(-1)?.hash ?? ''}:${derivedVersion}`;

/** Nothing to do in a vault that this version has opened before. @returns whether rows were made anew */
export function renewDerived(
  store: Store,
  actor: Actor,
  progress: (done: number, total: number) => void = () => undefined,
): boolean {
  if (store.read.select().from(derivedStateTable).get()?.madeFor === present) return false;
  const records = listRecords(store);
  for (let done = 0; done < records.length; done += recordsInPiece) {
    progress(done, records.length);
    const piece = records.slice(done, done + recordsInPiece);
    store.write(actor, 'derived.renew', (writer) => {
      noteMilestones(writer, piece);
      noteCodedUse(writer, piece);
      for (const record of piece) {
        indexMissing(writer, record);
        if (record.table === 'case_file') renewLine(writer, record.id);
      }
    });
  }
  store.write(actor, 'derived.renew', ({ orm }) => {
    // The rows that are there are made anew beside the work.
    new SearchUpkeep(store).forget(orm);
    new ListUpkeep(store).forget(orm);
    const state = { madeFor: present };
    orm
      .insert(derivedStateTable)
      .values({ id: only, ...state })
      .onConflictDoUpdate({ target: derivedStateTable.id, set: state })
      .run();
  });
  return true;
}

/** In ms, at least: between two pieces the requests of the page come first. */
const pause = 50;
/** So many times as long as a piece took nothing is done: whatever a piece costs, most of the time is that of the person. */
const rest = 3;

/**
 * Makes beside the work, in pieces, what would hold up the opening: rows of the search and of lists that were made by older
 * rules, due days that nobody has noted. Each keeps in the vault where it was left off.
 */
export function keepDerived(store: Store, actor: Actor): void {
  for (const upkeep of [new SearchUpkeep(store), new ListUpkeep(store), new ReplyDueUpkeep(store)]) {
    const piece = () => {
      const began = performance.now();
      try {
        const more = store.whole(() => upkeep.work(actor));
        if (more) setTimeout(piece, Math.max(pause, rest * (performance.now() - began)));
      } catch {
        // A full disk, a file that is gone: nothing was lost, and the next opening goes on where this one stopped.
      }
    };
    setTimeout(piece, pause);
  }
}

/** Every record, what was changed first first: rows of the search keep that order. */
function listRecords({ read }: Store): Touched[] {
  const records = [...recordTables.values()].flatMap((table) =>
    read
      .select({ id: table.id, at: table.updatedAt })
      .from(table)
      .all()
      .map(({ id, at }) => ({ table: getTableName(table), id: String(id), at: Number(at) })),
  );
  return records.toSorted((one, other) => one.at - other.at);
}
