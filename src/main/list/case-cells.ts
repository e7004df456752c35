import { sql } from 'drizzle-orm';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import type { ListLine } from '@shared/list/list.schema';
import type { Sensitivity } from '@shared/record/record.schema';
import { personTable } from '../person/person.table';
import { preparedOnce } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { nameOfPerson } from './list-source';
import type { ListWords } from './list-words';

/** The lines of cases as every list has them. */
export function caseLines(read: ReadStore, words: ListWords, lines: readonly CaseFileLine[]): ListLine[] {
  const levels = levelsOf(
    read,
    lines.flatMap(({ subjects }) => subjects.map(({ id }) => id)),
  );
  return lines.map((line) => ({
    id: line.id,
    revision: line.revision,
    name: words.text(line.titles) || line.number,
    caseFileId: line.id,
    level: line.subjects.reduce<Sensitivity>((most, { id }) => {
      const level = levels.get(id) ?? 1;
      return level > most ? level : most;
    }, line.sensitivity),
    cells: cellsOf(line, words),
  }));
}

function cellsOf(line: CaseFileLine, words: ListWords): ListLine['cells'] {
  const names = line.subjects.map((subject) => nameOfPerson(subject, words.language)).join(', ');
  const title = words.text(line.titles) || names;
  const isNamed = names === '' || title.includes(names);
  const days = words.count(line.daysHeld);
  const held = { text: words.word('casefile:list', 'held') };
  return {
    number: { text: line.number },
    title: isNamed ? { text: title } : { text: title, under: names },
    status: {
      text: words.word('caseStatus', line.status),
      under: words.text(line.phrase),
      mark: 'status',
      value: line.status,
    },
    country: words.country(line.country),
    daysHeld: line.daysHeld === null && line.detained ? held : days,
    lead: { text: line.lead },
    activity: words.moment(line.lastActivity),
    type: words.value('caseType', line.type),
    sensitivity: words.level(line.sensitivity),
    letters: words.count(line.letters === 0 ? null : line.letters),
  };
}

function levelsOf(read: ReadStore, personIds: readonly string[]): ReadonlyMap<string, Sensitivity> {
  if (personIds.length === 0) return new Map();
  const statement = preparedOnce(read, 'levels of persons', () =>
    read
      .select({ id: personTable.id, level: personTable.sensitivity })
      .from(personTable)
      .where(sql`${personTable.id} in (select value from json_each(${sql.placeholder('ids')}))`)
      .prepare(),
  );
  const rows = statement.all({ ids: JSON.stringify(personIds) });
  return new Map(rows.map(({ id, level }) => [id, level]));
}
