import { and, asc, count, desc, eq, gt, gte, inArray, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { addDays } from '@shared/calendar/civil-day.rules';
import { orderOf } from '@shared/list/list-shapes';
import type {
  DaySpan,
  Facet,
  FacetCount,
  ListFilters,
  ListKind,
  ListLine,
  ListQuery,
  Stretch,
} from '@shared/list/list.schema';
import { foldKey } from '@shared/text/fold';
import { caseActivityTable } from '../casefile/casefile.table';
import type { Actor } from '../ipc/context';
import type { ListPage } from '../record/list';
import { civilDay } from '../record/today';
import type { SearchHit } from '@shared/search/search.schema';
import { recordsFound } from '../search/search.filter';
import { casesWith } from './cases-with';
import { flaggedRecords } from '../flag/flags';
import type { Store } from '../store/store';
import { overdueLetters, placed, withCustomValues } from './list-beyond';
import { along, beside, listIndex, type ListIndex } from './list-index';
import { listLineTable } from './list-line.table';
import type { ListLineService } from './list-line.service';
import { undated, undatedLast } from './list-source';

const dayLength = 24 * 60 * 60 * 1000;
type Asked = Pick<ListQuery, 'list' | 'text' | 'filters'>;

/** Search rows of their own have these; the others are found by their names and with their cases. */
export const searched: Readonly<Partial<Record<ListKind, SearchHit['kind']>>> = {
  people: 'person',
  organisations: 'organisation',
  letters: 'letter',
  authorities: 'office',
  events: 'event',
  documents: 'document',
};

/**
 * Every list by place. Places and not cursors, because a scroll bar may be dropped anywhere and because a page asked
 * again after a change must fit its neighbours; what that costs is a walk along one covering index.
 */
export class ListService {
  constructor(
    private readonly store: Store,
    private readonly lines: Pick<ListLineService, 'linesOf'>,
    private readonly now: () => number,
  ) {}

  page(actor: Actor, query: ListQuery & Stretch): ListPage<ListLine> {
    return {
      lines: this.lines.linesOf(query.list, this.ids(actor, query), query.language),
      total: this.count(actor, query),
    };
  }

  ids(actor: Actor, query: ListQuery & { offset: number; limit: number }): string[] {
    const places = this.pageQuery(actor, query).limit(query.limit).offset(query.offset).all();
    return this.#recordIds(
      query.list,
      places.map(({ place }) => place),
    );
  }

  count(actor: Actor, query: ListQuery): number {
    return this.countQuery(actor, query).get()?.n ?? 0;
  }

  /** Not run yet: tests ask how it would be. */
  pageQuery(actor: Actor, query: ListQuery) {
    const { table, tie } = listIndex(query.list);
    const { direction, key } = this.#order(query);
    return this.store.read
      .select({ place: sql<number | string>`${tie}` })
      .from(table)
      .where(this.condition(actor, query))
      .orderBy(direction(key), direction(tie))
      .$dynamic();
  }

  countQuery(actor: Actor, query: ListQuery) {
    return this.store.read
      .select({ n: count() })
      .from(listIndex(query.list).table)
      .where(this.condition(actor, query));
  }

  /** The values that occur, the most frequent first. */
  facet(list: ListKind, facet: Facet): FacetCount[] {
    const index = listIndex(list);
    if (facet === 'detained' || facet === 'verified') {
      const holds = and(index.base, this.#holds(index, true));
      const held = this.store.read.select({ n: count() }).from(index.table).where(holds).get()?.n ?? 0;
      return [{ value: 'true', count: held }];
    }
    const column = facetColumn(index, facet);
    if (column === undefined) return [];
    const rows = this.store.read
      .select({ value: sql<string | number>`${column}`, count: count() })
      .from(index.table)
      .where(index.base)
      .groupBy(column)
      .orderBy(desc(count()), asc(column))
      .limit(1000)
      .all();
    return rows
      .map((row) => ({ value: row.value === null ? '' : String(row.value), count: row.count }))
      .filter(({ value }) => value !== '');
  }

  /** An index of lines ends with the place of the line, not with the id of its record: that is fetched for a page. */
  #recordIds(list: ListKind, places: readonly (number | string)[]): string[] {
    if (list === 'cases') return places.map(String);
    const rows = this.store.read
      .select({ id: listLineTable.id, recordId: listLineTable.recordId })
      .from(listLineTable)
      .where(sql`${listLineTable.id} in (select value from json_each(${JSON.stringify(places)}))`)
      .all();
    const ids = new Map(rows.map(({ id, recordId }) => [id, recordId]));
    return places.flatMap((place) => ids.get(Number(place)) ?? []);
  }

  #order({ list, sort, language }: ListQuery) {
    const { column, descending } = orderOf(list, sort);
    const key = listIndex(list).order(column.order ?? 'at', language);
    const direction = descending === (column.countedDown === true) ? asc : desc;
    return { direction, key };
  }

  condition(actor: Actor, query: ListQuery): SQL | undefined {
    const index = listIndex(query.list);
    const { filters } = query;
    return and(
      index.base,
      along(index, this.#order(query).key),
      this.#matching(query, index),
      this.#among(filters, index),
      filters.mine && eq(beside(index.filters.owner), actor.name),
      filters.detained === undefined ? undefined : this.#holds(index, filters.detained),
      filters.verified === undefined ? undefined : this.#holds(index, filters.verified),
      filters.days && this.#within(index, filters.days),
      this.#beyond(query, index),
      filters.quietDays === undefined
        ? undefined
        : index.unchangedSince(this.now() - filters.quietDays * dayLength),
    );
  }

  /** Beside the walk along the order, never instead of it: else SQLite would sort what the filter leaves. */
  #among(filters: ListFilters, { filters: columns }: ListIndex): SQL | undefined {
    const { statuses, types, languages, countries, leads, sensitivities } = filters;
    return and(
      statuses && inArray(beside(columns.status), statuses),
      types && inArray(beside(columns.type), types),
      languages && columns.language && inArray(beside(columns.language), languages),
      countries && inArray(beside(columns.country), countries),
      leads && inArray(beside(columns.owner), leads),
      sensitivities && inArray(beside(columns.sensitivity), sensitivities),
    );
  }

  /** What other tables know of the records: their places, the answers they wait for, fields of the organisation's own. */
  #beyond({ list, filters }: ListQuery, index: ListIndex): SQL | undefined {
    const { read } = this.store;
    return and(
      filters.places && this.#amongRecords(index, placed(read, list, filters.places)),
      filters.overdue && this.#amongRecords(index, overdueLetters(civilDay(this.now()))),
      filters.flagged &&
        this.#amongRecords(index, flaggedRecords(filters.flagged === 'due', civilDay(this.now()))),
      filters.custom && this.#amongRecords(index, withCustomValues(read, list, filters.custom)),
    );
  }

  /** An index of lines does not hold the ids of the records: the lines are found first. */
  #amongRecords({ table, tie }: ListIndex, records: SQL): SQL {
    if (table !== listLineTable) return sql`${beside(tie)} in (${records})`;
    const { id, recordId } = listLineTable;
    return sql`${beside(tie)} in (select ${id} from ${listLineTable} where ${recordId} in (${records}))`;
  }

  #holds({ filters }: ListIndex, now: boolean): SQL {
    return (now ? gt : lte)(beside(filters.holdsUntil), civilDay(this.now()));
  }

  #within({ filters }: ListIndex, span: DaySpan): SQL | undefined {
    if (filters.day === undefined) return undefined;
    const day = beside(filters.day);
    const today = civilDay(this.now());
    const dated = and(ne(day, undated), ne(day, undatedLast));
    // A day of the index may go on with more than the day: the end of a stretch is the day after it.
    const between = (from: string, to: string) => and(gte(day, from), lt(day, addDays(to, 1)));
    switch (span) {
      case 'none':
        return or(eq(day, undated), eq(day, undatedLast));
      case 'past':
        return and(dated, lt(day, today));
      case 'ahead':
        return and(dated, gte(day, today));
      case 'today':
        return between(today, today);
      case 'next7':
        return between(today, addDays(today, 6));
      case 'next30':
        return between(today, addDays(today, 29));
      case 'last30':
        return between(addDays(today, -29), today);
      case 'last365':
        return between(addDays(today, -364), today);
    }
  }

  #matching(asked: Asked, index: ListIndex): SQL | undefined {
    const { list, text } = asked;
    if (text.trim() === '') return undefined;
    const { read } = this.store;
    const kind = searched[list];
    const records = kind && recordsFound(read, kind, text);
    if (records !== undefined && list !== 'documents') return this.#amongRecords(index, records);
    const cases = casesWith(read, text);
    if (list === 'cases') return sql`${caseActivityTable.caseFileId} in (${cases})`;
    const names = [listLineTable.nameEn, listLineTable.nameFr, listLineTable.nameRu].map(
      (name) =>
        sql`select ${listLineTable.id} from ${listLineTable} where ${and(index.base, sql`${name} is not null`, sql`instr(${name}, ${foldKey(text.trim())}) > 0`)}`,
    );
    return or(
      sql`${beside(listLineTable.id)} in (${sql.join(names, sql` union `)})`,
      sql`${listLineTable.caseFileId} in (${cases})`,
      records && this.#amongRecords(index, records),
    );
  }
}

function facetColumn({ filters }: ListIndex, facet: Exclude<Facet, 'detained' | 'verified'>) {
  return {
    statuses: filters.status,
    types: filters.type,
    languages: filters.language,
    countries: filters.country,
    leads: filters.owner,
    sensitivities: filters.sensitivity,
  }[facet];
}
