import { describe, expect, it } from 'vitest';
import { articleFrom, filledFrom, wordingOf } from './charge-law.rules';

const nothing = { article: '', part: '', code: {}, text: {}, articleText: {} };
const harm = {
  article: 'art. 106',
  part: '2',
  instrument: { en: 'Criminal Code of the Republic', ru: 'Уголовный кодекс Республики' },
  titles: { en: 'intentional bodily harm', fr: 'coups et blessures volontaires' },
  quotes: { ru: 'Умышленное причинение вреда' },
};
const rally = { ...harm, article: 'art. 488', part: '', titles: { en: 'unlawful rally' }, quotes: {} };

describe('an article of the library that is chosen for a charge', () => {
  it('fills in all that nobody has written', () => {
    expect(filledFrom(nothing, harm, undefined)).toEqual(wordingOf(harm));
  });

  it('leaves what was typed, language by language', () => {
    const typed = { ...nothing, article: 'article 106', text: { en: 'assault' } };
    expect(filledFrom(typed, harm, undefined)).toEqual({
      code: harm.instrument,
      text: { en: 'assault', fr: 'coups et blessures volontaires' },
      articleText: harm.quotes,
    });
  });

  it('takes the place of the one before, but not of what was changed since', () => {
    const before = {
      ...wordingOf(harm),
      text: { en: 'bodily harm, as the police say', fr: 'coups et blessures volontaires' },
    };
    expect(filledFrom(before, rally, harm)).toEqual({
      article: 'art. 488',
      part: '',
      text: { en: 'bodily harm, as the police say' },
      articleText: {},
    });
  });

  it('changes nothing when it is chosen again, and goes into the library as it stands', () => {
    expect(filledFrom(wordingOf(harm), harm, harm)).toEqual({});
    expect(articleFrom(wordingOf(harm))).toEqual(harm);
  });
});
