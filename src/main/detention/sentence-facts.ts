import { detentionFacts } from '@shared/detention/detention.rules';
import type { Detention, DetentionFacts } from '@shared/detention/detention.schema';
import { sentenceOf } from '@shared/detention/sentence.rules';
import { compareDates } from '@shared/dates/partial-date.rules';
import { rowsOf } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { judgmentTable } from './proceeding.table';

/** The facts of a detention and of its judgments alone, for who asks for dates and not for the whole view. */
export function sentenceFacts(read: ReadStore, detention: Detention, asOf: string): DetentionFacts {
  const judgments = rowsOf(read, judgmentTable, 'detentionId', detention.id).toSorted((a, b) =>
    compareDates(a.date, b.date),
  );
  return detentionFacts({ detention, sentence: sentenceOf(judgments) }, asOf);
}
