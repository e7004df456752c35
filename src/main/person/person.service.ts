import { and, asc, count, desc, inArray, isNull } from 'drizzle-orm';
import type { PersonLine, PersonName } from '@shared/person/person.schema';
import { caseNumbersOf } from '../casefile/case-numbers';
import type { ListFilter, ListPage } from '../record/list';
import { RecordService } from '../record/record.service';
import { findIdsByName, fitsText } from '../search/search.lookup';
import type { Store } from '../store/store';
import { personTable } from './person.table';

type PersonRow = typeof personTable.$inferSelect;
type NameParts = { [Part in 'given' | 'patronymic' | 'family']?: PersonName[Part] | undefined };

export class PersonService extends RecordService<typeof personTable> {
  constructor(store: Store) {
    super(store, personTable, () => ({
      codeName: '',
      names: [],
      gender: null,
      birthDate: null,
      birthPlace: {},
      citizenships: [],
      occupation: {},
      profile: {},
      health: {},
      family: {},
      contactPoints: [],
      fieldLevels: {},
      deceased: false,
      notes: '',
    }));
  }

  list(
    filter: ListFilter & { order: 'recent' | 'name'; descending?: boolean | undefined },
  ): ListPage<PersonLine> {
    const where = and(isNull(personTable.deletedAt), fitsText(personTable.id, 'person', filter.text));
    const order =
      filter.order === 'name'
        ? [personTable.sortName, personTable.id]
        : [personTable.updatedAt, personTable.id];
    const direction = (filter.descending ?? filter.order === 'recent') ? desc : asc;
    const rows = this.store.read
      .select()
      .from(personTable)
      .where(where)
      .orderBy(...order.map((column) => direction(column)))
      .limit(filter.limit)
      .offset(filter.offset)
      .all();
    const total = this.store.read.select({ n: count() }).from(personTable).where(where).get()?.n ?? 0;
    return { lines: this.#lines(rows), total };
  }

  /** Who may be meant by one of the given names, in any alphabet and spelling; who shares more words comes first. */
  findSimilar(names: readonly NameParts[], limit: number): PersonLine[] {
    const asked = names.map((name) => [name.given, name.patronymic, name.family].join(' '));
    const ids = findIdsByName(this.store.read, 'person', asked, limit);
    if (ids.length === 0) return [];
    const rows = this.store.read
      .select()
      .from(personTable)
      .where(and(inArray(personTable.id, ids), isNull(personTable.deletedAt)))
      .all();
    return this.#lines(rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)));
  }

  #lines(rows: readonly PersonRow[]): PersonLine[] {
    const numbers = caseNumbersOf(
      this.store.read,
      rows.map((row) => row.id),
    );
    return rows.map((row) => ({
      id: row.id,
      revision: row.revision,
      names: row.names,
      codeName: row.codeName,
      gender: row.gender,
      occupation: row.occupation,
      citizenships: row.citizenships,
      caseFileNumbers: numbers.get(row.id) ?? [],
      updatedAt: row.updatedAt,
      sensitivity: row.sensitivity,
    }));
  }
}
