import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coded, wordCoded } from '@shared/vocabulary/coded-value.rules';
import { termSearch } from '@shared/vocabulary/term-search.rules';
import { codedValueOf } from '@shared/vocabulary/vocabulary.schema';
import { mergeVocabulary, termPath } from '@shared/vocabulary/vocabulary.rules';
import { fold } from '@shared/text/fold';
import { languages } from '@shared/language/language.schema';
import { getShipped, shippedKeys } from './shipped-vocabularies';

const filled = shippedKeys.filter((key) => getShipped(key).terms.length > 0);
const vocabularies = new Map(filled.map((key) => [key, mergeVocabulary(getShipped(key), [])]));
const anyTerm = fc.constantFrom(...filled).chain((key) => {
  const vocabulary = vocabularies.get(key) ?? mergeVocabulary(getShipped(key), []);
  return fc.record({ vocabulary: fc.constant(vocabulary), term: fc.constantFrom(...vocabulary.terms) });
});

describe('any shipped term', () => {
  it('is found by each of its names, folded or not, and by its code', () => {
    fc.assert(
      fc.property(anyTerm, fc.constantFrom(...languages), ({ vocabulary, term }, language) => {
        const search = termSearch(vocabulary);
        const name = term.label[language] ?? '';
        const [synonym = name] = term.synonyms;
        for (const query of [name, fold(name).toUpperCase(), synonym, term.code])
          expect(search(query, vocabulary.terms.length)).toContain(term);
      }),
      { numRuns: 400 },
    );
  });

  it('is reached by its path, which ends in it', () => {
    fc.assert(
      fc.property(anyTerm, ({ vocabulary, term }) => {
        const path = vocabulary.pathOf(term.code);
        expect(path.at(-1)).toBe(term);
        expect(path[0]?.parent).toBeNull();
        expect(termPath(vocabulary, term.code, 'ru').split(' › ')).toHaveLength(path.length);
        expect(termSearch(vocabulary)(path.map(({ label }) => label['en']).join(' '), 500)).toContain(term);
      }),
      { numRuns: 400 },
    );
  });

  it('comes back from a record as it went in, and is said with its note', () => {
    fc.assert(
      fc.property(anyTerm, fc.string({ maxLength: 200 }), ({ vocabulary, term }, note) => {
        const value = coded(term.code, note);
        const stored: unknown = JSON.parse(JSON.stringify(value));
        expect(codedValueOf(vocabulary.key).parse(stored)).toEqual(value);
        const words = wordCoded(vocabulary, value, 'fr');
        expect(words.startsWith(term.label['fr'] ?? '')).toBe(true);
        expect(words.includes(note.trim())).toBe(true);
      }),
    );
  });
});
