/**
 * Guarantees: a vault that another version of the program has written has the derived rows of this one: new columns of
 * the list of cases are filled, milestones and uses of terms follow today's rules, records that were not searched before are
 * found. It begins again when it was stopped in the middle.
 * Must never: change a record or its time of change.
 */
import { getTableName } from 'drizzle-orm';
import { noteMilestones } from './calendar/milestones';
import { renewLine } from './casefile/case-activity';
import type { Actor } from './ipc/context';
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
    // The rows that are there are made anew beside the work, see search.upkeep.ts.
    new SearchUpkeep(store).forget(orm);
    const state = { madeFor: present };
    orm
      .insert(derivedStateTable)
      .values({ id: only, ...state })
      .onConflictDoUpdate({ target: derivedStateTable.id, set: state })
      .run();
  });
  return true;
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
