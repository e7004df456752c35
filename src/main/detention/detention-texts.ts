import type { LocalizedText } from '@shared/language/language.schema';
import { codedWords } from '../search/coded-words';
import { rowsOf } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { chargeTable } from './charge.table';
import { custodyMoveTable, visitTable } from './custody.table';
import { hearingTable, judgmentTable, proceedingTable } from './proceeding.table';

const all = (localized: LocalizedText) => Object.values(localized);

/**
 * What is found of the records of a detention, under its case. What befell the person in custody is left out: it is
 * need-to-know, and a search shows what it found.
 */
export function detentionTexts(read: ReadStore, detentionId: string): string[] {
  return [
    ...rowsOf(read, chargeTable, 'detentionId', detentionId).flatMap((row) => [
      row.article,
      ...[row.code, row.text, row.articleText].flatMap(all),
    ]),
    ...rowsOf(read, proceedingTable, 'detentionId', detentionId).flatMap((row) => [
      row.number,
      row.judge,
      row.prosecutor,
      ...codedWords(read, [row.courtType, row.courtLanguage]),
      ...[row.body, row.notes].flatMap(all),
    ]),
    ...rowsOf(read, hearingTable, 'detentionId', detentionId).flatMap((row) =>
      [row.court, row.agenda, row.outcome].flatMap(all),
    ),
    ...rowsOf(read, judgmentTable, 'detentionId', detentionId).flatMap((row) =>
      [row.court, row.regime, row.fine, row.bans, row.notes].flatMap(all),
    ),
    ...rowsOf(read, custodyMoveTable, 'detentionId', detentionId).flatMap((row) => all(row.facility)),
    ...rowsOf(read, visitTable, 'detentionId', detentionId).map((row) => row.visitor),
  ];
}
