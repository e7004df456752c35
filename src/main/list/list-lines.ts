/** Keeps the lines of the lists up to date with the records, in the transaction of the change. */
import { and, eq, ne, sql } from 'drizzle-orm';
import { findCaseId } from '../casefile/case-parts';
import { caseFileTable } from '../casefile/casefile.table';
import { detentionTable } from '../detention/detention.table';
import { actTable } from '../event/act.table';
import { personTable } from '../person/person.table';
import { civilDay } from '../record/today';
import { preparedOnce, rowById, rowsOf } from '../store/prepared';
import type { RecordTable, Touched, Writer } from '../store/store';
import { getTableName } from 'drizzle-orm';
import { listLineTable as line } from './list-line.table';
import type { ListSource } from './list-source';
import { findSource, listSources } from './list-sources';

type LineValues = Omit<typeof line.$inferInsert, 'id'>;

export function noteLines(writer: Writer, touched: readonly Touched[]): void {
  const done = new Set<string>();
  const refresh = (tableName: string, id: string) => {
    const source = findSource(tableName);
    if (source === undefined || done.has(id)) return;
    done.add(id);
    const followed = refreshListLine(writer, source, id);
    for (const personId of followed) refresh(getTableName(personTable), personId);
  };
  for (const { table, id } of touched) {
    refresh(table, id);
    for (const one of followers(writer, table, id)) refresh(one.table, one.id);
  }
}

/** The records whose lines say something of this one. */
function followers({ orm }: Writer, table: string, id: string): Touched[] {
  if (table === getTableName(caseFileTable)) return staleOfCase(orm, id);
  if (table === 'event')
    return rowsOf(orm, actTable, 'eventId', id).map((act) => ({ table: 'act', id: act.id }));
  if (table !== getTableName(personTable)) return [];
  return [
    ...rowsOf(orm, detentionTable, 'personId', id).map((one) => ({ table: 'detention', id: one.id })),
    ...rowsOf(orm, actTable, 'victimId', id).map((one) => ({ table: 'act', id: one.id })),
  ];
}

/** The lines of a case that still tell its earlier number or country, or that it is not in the bin when it is. */
function staleOfCase(orm: Writer['orm'], caseFileId: string): Touched[] {
  const key = caseKeyOf(rowById(orm, caseFileTable, caseFileId));
  const statement = preparedOnce(orm, 'list_line stale', () =>
    orm
      .select({ kind: line.kind, id: line.recordId })
      .from(line)
      .where(
        and(eq(line.caseFileId, sql.placeholder('caseFileId')), ne(line.caseKey, sql.placeholder('key'))),
      )
      .prepare(),
  );
  return statement
    .all({ caseFileId, key })
    .map(({ kind, id }) => ({ table: getTableName(listSources[kind].table), id }));
}

function caseKeyOf(caseFile: typeof caseFileTable.$inferSelect | undefined): string {
  if (caseFile === undefined) return '';
  const { number, country, deletedAt } = caseFile;
  return [number, country ?? '', deletedAt === null ? '' : 'bin'].join('|');
}

/** Makes the line of one record anew. @returns the persons whose lines follow it, before and now */
export function refreshListLine(writer: Writer, source: ListSource, id: string): string[] {
  const { orm } = writer;
  const before = personBefore(orm, id);
  const row = rowById(orm, source.table, id);
  const values = row && lineOf(writer, source, row);
  if (values === undefined) removeStatement(orm).run({ id });
  else upsertStatement(orm).run({ ...values, shown: values.shown ? 1 : 0 });
  return [before, values?.personId ?? ''].filter((one): one is string => one !== undefined && one !== '');
}

function lineOf(
  { orm, act }: Writer,
  source: ListSource,
  row: RecordTable['$inferSelect'],
): Required<LineValues> | undefined {
  if (row['deletedAt'] !== null) return undefined;
  const id = String(row['id']);
  const caseFileId = findCaseId(orm, getTableName(source.table), id);
  const caseFile = caseFileId === undefined ? undefined : rowById(orm, caseFileTable, caseFileId);
  return {
    ...empty,
    kind: source.kind,
    recordId: id,
    at: Number(row['updatedAt']),
    sensitivity: row['sensitivity'] as LineValues['sensitivity'],
    caseKey: caseKeyOf(caseFile),
    shown: caseFile === undefined || caseFile.deletedAt === null,
    ...source.slots(orm, row, { caseFile, today: civilDay(act.now) }),
  };
}

const empty = {
  caseFileId: '',
  personId: '',
  nameEn: null,
  nameFr: null,
  nameRu: null,
  day: null,
  number: null,
  stage: null,
  owner: null,
  status: '',
  type: '',
  language: '',
  country: '',
  holdsUntil: '',
};

function personBefore(orm: Writer['orm'], id: string): string | undefined {
  return preparedOnce(orm, 'list_line person', () =>
    orm
      .select({ personId: line.personId })
      .from(line)
      .where(eq(line.recordId, sql.placeholder('id')))
      .prepare(),
  ).get({ id })?.personId;
}

function removeStatement(orm: Writer['orm']) {
  return preparedOnce(orm, 'list_line remove', () =>
    orm
      .delete(line)
      .where(eq(line.recordId, sql.placeholder('id')))
      .prepare(),
  );
}

const fields = [
  'kind',
  'caseFileId',
  'caseKey',
  'personId',
  'shown',
  'at',
  'nameEn',
  'nameFr',
  'nameRu',
  'day',
  'number',
  'stage',
  'owner',
  'status',
  'type',
  'language',
  'country',
  'sensitivity',
  'holdsUntil',
] as const satisfies readonly (keyof LineValues)[];

function upsertStatement(orm: Writer['orm']) {
  return preparedOnce(orm, 'list_line upsert', () => {
    const values = Object.fromEntries(fields.map((field) => [field, sql.placeholder(field)]));
    return orm
      .insert(line)
      .values({ ...values, recordId: sql.placeholder('recordId') } as never)
      .onConflictDoUpdate({
        target: line.recordId,
        set: Object.fromEntries(fields.map((field) => [field, sql`${sql.placeholder(field)}`])),
      })
      .prepare();
  });
}
