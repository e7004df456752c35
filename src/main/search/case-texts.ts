/** What is found under a case besides its own texts. */
import type { LocalizedText } from '@shared/language/language.schema';
import { fieldLevel } from '@shared/record/field-level';
import type { Sensitivity } from '@shared/record/record.schema';
import { consentTable } from '../consent/consent.table';
import { contactEntryTable } from '../contact/contact-entry.table';
import { customWords } from '../custom/custom-words';
import { demandTable } from '../demand/demand.table';
import { custodyMoveTable } from '../detention/custody.table';
import { hearingTable } from '../detention/proceeding.table';
import { detentionTexts } from '../detention/detention-texts';
import { detentionTable } from '../detention/detention.table';
import { documentTable } from '../document/document.table';
import { protectionMeasureTable } from '../protection/protection-measure.table';
import { riskAssessmentTable } from '../protection/risk-assessment.table';
import { remedyTable } from '../remedy/remedy.table';
import { rowsOf } from '../store/prepared';
import type { ReadStore, RecordTable } from '../store/store';
import { codedWords } from './coded-words';
import { atLevel, type Findable } from './findable';

const all = (localized: LocalizedText) => Object.values(localized);

/** Where somebody was arrested and is held. */
export function placesOfCase(read: ReadStore, id: string): Findable[] {
  return rowsOf(read, detentionTable, 'caseFileId', id).flatMap((row) => [
    ...atLevel(row.sensitivity, [...all(row.arrestPlace), ...all(row.facility)]),
    ...rowsOf(read, custodyMoveTable, 'detentionId', row.id).flatMap((move) =>
      atLevel(move.sensitivity, all(move.facility)),
    ),
  ]);
}

/** The places of the tree where somebody was arrested, held or heard. */
export function custodyPlaces(read: ReadStore, id: string): string[] {
  const of = <T extends RecordTable>(table: T, field: Extract<keyof T['$inferSelect'], string>) =>
    rowsOf(read, table, 'caseFileId' as Extract<keyof T['$inferSelect'], string>, id).flatMap((row) => {
      const placeId = row[field];
      return typeof placeId === 'string' ? [placeId] : [];
    });
  return [
    ...of(detentionTable, 'arrestPlaceId'),
    ...of(detentionTable, 'facilityPlaceId'),
    ...of(custodyMoveTable, 'placeId'),
    ...of(hearingTable, 'placeId'),
  ];
}

/**
 * What is found under the case itself: detentions, remedies, demands and documents have no page of their own. Each is
 * found by its own level; what befell a person in custody and medical attention are need-to-know, and are not.
 */
export function childTexts(read: ReadStore, caseFileId: string): Findable[] {
  const under = <T extends RecordTable & { caseFileId: RecordTable['id']; sensitivity: RecordTable['id'] }>(
    table: T,
    textsOf: (row: T['$inferSelect']) => readonly Findable[],
  ): Findable[] =>
    rowsOf(read, table, 'caseFileId' as Extract<keyof T['$inferSelect'], string>, caseFileId).flatMap((row) =>
      atLevel(row['sensitivity'] as Sensitivity, textsOf(row)),
    );
  return [
    ...under(detentionTable, (row) => [
      ...[row.arrestPlace, row.arrestingBody, row.facility, row.conditions, row.risk].flatMap(all),
      row.notes,
      ...atLevel(fieldLevel('detention', row.fieldLevels, 'health'), all(row.health)),
      // Medical attention says what health says: it is not found.
      ...codedWords(read, [row.ground, ...row.contact, ...row.counsel, row.statements]),
      ...customWords(read, row.custom),
      ...detentionTexts(read, row.id),
    ]),
    ...under(remedyTable, (row) => [
      row.number,
      row.article,
      ...[row.body, row.qualification, row.description, row.outcome].flatMap(all),
    ]),
    ...under(demandTable, (row) => all(row.text)),
    ...under(consentTable, (row) => [
      row.giverName,
      row.recipients,
      ...row.withheld.flatMap(({ from, reason }) => [from, reason]),
      row.note,
    ]),
    ...under(riskAssessmentTable, (row) => [
      ...row.threats.map(({ text }) => text),
      row.vulnerabilities,
      row.capacities,
      row.stakeholders,
    ]),
    ...under(protectionMeasureTable, (row) => [row.description, row.provider, row.result]),
    ...under(contactEntryTable, (row) => [row.withWhom, row.summary, row.nextStep]),
    ...under(documentTable, (row) => [
      row.title,
      row.origin,
      row.location,
      row.notes,
      ...codedWords(read, [row.material]),
    ]),
  ];
}
