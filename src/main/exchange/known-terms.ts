/** Terms of the vocabularies as tables write them: by their code or by any of their names, in any language. */
import { foldKey } from '@shared/text/fold';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import { termPath, type Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';
import type { RowReader } from './row-reader';
import type { Rooms } from './table-rows';

interface KnownList {
  readonly vocabulary: Vocabulary;
  /** undefined: several terms bear the name. */
  readonly codes: ReadonlyMap<string, string | undefined>;
}

export class KnownTerms {
  readonly #lists = new Map<VocabularyKey, KnownList>();

  constructor(private readonly rooms: Rooms) {}

  /** null: empty, or not understood, which the reader is told. */
  read(row: RowReader, field: string, key: VocabularyKey): CodedValue | null {
    const raw = row.raw(field);
    if (raw === '') return null;
    const { vocabulary, codes } = this.#list(key);
    const last = raw.split('›').at(-1) ?? raw;
    const code = codes.get(foldKey(raw)) ?? codes.get(foldKey(last));
    if (code === undefined) {
      row.wrong(field, 'term_unknown');
      return null;
    }
    row.say(field, termPath(vocabulary, code, this.rooms.shownIn));
    return { code, note: '' };
  }

  #list(key: VocabularyKey): KnownList {
    const known = this.#lists.get(key) ?? readList(this.rooms.services.vocabulary.view(key));
    this.#lists.set(key, known);
    return known;
  }
}

function readList(vocabulary: Vocabulary): KnownList {
  const codes = new Map<string, string | undefined>();
  const add = (name: string, code: string) => {
    const key = foldKey(name);
    const other = codes.has(key) && codes.get(key) !== code;
    codes.set(key, other ? undefined : code);
  };
  for (const { code, label } of vocabulary.terms) {
    add(code, code);
    for (const name of Object.values(label)) add(name, code);
    for (const language of ['en', 'fr', 'ru'] as const) add(termPath(vocabulary, code, language), code);
  }
  return { vocabulary, codes };
}
