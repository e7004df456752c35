/** The columns by which the list of cases is filtered and sorted, brought up to date with the records they come from. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { caseStatuses } from '@shared/casefile/casefile.schema';
import { earliestDay, latestDay } from '@shared/dates/partial-date.rules';
import { heldAsOf } from '@shared/detention/detention.rules';
import { textIn, type Language } from '@shared/language/language.schema';
import { foldKey } from '@shared/text/fold';
import { detentionTable } from '../detention/detention.table';
import { personTable } from '../person/person.table';
import { civilDay } from '../record/today';
import { nameIn } from '../search/search.documents';
import { preparedOnce, rowById, rowsOf } from '../store/prepared';
import type { ReadStore, Writer } from '../store/store';
import { casePersonTable } from './case-person.table';
import { caseActivityTable, caseFileTable } from './casefile.table';

type Line = Omit<typeof caseActivityTable.$inferSelect, 'caseFileId' | 'at' | 'open'>;
type CaseFileRow = typeof caseFileTable.$inferSelect;

/** Sort keys of what has no day: behind every day. */
export const heldSinceUnknown = '9998';
export const notHeld = '9999';
export const heldWithoutEnd = '9999';

const shaping = new Set(['case_file', 'case_person', 'detention']);

/** Whether a record of this table is among what a line of the list is made of; persons are found by `subjectCases`. */
export function shapesLine(tableName: string): boolean {
  return shaping.has(tableName);
}

/** The cases that are about this person. */
export function subjectCases(read: ReadStore, personId: string): string[] {
  return rowsOf(read, casePersonTable, 'personId', personId)
    .filter(({ role }) => role === 'subject')
    .map(({ caseFileId }) => caseFileId);
}

export function refreshLine(writer: Writer, caseFileId: string): void {
  const caseFile = rowById(writer.orm, caseFileTable, caseFileId);
  if (caseFile === undefined) return;
  updateStatement(writer).run({ caseFileId, ...lineOf(writer.orm, caseFile, civilDay(writer.act.now)) });
}

function lineOf(read: ReadStore, caseFile: CaseFileRow, today: string) {
  const subjects = subjectsOf(read, caseFile.id);
  const title = (language: Language) =>
    foldKey(
      textIn(caseFile.titles, language) ||
        subjects.map(({ names, codeName }) => nameIn(names, language) ?? codeName).join(', '),
    );
  const status = caseFile.status ?? 'intake';
  return {
    live: caseFile.deletedAt === null ? 1 : 0,
    number: caseFile.number,
    titleEn: title('en'),
    titleFr: title('fr'),
    titleRu: title('ru'),
    status,
    stage: caseStatuses.indexOf(status),
    type: caseFile.type,
    country: caseFile.country ?? '',
    lead: caseFile.lead,
    sensitivity: caseFile.sensitivity,
    ...custodyOf(read, caseFile.id, today),
  };
}

function subjectsOf(read: ReadStore, caseFileId: string) {
  return read
    .select({ names: personTable.names, codeName: personTable.codeName })
    .from(casePersonTable)
    .innerJoin(personTable, eq(personTable.id, casePersonTable.personId))
    .where(
      and(
        eq(casePersonTable.caseFileId, caseFileId),
        eq(casePersonTable.role, 'subject'),
        isNull(casePersonTable.deletedAt),
        isNull(personTable.deletedAt),
      ),
    )
    .orderBy(asc(casePersonTable.position), asc(casePersonTable.id))
    .all();
}

/** Of several that last, the one that began first. */
function custodyOf(
  read: ReadStore,
  caseFileId: string,
  today: string,
): Pick<Line, 'heldSince' | 'heldUntil'> {
  const lasting = rowsOf(read, detentionTable, 'caseFileId', caseFileId).flatMap((detention) => {
    const { held, since } = heldAsOf(detention, today);
    if (!held) return [];
    const { releaseDate } = detention;
    return {
      heldSince: since === null ? heldSinceUnknown : earliestDay(since),
      heldUntil: releaseDate == null ? heldWithoutEnd : latestDay(releaseDate),
    };
  });
  const [longest] = lasting.toSorted((a, b) => (a.heldSince < b.heldSince ? -1 : 1));
  return longest ?? { heldSince: notHeld, heldUntil: '' };
}

function updateStatement({ orm }: Writer) {
  const fields = [
    'live',
    'number',
    'titleEn',
    'titleFr',
    'titleRu',
    'status',
    'stage',
    'type',
    'country',
    'lead',
    'sensitivity',
    'heldSince',
    'heldUntil',
  ] as const satisfies readonly (keyof Line)[];
  return preparedOnce(orm, 'case_activity line', () =>
    orm
      .update(caseActivityTable)
      .set(Object.fromEntries(fields.map((field) => [field, sql`${sql.placeholder(field)}`])))
      .where(eq(caseActivityTable.caseFileId, sql.placeholder('caseFileId')))
      .prepare(),
  );
}
