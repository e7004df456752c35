import type { LocalizedText } from '@shared/language/language.schema';
import { codedWords } from '../search/coded-words';
import { atLevel, type Findable } from '../search/findable';
import { rowsOf } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { chargeTable } from './charge.table';
import { custodyMoveTable, visitTable } from './custody.table';
import { hearingTable, judgmentTable, proceedingTable } from './proceeding.table';

const all = (localized: LocalizedText) => Object.values(localized);

/**
 * What is found of the records of a detention, under its case, each by its own level. What befell the person in custody
 * is left out: it is need-to-know, and a search shows what it found.
 */
export function detentionTexts(read: ReadStore, detentionId: string): Findable[] {
  return [
    ...rowsOf(read, chargeTable, 'detentionId', detentionId).flatMap((row) =>
      atLevel(row.sensitivity, [row.article, ...[row.code, row.text, row.articleText].flatMap(all)]),
    ),
    ...rowsOf(read, proceedingTable, 'detentionId', detentionId).flatMap((row) =>
      atLevel(row.sensitivity, [
        row.number,
        row.judge,
        row.prosecutor,
        ...codedWords(read, [row.courtType, row.courtLanguage]),
        ...[row.body, row.notes].flatMap(all),
      ]),
    ),
    ...rowsOf(read, hearingTable, 'detentionId', detentionId).flatMap((row) =>
      atLevel(row.sensitivity, [row.court, row.agenda, row.outcome].flatMap(all)),
    ),
    ...rowsOf(read, judgmentTable, 'detentionId', detentionId).flatMap((row) =>
      atLevel(row.sensitivity, [row.court, row.regime, row.fine, row.bans, row.notes].flatMap(all)),
    ),
    ...rowsOf(read, custodyMoveTable, 'detentionId', detentionId).flatMap((row) =>
      atLevel(row.sensitivity, all(row.facility)),
    ),
    ...rowsOf(read, visitTable, 'detentionId', detentionId).flatMap((row) =>
      atLevel(row.sensitivity, [row.visitor]),
    ),
  ];
}
