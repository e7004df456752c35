import type { DocumentLanguage } from '../language/language.schema';
import { termLabel, termPath, type Vocabulary } from './vocabulary.rules';
import type { CodedValue, TermCode } from './vocabulary.schema';

export function coded(code: TermCode, note = ''): CodedValue {
  return { code, note };
}

interface Wording {
  /** With all that stands above it: for tables and forms, where nothing else says what it belongs to. */
  readonly path?: boolean;
}

/**
 * A coded value as letters and dossiers say it: the term in the language of the document, the note after it in
 * brackets as it was written. "Police (traffic police, Kokshetau)".
 */
export function wordCoded(
  vocabulary: Vocabulary,
  { code, note }: CodedValue,
  language: DocumentLanguage,
  { path = false }: Wording = {},
): string {
  const term = (path ? termPath : termLabel)(vocabulary, code, language);
  return note.trim() === '' ? term : `${term} (${note.trim()})`;
}
