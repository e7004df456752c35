/** Detentions, documents, remedies and tasks, across cases. */
import { and, count, inArray, isNull } from 'drizzle-orm';
import { dateSortKey, latestDay } from '@shared/dates/partial-date.rules';
import { heldAsOf } from '@shared/detention/detention.rules';
import { remedyStates } from '@shared/remedy/remedy.schema';
import { taskStates } from '@shared/task/task.schema';
import { foldKey } from '@shared/text/fold';
import { detentionTable } from '../../detention/detention.table';
import { documentTable } from '../../document/document.table';
import { documentVersionTable } from '../../evidence/document-version.table';
import { personTable } from '../../person/person.table';
import { remedyTable } from '../../remedy/remedy.table';
import { taskTable } from '../../task/task.table';
import { holdsUntil } from '../custody-slots';
import {
  caseCell,
  casesOf,
  localizedNames,
  nameOfPerson,
  namesOf,
  personRow,
  rowsById,
  sourceOf,
  undated,
  undatedLast,
  type PageContext,
  type Said,
} from '../list-source';

type DetentionRow = typeof detentionTable.$inferSelect;

export const detentionSource = sourceOf<typeof detentionTable>({
  kind: 'detentions',
  table: detentionTable,
  slots: (read, row, { caseFile, today }) => ({
    caseFileId: row.caseFileId,
    personId: row.personId ?? '',
    ...namesOf((language) => nameOfPerson(personRow(read, row.personId), language)),
    day: begun(row) ? dateSortKey(begun(row) ?? noDate) : undated,
    number: caseFile?.number ?? '',
    type: row.type ?? '',
    status: row.whereabouts ?? '',
    country: caseFile?.country ?? '',
    holdsUntil: holdsUntil(row, today),
  }),
  say: (page, rows) => {
    const { read, words, today } = page;
    const cases = casesOf(read, rows);
    const persons = rowsById(
      read,
      personTable,
      rows.map(({ personId }) => personId),
    );
    return rows.map((row): Said => {
      const person = row.personId === null ? undefined : persons.get(row.personId);
      const name = nameOfPerson(person, words.language);
      const caseFile = cases.get(row.caseFileId);
      return {
        name: name || caseFile?.number || '',
        level: person?.sensitivity ?? 1,
        cells: {
          name: { text: name },
          arrested: words.date(begun(row)),
          daysHeld: words.count(heldAsOf(row, today).daysHeld),
          kind: words.value('custody:list.detentionType', row.type),
          facility: { text: words.text(row.facility) },
          released: words.date(row.releaseDate ?? null),
          case: caseCell(page, caseFile),
          country: words.country(caseFile?.country ?? null),
        },
      };
    });
  },
});

const noDate = { start: '0000', end: null, about: false, time: null, timeAbout: false };
const begun = ({ arrestDate, heldSince }: DetentionRow) => arrestDate ?? heldSince ?? null;

export const documentSource = sourceOf<typeof documentTable>({
  kind: 'documents',
  table: documentTable,
  slots: (_read, row, { caseFile }) => ({
    caseFileId: row.caseFileId,
    nameEn: foldKey(row.title),
    day: row.date ? dateSortKey(row.date) : undated,
    number: caseFile?.number ?? '',
    type: row.kind,
    status: row.form ?? '',
    language: row.language ?? '',
    country: caseFile?.country ?? '',
  }),
  say: (page, rows) => {
    const { words } = page;
    const cases = casesOf(page.read, rows);
    const files = filesOf(
      page,
      rows.map(({ id }) => id),
    );
    return rows.map((row): Said => ({
      name: row.title,
      cells: {
        exhibit: words.count(row.exhibitNumber),
        name: { text: row.title },
        kind: words.value('documentKind', row.kind),
        date: words.date(row.date ?? null),
        language: words.value('common:language', row.language),
        origin: { text: row.origin },
        case: caseCell(page, cases.get(row.caseFileId)),
        files: words.count(files.get(row.id) ?? null),
      },
    }));
  },
});

function filesOf({ read }: PageContext, documentIds: string[]): ReadonlyMap<string, number> {
  const rows = read
    .select({ id: documentVersionTable.documentId, n: count() })
    .from(documentVersionTable)
    .where(and(inArray(documentVersionTable.documentId, documentIds), isNull(documentVersionTable.deletedAt)))
    .groupBy(documentVersionTable.documentId)
    .all();
  return new Map(rows.map(({ id, n }) => [id, n]));
}

export const remedySource = sourceOf<typeof remedyTable>({
  kind: 'remedies',
  table: remedyTable,
  slots: (_read, row, { caseFile }) => ({
    caseFileId: row.caseFileId,
    ...localizedNames(row.body),
    day: row.date ? dateSortKey(row.date) : undated,
    number: caseFile?.number ?? '',
    stage: remedyStates.indexOf(row.state),
    type: row.kind,
    status: row.state,
    country: caseFile?.country ?? '',
  }),
  say: (page, rows) => {
    const { words } = page;
    const cases = casesOf(page.read, rows);
    return rows.map((row): Said => {
      const body = words.text(row.body);
      const caseFile = cases.get(row.caseFileId);
      return {
        name: body || words.word('remedyKind', row.kind),
        cells: {
          date: words.date(row.date ?? null),
          name: { text: body },
          kind: words.value('remedyKind', row.kind),
          status: words.state('remedyState', row.state),
          reference: { text: row.number },
          outcome: { text: words.text(row.outcome) },
          deadline: words.date(row.deadline ?? null),
          case: caseCell(page, caseFile),
          country: words.country(caseFile?.country ?? null),
        },
      };
    });
  },
});

export const taskSource = sourceOf<typeof taskTable>({
  kind: 'tasks',
  table: taskTable,
  slots: (_read, row, { caseFile }) => ({
    caseFileId: row.caseFileId ?? '',
    nameEn: foldKey(row.title),
    // A task is overdue when its last day is over.
    day: row.due ? latestDay(row.due) : undatedLast,
    number: caseFile?.number ?? '',
    stage: taskStates.indexOf(row.state),
    owner: row.assignee,
    type: row.priority,
    status: row.state,
  }),
  say: (page, rows) => {
    const { words } = page;
    const cases = casesOf(page.read, rows);
    return rows.map((row): Said => ({
      name: row.title,
      cells: {
        due: words.date(row.due ?? null),
        name: { text: row.title },
        status: words.state('task:state', row.state),
        priority: words.value('task:priority', row.priority),
        assignee: { text: row.assignee },
        case: caseCell(page, row.caseFileId === null ? undefined : cases.get(row.caseFileId)),
      },
    }));
  },
});
