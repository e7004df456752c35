import { caseStatuses, caseTypes, type StatusEntry } from '@shared/casefile/casefile.schema';
import { textIn } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import { splitName } from '@shared/person/name-input.rules';
import type { PersonName } from '@shared/person/person.schema';
import { foldKey } from '@shared/text/fold';
import { caseFileTable } from '../casefile/casefile.table';
import type { GivenRow } from '../record/record.service';
import { findIdsByName } from '../search/search.lookup';
import { liveRow } from '../store/prepared';
import type { Writer } from '../store/store';
import { personTable } from '../person/person.table';
import { spelledNames } from './person.rows';
import { under, type RowReader } from './row-reader';
import { gapsOf, rowsOfKind, sameText, textsOf, type Draft, type Rooms } from './table-rows';

interface CaseDraft extends Draft {
  readonly values: GivenRow<typeof caseFileTable>;
  readonly subjects: readonly PersonName[][];
}

export function caseRows(rooms: Rooms) {
  const { services, shownIn } = rooms;
  const known = new KnownCases(rooms);
  const people = new KnownPeople(rooms);
  return rowsOfKind<CaseDraft>({
    read: (row) => {
      const { titles, subjects } = titleIn(row);
      const number = row.text('number', 60);
      const names = subjects.map(([first]) => (first === undefined ? '' : fullName(first, true)));
      const name = textIn(titles, shownIn) || names.join(', ');
      if (name === '') row.wrong('title', 'nothing_to_keep', { severe: true });
      return {
        name: [number, name].filter(Boolean).join(' '),
        key: number === '' ? foldKey(`${name} ${row.raw('opened')}`) : `no ${number}`,
        subjects,
        values: {
          titles,
          number,
          type: row.choice('type', 'caseType', caseTypes),
          statusHistory: statusIn(row),
          country: row.country('country') ?? undefined,
          lead: row.text('lead'),
          openedOn: row.day('opened'),
          summary: row.localized('summary', 100_000),
          sensitivity: row.level(),
          notes: row.notes(),
        },
      };
    },
    likely: ({ values: { number = '', titles = {} } }) => known.find(number, textsOf(titles)),
    insert: (writer, { values, subjects }) => {
      const { number: given = '', ...others } = values;
      // A number of a case in the bin is taken too: the line gets the next free one.
      const number = known.isTaken(given) ? '' : given;
      const { id } = services.caseFile.insert(writer, { ...others, number });
      for (const names of subjects) {
        const personId = people.idOf(writer, names);
        services.casePerson.insert(writer, { caseFileId: id, personId, role: 'subject' });
      }
      return { id, caseFileId: id, changed: true };
    },
    fill: (writer, id, { values }) => {
      const { sensitivity: _level, number: _number, ...given } = values;
      const changed = services.caseFile.fillIn(writer, id, (case_) => gapsOf(case_, given));
      return { id, caseFileId: id, changed };
    },
  });
}

/** "Title · First person, second person", as the list of cases is exported; persons also in a column of their own. */
function titleIn(
  row: RowReader,
): Pick<CaseDraft, 'subjects'> & { titles: CaseDraft['values']['titles'] & object } {
  const [title = '', ...persons] = row.text('title', 2000).split(under);
  const typed = title.trim();
  if (typed.length > 500) row.wrong('title', 'text_too_long', { severe: true });
  row.say('title', typed);
  const named = [...persons.join(', ').split(','), ...row.parts('subject')].map((one) => one.trim());
  const subjects = [...new Set(named)]
    .filter((one) => one !== '')
    .map((one) => spelledNames([splitName(one)], row.reading.language));
  row.say('subject', named.filter(Boolean).join(', '));
  return { titles: typed === '' ? {} : { [row.languageFor(typed)]: typed }, subjects };
}

/** "Active · In prison since October 2019", as the list of cases is exported. */
function statusIn(row: RowReader): StatusEntry[] {
  const [word = '', ...rest] = row.raw('status').split(under);
  if (word.trim() === '') return [];
  const status = row.chosen('status', word.trim(), { catalog: 'caseStatus', values: caseStatuses });
  if (status === undefined) return [];
  const phrase = rest.join(under).trim().slice(0, 500);
  return [
    { status, phrase: phrase === '' ? {} : { [row.languageFor(phrase)]: phrase }, date: null, source: '' },
  ];
}

/** The cases of the vault by number and by title, read once: a search for each line would take longer. */
export class KnownCases {
  readonly #byNumber = new Map<string, Known>();
  readonly #byTitle = new Map<string, Known>();
  readonly #inBin = new Set<string>();

  constructor({ read, shownIn }: Rooms) {
    const { id, number, titles, deletedAt } = caseFileTable;
    for (const row of read.select({ id, number, titles, deletedAt }).from(caseFileTable).all()) {
      if (row.deletedAt !== null) this.#inBin.add(row.number);
      else {
        const known = { id: row.id, number: row.number, title: textIn(row.titles, shownIn) };
        this.#byNumber.set(foldKey(row.number), known);
        for (const title of textsOf(row.titles)) this.#byTitle.set(foldKey(title), known);
      }
    }
  }

  find(number: string, titles: readonly string[]) {
    const byNumber = this.#byNumber.get(foldKey(number));
    const found = [byNumber, ...titles.map((title) => this.#byTitle.get(foldKey(title)))];
    const distinct = new Map(found.flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])));
    return [...distinct.values()].map((known) => ({
      id: known.id,
      name: known.number,
      detail: known.title,
      exact: number === '' || known === byNumber,
    }));
  }

  idOf(number: string): string | undefined {
    return this.#byNumber.get(foldKey(number))?.id;
  }

  isTaken(number: string): boolean {
    return this.#inBin.has(number) || this.#byNumber.has(foldKey(number));
  }
}

interface Known {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** One person for each name: who is in the vault under it to the letter, else one that is made, and then known. */
class KnownPeople {
  readonly #made = new Map<string, string>();

  constructor(private readonly rooms: Rooms) {}

  idOf(writer: Writer, names: PersonName[]): string {
    const spelled = names.map((name) => fullName(name, true));
    const key = foldKey(spelled.join(' '));
    const id =
      this.#made.get(key) ?? this.#find(spelled) ?? this.rooms.services.person.insert(writer, { names }).id;
    this.#made.set(key, id);
    return id;
  }

  #find(spelled: readonly string[]): string | undefined {
    const { read } = this.rooms;
    return findIdsByName(read, 'person', spelled, 10).find((id) => {
      const person = liveRow(read, personTable, id);
      return (
        person !== undefined &&
        sameText(
          spelled,
          person.names.map((name) => fullName(name, true)),
        )
      );
    });
  }
}
