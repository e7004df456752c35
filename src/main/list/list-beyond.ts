/** Filters of lists that other tables than the index of a list answer: each gives the ids of the records that fit. */
import { and, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { CustomValue } from '@shared/custom/custom-field.schema';
import { listShapes } from '@shared/list/list-shapes';
import type { CustomFilter, ListFilters, ListKind } from '@shared/list/list.schema';
import { placeTree } from '@shared/place/place-tree.rules';
import { foldKey } from '@shared/text/fold';
import { caseFileTable } from '../casefile/casefile.table';
import { replyDueTable } from '../deadline/reply-due.table';
import { livePlaces } from '../place/live-places';
import { casesAt, detentionsAt, eventsAt } from '../place/place-uses';
import type { ReadStore, RecordTable } from '../store/store';
import { listSources } from './list-sources';

/** Letters whose answer was due before `today` and has not come: asked of a day, never stored. */
export function overdueLetters(today: string): SQL {
  const { letterId, waiting, due } = replyDueTable;
  return sql`select ${letterId} from ${replyDueTable} where ${and(sql`${waiting} = 1`, sql`${due} < ${today}`)}`;
}

/** Records of these places and of everything within them. */
export function placed(read: ReadStore, list: ListKind, places: readonly string[]): SQL {
  const tree = placeTree(livePlaces(read));
  const ids = [...new Set(places.flatMap((id) => [...tree.within(id)]))];
  if (list === 'events') return eventsAt(ids);
  return list === 'detentions' ? detentionsAt(ids) : casesAt(ids);
}

/**
 * Records whose own fields fit all of these. The values are folded here: SQLite knows the capitals of no other alphabet
 * than the English one.
 */
export function withCustomValues(
  read: ReadStore,
  list: ListKind,
  wanted: NonNullable<ListFilters['custom']>,
): SQL {
  const table = (list === 'cases' ? caseFileTable : listSources[list].table) as RecordTable & {
    custom: RecordTable['id'];
  };
  if (listShapes[list].custom === undefined) return sql`select null`;
  const asked = Object.entries(wanted);
  const paths = asked.map(([id]) => sql`json_extract(${table.custom}, ${`$."${id}"`})`);
  const rows = read
    .select({ id: sql<string>`${table.id}`, custom: sql<string>`${table.custom}` })
    .from(table as RecordTable)
    .where(and(...paths.map((path) => isNotNull(path))))
    .all();
  const fitting = rows
    .map(({ id, custom }) => ({ id, values: JSON.parse(custom) as Record<string, CustomValue> }))
    .filter(({ values }) => asked.every(([id, filter]) => fits(values[id], filter)));
  return sql`select value from json_each(${JSON.stringify(fitting.map(({ id }) => id))})`;
}

function fits(value: CustomValue | undefined, { any, has, from = '', to = '' }: CustomFilter): boolean {
  if (value === undefined) return false;
  if (any !== undefined) return any.some((one) => one === value);
  if (has !== undefined) return typeof value === 'string' && foldKey(value).includes(foldKey(has));
  if (typeof value === 'number')
    return (from === '' || value >= Number(from)) && (to === '' || value <= Number(to));
  const [first, last] = typeof value === 'string' ? [value, value] : [value.start, value.end ?? value.start];
  // A year is as long as its last day.
  return (from === '' || `${last}~` >= from) && (to === '' || first.slice(0, to.length) <= to);
}
