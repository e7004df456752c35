import { describe, expect, it } from 'vitest';
import grounds from '../../../resources/library/grounds.json';
import { languages } from '../language/language.schema';
import { groundFieldRules } from './ground-fields.rules';
import type { LetterFacts } from './letter-facts.schema';

type Ground = NonNullable<LetterFacts['grounds']>[number];

function said(
  key: string,
  path: 'ground.inBrackets' | 'ground.article',
  language: 'en' | 'fr' | 'ru',
  titles?: Ground['titles'],
) {
  const shipped = grounds.find((one) => one.key === key);
  const facts = {
    grounds: [{ ...shipped, ...(titles === undefined ? {} : { titles }) }],
  } as unknown as LetterFacts;
  return groundFieldRules[path].value({ facts, language, item: key } as never);
}

describe('an article of law', () => {
  it.each([
    ['en', 'International Covenant on Civil and Political Rights, article 9(1)', 'article 9(1)'],
    [
      'fr',
      'Pacte international relatif aux droits civils et politiques, article 9, paragraphe 1',
      'article 9, paragraphe 1',
    ],
    ['ru', 'пункт 1 статьи 9 Международного пакта о гражданских и политических правах', 'пункт 1 статьи 9'],
  ] as const)('stands in brackets and by its number alone: %s', (language, inBrackets, article) => {
    expect(said('iccpr-9-1', 'ground.inBrackets', language)).toBe(inBrackets);
    expect(said('iccpr-9-1', 'ground.article', language)).toBe(article);
  });

  it('can be told from its instrument for everything that is shipped', () => {
    for (const { key } of grounds) {
      for (const language of languages) {
        expect(said(key, 'ground.article', language), `${key} ${language}`).toMatch(/\d\)?$/u);
      }
    }
  });

  it('of one’s own that is cited otherwise can only be cited whole', () => {
    expect(said('udhr-3', 'ground.inBrackets', 'en', { en: 'the house rules' })).toBeNull();
  });
});
