import type { Assertion } from '../event/event.schema';
import type { Language } from '../language/language.schema';
import { printedText } from '../letter/printed-text';

/**
 * How sure a sentence of a dossier is, and by whom: "reported by his colleagues". Who says it is kept as it stands after
 * "according to", in Russian in the genitive. What is established, or our own assessment, is said by us.
 */
export function certaintyIn(assertion: Assertion, assertedBy: string, language: Language): string {
  return assertedBy === ''
    ? printedText(language, 'assertion', assertion)
    : printedText(language, 'assertionOf', assertion, { by: assertedBy });
}
