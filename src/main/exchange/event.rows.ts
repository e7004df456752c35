import { formatDate } from '@shared/dates/date-format';
import { actTypes, Assertion, eventKinds } from '@shared/event/event.schema';
import { textIn } from '@shared/language/language.schema';
import { foldKey } from '@shared/text/fold';
import { eventTable } from '../event/event.table';
import type { GivenRow } from '../record/record.service';
import { rowsOf } from '../store/prepared';
import type { Writer } from '../store/store';
import { KnownCases } from './case.rows';
import { under, type RowReader } from './row-reader';
import { gapsOf, rowsOfKind, sameText, textsOf, type Draft, type Rooms } from './table-rows';
import { KnownTerms } from './known-terms';

type ActType = (typeof actTypes)[number];
type Coded = { readonly code: string; readonly note: string } | null;

interface EventDraft extends Draft {
  readonly values: GivenRow<typeof eventTable> & { readonly caseFileId: string };
  readonly acts: readonly ActType[];
  readonly actTerm: Coded;
}

export function eventRows(rooms: Rooms) {
  const { read, services, shownIn } = rooms;
  const cases = new KnownCases(rooms);
  const terms = new KnownTerms(rooms);
  const insertActs = (writer: Writer, eventId: string, { acts, actTerm, values }: EventDraft) => {
    const kinds: readonly ActType[] = acts.length === 0 && actTerm !== null ? ['other'] : acts;
    for (const [position, type] of kinds.entries()) {
      const { assertion } = values;
      services.act.insert(writer, {
        eventId,
        type,
        assertion,
        position,
        term: position === 0 ? actTerm : null,
      });
    }
  };
  return rowsOfKind<EventDraft>({
    read: (row) => {
      const caseFileId = caseIn(row, cases);
      const titles = row.localized('name');
      const date = row.date('date');
      const when = date === null ? '' : formatDate(date, shownIn);
      const name = [when, textIn(titles, shownIn) || row.raw('description').slice(0, 80)]
        .filter(Boolean)
        .join(', ');
      if (name === '') row.wrong('name', 'nothing_to_keep', { severe: true });
      return {
        name,
        key: foldKey(`${caseFileId} ${name}`),
        acts: actsIn(row),
        actTerm: terms.read(row, 'actTerm', 'acts'),
        values: {
          caseFileId,
          titles,
          date,
          kind: row.choice('kind', 'eventKind', eventKinds),
          place: row.localized('place'),
          location: terms.read(row, 'location', 'locations'),
          description: row.localized('description', 100_000),
          assertion: row.choice('certainty', 'assertion', Assertion.options),
          country: row.country('country'),
          sensitivity: row.level(),
        },
      };
    },
    likely: ({ values: { caseFileId, date, titles = {} } }) => {
      if (caseFileId === '') return [];
      return rowsOf(read, eventTable, 'caseFileId', caseFileId)
        .filter((event) => (event.date?.start ?? '') === (date?.start ?? ''))
        .map((event) => ({ event, same: sameText(textsOf(titles), textsOf(event.titles)) }))
        .filter(({ same }) => same || date != null)
        .toSorted((a, b) => Number(b.same) - Number(a.same))
        .slice(0, 4)
        .map(({ event, same }) => ({
          id: event.id,
          name: textIn(event.titles, shownIn) || textIn(event.description, shownIn).slice(0, 80),
          detail: event.date === null ? '' : formatDate(event.date, shownIn),
          exact: same,
        }));
    },
    insert: (writer, draft) => {
      const { id } = services.event.insert(writer, draft.values);
      insertActs(writer, id, draft);
      return { id, caseFileId: draft.values.caseFileId, changed: true };
    },
    fill: (writer, id, draft) => {
      const { caseFileId, sensitivity: _level, ...given } = draft.values;
      const changed = services.event.fillIn(writer, id, (event) => gapsOf(event, given));
      const bare = services.act.listOf(id).length === 0;
      if (bare) insertActs(writer, id, draft);
      return { id, caseFileId, changed: changed || (bare && draft.acts.length > 0) };
    },
  });
}

/** "KZ-2026-001 · Title", as the list of events is exported: the number decides. */
function caseIn(row: RowReader, cases: KnownCases): string {
  const [number = ''] = row.raw('case').split(under);
  if (number.trim() === '') {
    row.wrong('case', 'case_missing', { severe: true });
    return '';
  }
  const id = cases.idOf(number.trim());
  if (id === undefined) row.wrong('case', 'case_unknown', { severe: true });
  else row.say('case', number.trim());
  return id ?? '';
}

function actsIn(row: RowReader): ActType[] {
  const found = row.parts('acts').flatMap((part) => {
    const type = row.chosen('acts', part, { catalog: 'actType', values: actTypes });
    return type === undefined ? [] : [type];
  });
  return [...new Set(found)];
}
