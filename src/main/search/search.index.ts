import { and, eq, exists, isNull, notExists, sql } from 'drizzle-orm';
import type { SearchHit } from '@shared/search/search.schema';
import { campaignTable } from '../campaign/campaign.table';
import { actTable } from '../event/act.table';
import { casePersonTable } from '../casefile/case-person.table';
import { caseFileTable } from '../casefile/casefile.table';
import { consentTable } from '../consent/consent.table';
import { contactEntryTable } from '../contact/contact-entry.table';
import { demandTable } from '../demand/demand.table';
import { chargeTable } from '../detention/charge.table';
import { custodyMoveTable, visitTable } from '../detention/custody.table';
import { hearingTable, judgmentTable, proceedingTable } from '../detention/proceeding.table';
import { detentionTable } from '../detention/detention.table';
import { documentTable } from '../document/document.table';
import { documentVersionTable } from '../evidence/document-version.table';
import { eventTable } from '../event/event.table';
import { letterTable } from '../letter/letter.table';
import { officeHolderTable } from '../authority/office-holder.table';
import { protectionMeasureTable } from '../protection/protection-measure.table';
import { riskAssessmentTable } from '../protection/risk-assessment.table';
import { remedyTable } from '../remedy/remedy.table';
import { codedUseTable, vocabularyTermTable } from '../vocabulary/vocabulary.table';
import { isLive, preparedOnce, valueOf } from '../store/prepared';
import type { RecordTable, Touched, Writer } from '../store/store';
import { documents } from './search.documents';
import { replaceRow } from './search.rows';
import { searchTextTable } from './search.table';

type Kind = SearchHit['kind'];
type Orm = Writer['orm'];
interface Subject {
  readonly kind: Kind;
  readonly id: string;
}

/**
 * Brings the search rows up to date with what a transaction touched. A row is replaced, not changed, so that the order
 * of the rows is the order of the changes.
 */
export function indexTouched(writer: Writer, touched: readonly Touched[]): void {
  const subjects = new Map<string, Subject>();
  for (const one of touched) {
    for (const subject of subjectsOf(writer.orm, one)) subjects.set(subject.id, subject);
  }
  for (const { kind, id } of subjects.values()) replaceRow(writer.orm, kind, id);
}

/** Gives a row to what can be found and has none: a kind of record that was not searched before. */
export function indexMissing({ orm }: Writer, { table, id }: Touched): void {
  if (!(table in documents)) return;
  const found = orm
    .select({ id: searchTextTable.id })
    .from(searchTextTable)
    .where(eq(searchTextTable.recordId, id))
    .get();
  // The names of the searchable tables are the kinds.
  if (found === undefined) replaceRow(orm, table as Kind, id);
}

/** Which searchable records a change of `touched` changes: a renamed person is found in her cases too. */
function subjectsOf(orm: Orm, touched: Touched): Subject[] {
  const { table, id } = touched;
  switch (table) {
    case 'organisation':
    case 'office':
    case 'event':
    case 'letter':
    case 'campaign':
      return [{ kind: table, id }];
    case 'person':
      return [{ kind: 'person', id }, ...casesOf(orm, id)];
    case 'case_file':
      return [{ kind: 'case_file', id }, ...pagesOf(orm, id)];
    case 'vocabulary_term':
      return coded(orm, id);
    case 'document':
      return [{ kind: 'document', id }, ...parentOf(orm, documentTable, 'caseFileId', 'case_file', id)];
    case 'document_version':
      return parentOf(orm, documentVersionTable, 'documentId', 'document', id);
    case 'act':
      return parentOf(orm, actTable, 'eventId', 'event', id);
    case 'office_holder':
      return parentOf(orm, officeHolderTable, 'officeId', 'office', id);
    default: {
      const child = children[table];
      return child === undefined ? [] : parentOf(orm, child, 'caseFileId', 'case_file', id);
    }
  }
}

const children: Readonly<Record<string, RecordTable>> = {
  case_person: casePersonTable,
  detention: detentionTable,
  charge: chargeTable,
  proceeding: proceedingTable,
  hearing: hearingTable,
  judgment: judgmentTable,
  custody_move: custodyMoveTable,
  visit: visitTable,
  remedy: remedyTable,
  risk_assessment: riskAssessmentTable,
  protection_measure: protectionMeasureTable,
  contact_entry: contactEntryTable,
  consent: consentTable,
  demand: demandTable,
};

function parentOf(orm: Orm, table: RecordTable, field: string, kind: Kind, id: string): Subject[] {
  const parent = valueOf(orm, table, field, id);
  return typeof parent === 'string' ? [{ kind, id: parent }] : [];
}

/** Records that are found by the terms they are coded with. */
const codedTables = new Set(['act', 'event', 'detention', 'proceeding', 'document']);

/** What is coded with a term is found by its new words when the organisation renames it. */
function coded(orm: Orm, termId: string): Subject[] {
  const shipped = valueOf(orm, vocabularyTermTable, 'code', termId);
  const statement = preparedOnce(orm, 'records of a term', () =>
    orm
      .select({ id: codedUseTable.recordId, table: codedUseTable.tableName })
      .from(codedUseTable)
      .where(eq(codedUseTable.code, sql.placeholder('code')))
      .prepare(),
  );
  return statement
    .all({ code: typeof shipped === 'string' ? shipped : termId })
    .flatMap(({ id, table }) => (codedTables.has(table) ? subjectsOf(orm, { table, id }) : []));
}

function casesOf(orm: Orm, personId: string): Subject[] {
  const statement = preparedOnce(orm, 'cases of a person', () =>
    orm
      .selectDistinct({ id: casePersonTable.caseFileId })
      .from(casePersonTable)
      .where(eq(casePersonTable.personId, sql.placeholder('id')))
      .prepare(),
  );
  const rows = statement.all({ id: personId });
  return rows.map(({ id }) => ({ kind: 'case_file', id }));
}

const pages = [
  { kind: 'event', table: eventTable },
  { kind: 'letter', table: letterTable },
  { kind: 'campaign', table: campaignTable },
  { kind: 'document', table: documentTable },
] as const;

/**
 * Events and letters go into the bin and come back with their case: those whose row says otherwise. Nothing else of a case
 * is in their rows, and a case that is written in has hundreds of them.
 */
function pagesOf(orm: Orm, caseFileId: string): Subject[] {
  const live = isLive(orm, caseFileTable, caseFileId);
  return pages.flatMap(({ kind, table }) => {
    const statement = preparedOnce(orm, `${kind} ${live ? 'without' : 'with'} row`, () => {
      const row = orm
        .select({ id: searchTextTable.id })
        .from(searchTextTable)
        .where(eq(searchTextTable.recordId, table.id));
      const ofCase = eq(table.caseFileId, sql.placeholder('caseFileId'));
      return orm
        .select({ id: table.id })
        .from(table)
        .where(and(ofCase, live ? and(isNull(table.deletedAt), notExists(row)) : exists(row)))
        .prepare();
    });
    return statement.all({ caseFileId }).map(({ id }) => ({ kind, id }));
  });
}
