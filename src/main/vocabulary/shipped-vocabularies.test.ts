import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '@shared/language/language.schema';
import { foldKey } from '@shared/text/fold';
import { vocabularyKeys } from '@shared/vocabulary/vocabulary-key.schema';
import { listOfCode } from '@shared/vocabulary/vocabulary.schema';
import { formatVocabulary, getShipped, shippedKeys } from './shipped-vocabularies';

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'vocabularies');

it('ships every list that has a number', () => {
  expect(new Set(shippedKeys)).toEqual(new Set(vocabularyKeys));
});

it('ships terms in every international list and leaves the local ones to the organisation', () => {
  const empty = shippedKeys.filter((key) => getShipped(key).terms.length === 0);
  expect(empty).toEqual(shippedKeys.filter((key) => getShipped(key).list > 60));
});

// Complete in three languages by the schema: a file that is not fails to be read.
describe.each(shippedKeys)('%s', (key) => {
  const { terms } = getShipped(key);
  const codes = new Set(terms.map(({ code }) => code));

  it('has each code once, each of this list', () => {
    expect(codes.size).toBe(terms.length);
    expect([...codes].filter((code) => listOfCode(code) !== key)).toEqual([]);
  });

  it('puts each term after the one it stands under', () => {
    const seen = new Set<string | null>([null]);
    const stray = terms.filter(({ code, parent }) => {
      seen.add(code);
      return !seen.has(parent) || parent === code;
    });
    expect(stray).toEqual([]);
  });

  it.each(languages)('never calls two terms beside each other the same in %s', (language) => {
    const names = terms.map(({ parent, label }) => `${parent ?? ''} ${foldKey(label[language])}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is written in the letters of each language, without stray blanks', () => {
    const odd = terms.filter(
      ({ label }) =>
        /[а-я]/iu.test(label.en + label.fr) ||
        !/[а-я]/iu.test(label.ru) ||
        /\s{2}|^\s|\s$/u.test(label.en + label.fr + label.ru),
    );
    expect(odd).toEqual([]);
  });

  it('sets French with its no-break spaces', () => {
    const loose = terms.filter(({ label }) => /[^\u00a0\u202f][;:!?»]|«[^\u00a0\u202f]/u.test(label.fr));
    expect(loose).toEqual([]);
  });

  it('stands one term a line', () => {
    const text = readFileSync(join(folder, `${key}.json`), 'utf8');
    expect(text).toBe(formatVocabulary(getShipped(key)));
  });
});
