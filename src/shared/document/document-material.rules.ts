/** The kind of a document was first recorded by a short list of our own; it is read as a term of HURIDOCS list 16. */
import type { Language } from '../language/language.schema';
import { printedText } from '../letter/printed-text';
import { coded } from '../vocabulary/coded-value.rules';
import type { CodedValue } from '../vocabulary/vocabulary.schema';
import type { DocumentEntry } from './document.schema';

const other = '90000000000016';

/** null: the list has no term for it; the old word is kept as the note on "other". */
const materials: Record<DocumentEntry['kind'], string | null> = {
  appeal: '01161605010116',
  press: '14052319160116',
  court_decision: '03152118200116',
  complaint: null,
  reply: null,
  medical: '16082519090116',
  statement: null,
  photo: '16081520150116',
  video: '22090405150116',
  identity: null,
  other,
};

type Kept = Pick<DocumentEntry, 'material' | 'kind'>;

/** What kind of material a document is. A note made of an old value is in `language`. */
export function materialOf({ material, kind }: Kept, language: Language): CodedValue {
  if (material !== null) return material;
  const code = materials[kind];
  return code === null ? coded(other, printedText(language, 'documentKind', kind)) : coded(code);
}
