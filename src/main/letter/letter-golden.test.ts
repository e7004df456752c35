import { describe, expect, it } from 'vitest';
import { goldenLetter, situations } from './golden.testkit';
import { situationsOfSeveral } from './golden-several.testkit';

const letters = [...situations, ...situationsOfSeveral].flatMap((situation) =>
  situation.languages.flatMap((language) =>
    situation.genders.map((gender) => ({
      name: `${situation.template}.${situation.name}.${language}.${gender}`.replaceAll(' ', '-'),
      situation,
      language,
      gender,
    })),
  ),
);

/** Each text was read as the letter that a French, Russian or English lawyer would sign; read it again when it changes. */
describe('whole letters, word for word', () => {
  it.each(letters)('$name', async ({ name, situation, language, gender }) => {
    await expect(goldenLetter(situation, language, gender)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe('inclusive French', () => {
  const [first] = situations;
  if (first === undefined) throw new Error('no situation');
  const medical = situations.find((one) => one.template === 'medical-care') ?? first;
  const bare = situations.find((one) => one.name === 'bare' && one.template === 'urgent-appeal') ?? first;

  it.each([
    ['an assault', first],
    ['care in detention', medical],
    ['demands that the template proposes', bare],
  ])('stands in what the app writes, never in what a person entered: %s', async (name, situation) => {
    const text = goldenLetter(situation, 'fr', 'feminine', true);
    await expect(text).toMatchFileSnapshot(`golden/inclusive.${name.replaceAll(' ', '-')}.fr.txt`);
  });

  it('changes nothing in other languages', () => {
    expect(goldenLetter(medical, 'ru', 'feminine', true)).toBe(goldenLetter(medical, 'ru', 'feminine'));
  });
});
