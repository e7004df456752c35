import { and, asc, count, desc, eq, gt, inArray, lte, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import type { CaseFacet, CaseFilters, CaseQuery, CaseSort, FacetCount } from '@shared/list/case-query.schema';
import type { CaseFileListService } from '../casefile/casefile-list.service';
import { casePersonTable } from '../casefile/case-person.table';
import { caseActivityTable as line } from '../casefile/casefile.table';
import type { Actor } from '../ipc/context';
import type { ListPage } from '../record/list';
import { civilDay } from '../record/today';
import { fitsText } from '../search/search.lookup';
import type { Store } from '../store/store';

interface StretchOf {
  readonly offset: number;
  readonly limit: number;
}

const dayLength = 24 * 60 * 60 * 1000;
const titles = { en: line.titleEn, fr: line.titleFr, ru: line.titleRu };

/**
 * The list of cases by place. Places and not cursors, because a scroll bar may be dropped anywhere and because a page
 * asked again after a change must fit its neighbours; what that costs is a walk along one covering index.
 */
export class CaseListService {
  constructor(
    private readonly store: Store,
    private readonly lines: Pick<CaseFileListService, 'linesOf'>,
    private readonly now: () => number,
  ) {}

  list(actor: Actor, query: CaseQuery & StretchOf): ListPage<CaseFileLine> {
    const where = this.condition(actor, query);
    return { lines: this.lines.linesOf(this.#page(where, query)), total: this.#count(where) };
  }

  ids(actor: Actor, query: CaseQuery & StretchOf): string[] {
    return this.#page(this.condition(actor, query), query);
  }

  /** The values that occur, the most frequent first. */
  facet(facet: CaseFacet): FacetCount[] {
    if (facet === 'detained') {
      const held = this.#count(and(eq(line.live, true), this.#detained(true)));
      return [{ value: 'true', count: held }];
    }
    const column = {
      statuses: line.status,
      types: line.type,
      countries: line.country,
      leads: line.lead,
      sensitivities: line.sensitivity,
    }[facet];
    const rows = this.store.read
      .select({ value: column, count: count() })
      .from(line)
      .where(eq(line.live, true))
      .groupBy(column)
      .orderBy(desc(count()), asc(column))
      .limit(1000)
      .all();
    return rows
      .map((row) => ({ value: String(row.value), count: row.count }))
      .filter(({ value }) => value !== '');
  }

  #page(where: SQL | undefined, { sort, language, offset, limit }: CaseQuery & StretchOf): string[] {
    return this.pageQuery(where, { sort, language })
      .limit(limit)
      .offset(offset)
      .all()
      .map(({ id }) => id);
  }

  /** Not run yet: tests ask how it would be. */
  pageQuery(where: SQL | undefined, { sort, language }: Pick<CaseQuery, 'sort' | 'language'>) {
    const order = sort.descending === isCountedDown(sort) ? asc : desc;
    return this.store.read
      .select({ id: line.caseFileId })
      .from(line)
      .where(where)
      .orderBy(order(sortColumn(sort, language)), order(line.caseFileId))
      .$dynamic();
  }

  countQuery(where: SQL | undefined) {
    return this.store.read.select({ n: count() }).from(line).where(where);
  }

  #count(where: SQL | undefined): number {
    return this.countQuery(where).get()?.n ?? 0;
  }

  condition(actor: Actor, { text, filters }: Pick<CaseQuery, 'text' | 'filters'>): SQL | undefined {
    return and(eq(line.live, true), this.#matching(text), this.#among(filters), this.#more(actor, filters));
  }

  /** Beside the walk along the order, never instead of it: else SQLite would sort what the filter leaves. */
  #among({ statuses, types, countries, leads, sensitivities }: CaseFilters): SQL | undefined {
    return and(
      statuses && inArray(beside(line.status), statuses),
      types && inArray(beside(line.type), types),
      countries && inArray(beside(line.country), countries),
      leads && inArray(beside(line.lead), leads),
      sensitivities && inArray(beside(line.sensitivity), sensitivities),
    );
  }

  #more(actor: Actor, { mine, detained, quietDays }: CaseFilters): SQL | undefined {
    return and(
      mine && eq(beside(line.lead), actor.name),
      detained === undefined ? undefined : this.#detained(detained),
      quietDays === undefined ? undefined : lte(beside(line.at), this.now() - quietDays * dayLength),
    );
  }

  #detained(held: boolean): SQL {
    return (held ? gt : lte)(beside(line.heldUntil), civilDay(this.now()));
  }

  /** Cases with the words, and cases of persons with them. */
  #matching(text: string): SQL | undefined {
    const persons = fitsText(casePersonTable.personId, 'person', text);
    const ofPersons = this.store.read
      .select({ id: casePersonTable.caseFileId })
      .from(casePersonTable)
      .where(persons);
    return or(fitsText(line.caseFileId, 'case_file', text), persons && inArray(line.caseFileId, ofPersons));
  }
}

function sortColumn({ key }: CaseSort, language: CaseQuery['language']) {
  return {
    number: line.number,
    title: titles[language],
    status: line.stage,
    country: line.country,
    lead: line.lead,
    daysHeld: line.heldSince,
    activity: line.at,
  }[key];
}

/** Who was taken first has been held longest: the day ascends while the number of days descends. */
function isCountedDown({ key }: CaseSort): boolean {
  return key === 'daysHeld';
}

/** The plus keeps SQLite from choosing the index by this column. */
function beside(column: SQLiteColumn): SQL {
  return sql`+${column}`;
}
