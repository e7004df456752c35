import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFields } from '@shared/search/search-fields';
import en from '@shared/texts/en/search.json';
import fr from '@shared/texts/fr/search.json';
import ru from '@shared/texts/ru/search.json';
import { namesIn } from '@shared/search/search-fields';
import { openTestServices } from '../services.testkit';
import { isEmpty, isPlain, readAsk } from './search-ask.rules';

const short = (text: string) => {
  const { terms, related, kinds } = readAsk(text);
  const say = ({ words, together, unfinished }: (typeof terms)[number]) =>
    `${together ? '“' : ''}${words.join(' ')}${together ? '”' : ''}${unfinished ? '…' : ''}`;
  return [
    ...terms.map(say),
    ...related.map(({ relation, term }) => `${relation}=${say(term)}`),
    ...kinds.map((kind) => `only ${kind}`),
  ];
};

describe('what is typed into the search box', () => {
  it.each([
    ['jailed journalist', ['jailed', 'journalist…']],
    ['"fair trial" jailed', ['“fair trial”', 'jailed…']],
    ['« procès équitable »', ['“proces equitable”']],
    ['„справедливый суд“ дело', ['“справедливыи суд”', 'дело…']],
    ['"fair tri', ['“fair tri”…']],
    ['tort* prison', ['tort…', 'prison…']],
    ['person:Elshibaev torture', ['torture…', 'person=elshibaev']],
    ['personne : "Ержан Ельшибаев"', ['person=“ержан ельшибаев”']],
    ['Человек:Ельшибаев', ['person=ельшибаев…']],
    ['letter: torture', ['torture…', 'only letter']],
    ['событие:', ['only event']],
    ['dossier:', ['only case_file']],
    ['place:', []],
    ['case:12/2025', ['case=12 2025…']],
    ['note: 12:30', ['note', '12 30…']],
    ['"', []],
    ['AND NOT NEAR(', ['and', 'not', 'near…']],
  ])('%s', (text, said) => {
    expect(short(text)).toEqual(said);
  });

  it('knows every field by its names in each language', () => {
    for (const texts of [en, fr, ru])
      for (const field of searchFields)
        for (const name of namesIn(texts.field[field].words)) {
          const { terms } = readAsk(`${name.toUpperCase()}:x`);
          expect([name, terms.some(({ words }) => words.length > 1 || words[0] !== 'x')]).toEqual([
            name,
            false,
          ]);
          expect(readAsk(`${name}:`).terms).toEqual([]);
        }
  });

  it('is plain exactly when nothing but words is asked', () => {
    expect(isPlain(readAsk('two words'))).toBe(true);
    expect(isPlain(readAsk('"one"'))).toBe(true);
    for (const text of ['"two words"', 'a* b', 'person:a', 'letter:'])
      expect(isPlain(readAsk(text))).toBe(false);
    expect(isEmpty(readAsk(' ?! '))).toBe(true);
  });

  it('is answered, whatever it is', async () => {
    const { ask, services } = openTestServices();
    await ask('person.create', { names: [] });
    const fields = fc.constantFrom(
      'person:',
      'место:',
      'lieu :',
      'case:',
      'autorité:',
      'letter:',
      'campaign:',
    );
    const marks = fc.constantFrom(
      '"',
      '«',
      '»',
      '“',
      '„',
      '*',
      '^',
      '(',
      ')',
      ' AND ',
      ' OR ',
      'NEAR(',
      ':',
      '-',
      '\u0000',
    );
    const piece = fc.oneof(
      fields,
      marks,
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('а', 'é ', 'x1 '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('').slice(0, 300);
        const query = () => services.search.query({ text, limit: 3, language: 'en' });
        expect(query).not.toThrow();
        expect(readAsk(text).terms.every(({ words }) => words.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
    const long = 'a b '.repeat(75);
    expect(services.search.query({ text: long, limit: 3, language: 'en' })).toEqual([]);
    expect(services.search.query({ text: `"${long.slice(2)}`, limit: 3, language: 'en' })).toEqual([]);
  });
});
