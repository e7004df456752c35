/** What happened, across cases: events, and the acts in them. */
import { and, asc, inArray, isNull } from 'drizzle-orm';
import { dateSortKey } from '@shared/dates/partial-date.rules';
import { textIn } from '@shared/language/language.schema';
import { actTable } from '../../event/act.table';
import { eventTable } from '../../event/event.table';
import { involvementTable } from '../../event/involvement.table';
import { organisationTable } from '../../organisation/organisation.table';
import { personTable } from '../../person/person.table';
import { rowById } from '../../store/prepared';
import type { Sensitivity } from '@shared/record/record.schema';
import {
  caseCell,
  casesOf,
  grouped,
  namesOf,
  nameOfPerson,
  personRow,
  rowsById,
  sourceOf,
  undated,
  type PageContext,
  type Said,
} from '../list-source';

type EventRow = typeof eventTable.$inferSelect;
type ActRow = typeof actTable.$inferSelect;

const beginning = 200;
const dayOf = (event: EventRow | undefined) => (event?.date ? dateSortKey(event.date) : undated);

export const eventSource = sourceOf<typeof eventTable>({
  kind: 'events',
  table: eventTable,
  slots: (_read, row, { caseFile }) => ({
    caseFileId: row.caseFileId,
    ...namesOf(
      (language) => textIn(row.titles, language) || textIn(row.description, language).slice(0, beginning),
    ),
    day: dayOf(row),
    number: caseFile?.number ?? '',
    type: row.kind,
    status: row.assertion,
    country: row.country ?? caseFile?.country ?? '',
  }),
  say: (page, rows) => {
    const { read, words } = page;
    const cases = casesOf(read, rows);
    const acts = actsOf(page, rows);
    return rows.map((row): Said => {
      const name = words.text(row.titles) || words.text(row.description).slice(0, beginning);
      const caseFile = cases.get(row.caseFileId);
      const types = (acts.get(row.id) ?? []).map(({ type }) => words.word('actType', type));
      return {
        name,
        cells: {
          date: words.date(row.date ?? null),
          name: { text: name },
          kind: words.value('eventKind', row.kind),
          acts: { text: [...new Set(types)].join(', ') },
          place: { text: words.text(row.place) },
          case: caseCell(page, caseFile),
          certainty: words.value('assertion', row.assertion),
          country: words.country(row.country ?? caseFile?.country ?? null),
        },
      };
    });
  },
});

function actsOf({ read }: PageContext, events: readonly EventRow[]) {
  const rows = read
    .select({ eventId: actTable.eventId, type: actTable.type })
    .from(actTable)
    .where(
      and(
        inArray(
          actTable.eventId,
          events.map(({ id }) => id),
        ),
        isNull(actTable.deletedAt),
      ),
    )
    .orderBy(asc(actTable.position))
    .all();
  return grouped(rows, ({ eventId }) => eventId);
}

export const actSource = sourceOf<typeof actTable>({
  kind: 'acts',
  table: actTable,
  slots: (read, row, { caseFile }) => {
    const event = rowById(read, eventTable, row.eventId);
    return {
      caseFileId: event?.caseFileId ?? '',
      ...namesOf((language) => victimName(row, personRow(read, row.victimId), language)),
      day: dayOf(event),
      number: caseFile?.number ?? '',
      type: row.type,
      status: row.assertion,
      country: event?.country ?? caseFile?.country ?? '',
    };
  },
  say: (page, rows) => {
    const { read, words } = page;
    const events = rowsById(
      read,
      eventTable,
      rows.map(({ eventId }) => eventId),
    );
    const cases = casesOf(read, [...events.values()]);
    const victims = rowsById(
      read,
      personTable,
      rows.map(({ victimId }) => victimId),
    );
    const doers = perpetratorsOf(page, rows);
    return rows.map((row): Said => {
      const event = events.get(row.eventId);
      const caseFile = event && cases.get(event.caseFileId);
      const victim = row.victimId === null ? undefined : victims.get(row.victimId);
      const name = victimName(row, victim, words.language);
      const { names = [], level = 1 } = doers.get(row.id) ?? {};
      return {
        name: [name, words.word('actType', row.type)].filter(Boolean).join(', '),
        level: highest(level, victim?.sensitivity, event?.sensitivity),
        cells: {
          date: words.date(event?.date ?? null),
          name: { text: name },
          act: words.value('actType', row.type),
          perpetrators: { text: [...new Set(names)].join(', ') },
          event: { text: words.text(event?.titles ?? {}) },
          case: caseCell(page, caseFile),
          certainty: words.value('assertion', row.assertion),
          country: words.country(event?.country ?? caseFile?.country ?? null),
        },
      };
    });
  },
});

function victimName(
  { group }: ActRow,
  victim: typeof personTable.$inferSelect | undefined,
  language: PageContext['words']['language'],
): string {
  return victim === undefined ? textIn(group?.names ?? {}, language) : nameOfPerson(victim, language);
}

/** Who did it, in words: a kind, a person, a body. */
function perpetratorsOf({ read, words }: PageContext, acts: readonly ActRow[]) {
  const rows = read
    .select()
    .from(involvementTable)
    .where(
      and(
        inArray(
          involvementTable.actId,
          acts.map(({ id }) => id),
        ),
        isNull(involvementTable.deletedAt),
      ),
    )
    .orderBy(asc(involvementTable.position))
    .all();
  const told = new Map<string, { names: string[]; level: Sensitivity }>();
  for (const { actId, perpetrator } of rows) {
    const before = told.get(actId) ?? { names: [], level: 1 as Sensitivity };
    if (perpetrator.kind === 'type') {
      before.names.push(
        words.text(perpetrator.description) || words.word('perpetratorType', perpetrator.type),
      );
    } else if (perpetrator.kind === 'person') {
      const person = personRow(read, perpetrator.personId);
      before.names.push(nameOfPerson(person, words.language));
      before.level = highest(before.level, person?.sensitivity);
    } else {
      const body = rowById(read, organisationTable, perpetrator.organisationId);
      before.names.push(words.text(body?.names ?? {}));
      before.level = highest(before.level, body?.sensitivity);
    }
    told.set(actId, before);
  }
  return told;
}

function highest(...levels: (Sensitivity | undefined)[]): Sensitivity {
  return levels.reduce<Sensitivity>((most, level) => (level !== undefined && level > most ? level : most), 1);
}
