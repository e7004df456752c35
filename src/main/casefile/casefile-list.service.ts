import { and, asc, count, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import type { CaseStatus } from '@shared/casefile/casefile.schema';
import { heldAsOf } from '@shared/detention/detention.rules';
import { detentionTable } from '../detention/detention.table';
import { letterTable } from '../letter/letter.table';
import { personTable } from '../person/person.table';
import type { ListFilter, ListPage } from '../record/list';
import { civilDay } from '../record/today';
import { fitsText } from '../search/search.lookup';
import { preparedOnce, rowsOfEach } from '../store/prepared';
import type { Store } from '../store/store';
import { casePersonTable } from './case-person.table';
import { caseActivityTable, caseFileTable } from './casefile.table';

export interface CaseFilter extends ListFilter {
  readonly statuses?: readonly CaseStatus[] | undefined;
  readonly country?: string | undefined;
  readonly personId?: string | undefined;
  readonly order: 'recent' | 'number';
}
type CaseFileRow = typeof caseFileTable.$inferSelect;
/** What a line tells of its case: reading the rest would take longer than finding the cases. */
const told = {
  id: caseFileTable.id,
  revision: caseFileTable.revision,
  updatedAt: caseFileTable.updatedAt,
  sensitivity: caseFileTable.sensitivity,
  number: caseFileTable.number,
  titles: caseFileTable.titles,
  type: caseFileTable.type,
  statusHistory: caseFileTable.statusHistory,
  status: caseFileTable.status,
  country: caseFileTable.country,
  lead: caseFileTable.lead,
};
type Told = Pick<CaseFileRow, keyof typeof told>;
type Subject = CaseFileLine['subjects'][number];
interface Custody {
  detained: boolean;
  daysHeld: number | null;
}

/** The list of cases: one query for the page of lines, one for each kind of thing that the lines tell about. */
export class CaseFileListService {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  list(filter: CaseFilter): ListPage<CaseFileLine> {
    const where = this.#condition(filter);
    const total = this.store.read.select({ n: count() }).from(caseFileTable).where(where).get()?.n ?? 0;
    const rows = this.#page(filter, where);
    return { lines: this.#lines(rows), total };
  }

  /** The lines of these cases, in this order; one that is not there is left out. */
  linesOf(ids: readonly string[]): CaseFileLine[] {
    const { read } = this.store;
    const statement = preparedOnce(read, 'lines of cases', () =>
      read
        .select({ caseFile: told, at: caseActivityTable.at })
        .from(caseFileTable)
        .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, caseFileTable.id))
        .where(among(caseFileTable.id))
        .prepare(),
    );
    const rows = statement.all({ ids: JSON.stringify(ids) });
    const lines = new Map(this.#lines(rows).map((line) => [line.id, line]));
    return ids.flatMap((id) => lines.get(id) ?? []);
  }

  #lines(rows: readonly { caseFile: Told; at: number }[]): CaseFileLine[] {
    const ids = rows.map(({ caseFile }) => caseFile.id);
    const subjects = this.#subjects(ids);
    const custody = this.#custody(ids);
    const letters = this.#letters(ids);
    return rows.map(({ caseFile, at }) => ({
      ...lineOf(caseFile),
      subjects: subjects.get(caseFile.id) ?? [],
      lastActivity: Math.max(at, caseFile.updatedAt),
      ...(custody.get(caseFile.id) ?? { detained: false, daysHeld: null }),
      letters: letters.get(caseFile.id) ?? 0,
    }));
  }

  /**
   * A filter that leaves few cases begins with these; else the cases are read in the order of their activity, as far as
   * the page reaches, instead of sorting them all: a cross join keeps SQLite from turning the two round.
   */
  #page(filter: CaseFilter, where: SQL | undefined) {
    const columns = { caseFile: caseFileTable, at: caseActivityTable.at };
    const joined = eq(caseActivityTable.caseFileId, caseFileTable.id);
    const few = filter.text.trim() !== '' || filter.personId !== undefined || filter.order === 'number';
    const query = few
      ? this.store.read.select(columns).from(caseFileTable).innerJoin(caseActivityTable, joined).where(where)
      : this.store.read
          .select(columns)
          .from(caseActivityTable)
          .crossJoin(caseFileTable)
          .where(and(joined, where));
    const order =
      filter.order === 'number'
        ? [asc(caseFileTable.number)]
        : [desc(caseActivityTable.at), desc(caseActivityTable.caseFileId)];
    return query
      .orderBy(...order)
      .limit(filter.limit)
      .offset(filter.offset)
      .all();
  }

  #condition({ text, statuses, country, personId }: CaseFilter): SQL | undefined {
    return and(
      isNull(caseFileTable.deletedAt),
      statuses && inArray(caseFileTable.status, [...statuses]),
      country === undefined ? undefined : eq(caseFileTable.country, country),
      personId === undefined ? undefined : this.#withPersons(eq(casePersonTable.personId, personId)),
      this.#matching(text),
    );
  }

  /** Cases with the words, and cases of persons with them. */
  #matching(text: string): SQL | undefined {
    const persons = fitsText(casePersonTable.personId, 'person', text);
    return or(fitsText(caseFileTable.id, 'case_file', text), persons && this.#withPersons(persons));
  }

  #withPersons(which: SQL): SQL {
    const caseIds = this.store.read
      .select({ id: casePersonTable.caseFileId })
      .from(casePersonTable)
      .where(and(which, isNull(casePersonTable.deletedAt)));
    return inArray(caseFileTable.id, caseIds);
  }

  #subjects(caseFileIds: string[]): Map<string, Subject[]> {
    const { read } = this.store;
    const statement = preparedOnce(read, 'subjects of cases', () =>
      read
        .select({
          caseFileId: casePersonTable.caseFileId,
          id: personTable.id,
          codeName: personTable.codeName,
          names: personTable.names,
        })
        .from(casePersonTable)
        .innerJoin(personTable, eq(personTable.id, casePersonTable.personId))
        .where(
          and(
            among(casePersonTable.caseFileId),
            eq(casePersonTable.role, 'subject'),
            isNull(casePersonTable.deletedAt),
            isNull(personTable.deletedAt),
          ),
        )
        .orderBy(asc(casePersonTable.position), asc(casePersonTable.id))
        .prepare(),
    );
    const rows = statement.all({ ids: JSON.stringify(caseFileIds) });
    const subjects = new Map<string, Subject[]>();
    for (const { caseFileId, ...subject } of rows) {
      subjects.set(caseFileId, [...(subjects.get(caseFileId) ?? []), subject]);
    }
    return subjects;
  }

  #letters(caseFileIds: string[]): Map<string, number> {
    const { read } = this.store;
    const statement = preparedOnce(read, 'letters of cases', () =>
      read
        .select({ id: letterTable.caseFileId, n: count() })
        .from(letterTable)
        .where(and(among(letterTable.caseFileId), isNull(letterTable.deletedAt)))
        .groupBy(letterTable.caseFileId)
        .prepare(),
    );
    const rows = statement.all({ ids: JSON.stringify(caseFileIds) });
    return new Map(rows.map(({ id, n }) => [id, n]));
  }

  #custody(caseFileIds: string[]): Map<string, Custody> {
    const today = civilDay(this.now());
    const rows = rowsOfEach(this.store.read, detentionTable, 'caseFileId', caseFileIds);
    const custody = new Map<string, Custody>();
    for (const row of rows) {
      const { held, daysHeld } = heldAsOf(row, today);
      if (!held) continue;
      const longest = custody.get(row.caseFileId)?.daysHeld ?? null;
      const days = daysHeld === null ? longest : Math.max(daysHeld, longest ?? 0);
      custody.set(row.caseFileId, { detained: true, daysHeld: days });
    }
    return custody;
  }
}

/** Ids that travel as one bound list: the statement is the same for any number of them. */
function among(column: SQLiteColumn): SQL {
  return sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`;
}

function lineOf(row: Told) {
  const { id, revision, number, titles, type, country, lead, sensitivity } = row;
  const phrase = row.statusHistory.at(-1)?.phrase ?? {};
  const status = row.status ?? 'intake';
  return { id, revision, number, titles, type, status, phrase, country, lead, sensitivity };
}
