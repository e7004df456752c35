import type { Language } from '../language/language.schema';
import { wordCoded } from '../vocabulary/coded-value.rules';
import type { VocabularyKey } from '../vocabulary/vocabulary-key.schema';
import type { CodedValue } from '../vocabulary/vocabulary.schema';
import type { DossierSource } from './dossier-source';

/** `path`: each term with all that stands above it, where it says nothing alone: "Care given › None given". */
export type Coded = (
  list: VocabularyKey,
  values: readonly (CodedValue | null)[],
  wording?: { readonly path: boolean },
) => string;

/** Says values of a list with their notes; empty where none is chosen. */
export function codedIn(vocabulary: DossierSource['vocabulary'], language: Language): Coded {
  return (list, values, wording) => {
    const chosen = values.filter((value) => value !== null);
    return chosen.map((value) => wordCoded(vocabulary(list), value, language, wording)).join('; ');
  };
}
