import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Binding, FactChange, Statement } from '@shared/statement/statement.schema';
import { partsOf } from '../casefile/case-parts';
import { journalTable } from '../store/journal.table';
import { preparedOnce } from '../store/prepared';
import type { Store } from '../store/store';

/**
 * What has changed in the facts that a statement is bound to since somebody last looked at it: the difference between
 * then and now, so that a change that was taken back is none.
 */
export function changedFacts(
  store: Store,
  { bindings, seen }: Pick<Statement, 'bindings' | 'seen'>,
): FactChange[] {
  return bindings.flatMap((binding) => [
    ...changesOf(store, binding, seen),
    ...(binding.withParts ? changesOfParts(store, binding, seen) : []),
  ]);
}

function changesOfParts(store: Store, { table, id }: Binding, seen: number): FactChange[] {
  return partsOf(store.read, table, id).flatMap((part) =>
    changesOf(store, { ...part, fields: [], withParts: false }, seen),
  );
}

/** What tells nothing of the fact itself. */
const silent: ReadonlySet<string> = new Set(['position', 'sensitivity', 'fieldLevels']);

function changesOf(store: Store, { table, id, fields }: Binding, seen: number): FactChange[] {
  const entries = entriesSince(store, { table, id, seen });
  if (entries.some(({ action }) => action === 'create')) return cameAndStayed(table, id, entries);
  const names = new Set(entries.map(({ field }) => field));
  return [...names].flatMap((field) => {
    const wanted = field === 'deletedAt' || fields.length === 0 || fields.includes(field);
    if (!wanted || silent.has(field)) return [];
    const own = entries.filter((entry) => entry.field === field);
    const [from, to] = [own[0]?.from ?? null, own.at(-1)?.to ?? null];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ table, id, field, from, to }];
  });
}

/** Asked of every fact of every statement whenever a case or a letter is shown. */
function entriesSince({ read }: Store, since: { table: string; id: string; seen: number }) {
  const statement = preparedOnce(read, 'journal of a fact since', () =>
    read
      .select({
        action: journalTable.action,
        field: journalTable.field,
        from: journalTable.from,
        to: journalTable.to,
      })
      .from(journalTable)
      .where(
        and(
          eq(journalTable.tableName, sql.placeholder('table')),
          eq(journalTable.recordId, sql.placeholder('id')),
          gt(journalTable.sequence, sql.placeholder('seen')),
          ne(journalTable.field, ''),
        ),
      )
      .orderBy(asc(journalTable.sequence))
      .prepare(),
  );
  return statement.all(since);
}

/** A part that was added, unless it has gone again. */
function cameAndStayed(
  table: string,
  id: string,
  entries: readonly { field: string; to: unknown }[],
): FactChange[] {
  const gone = entries.findLast(({ field }) => field === 'deletedAt')?.to ?? null;
  return gone === null ? [{ table, id, field: '', from: null, to: null }] : [];
}
