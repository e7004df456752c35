import type { LocalizedText } from '@shared/language/language.schema';
import { listOfCode, type CodedValue, type TermCode } from '@shared/vocabulary/vocabulary.schema';
import { liveRow, rowsOf } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { getShipped } from '../vocabulary/shipped-vocabularies';
import { vocabularyTermTable } from '../vocabulary/vocabulary.table';

/** By what coded values are found: their terms in every language, as shipped and as the organisation says them, and the notes. */
export function codedWords(read: ReadStore, values: readonly (CodedValue | null)[]): string[] {
  return values.flatMap((value) =>
    value === null
      ? []
      : [...labelsOf(read, value.code).flatMap((label) => Object.values(label)), value.note],
  );
}

function labelsOf(read: ReadStore, code: TermCode): LocalizedText[] {
  const list = listOfCode(code);
  if (list === undefined) return [liveRow(read, vocabularyTermTable, code)?.label ?? {}];
  const shipped = getShipped(list).terms.find((term) => term.code === code)?.label ?? {};
  return [shipped, ...rowsOf(read, vocabularyTermTable, 'code', code).map(({ label }) => label)];
}
