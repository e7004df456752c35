import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '@shared/language/language.schema';
import { assaultWith } from './golden-several.testkit';
import {
  addAssaultCase,
  addDetentionCase,
  addOffice,
  letterText,
  makeLetter,
  openLetters,
} from './letter.testkit';

/** No control characters: they cannot be typed into a field. Marks of every markup language that a mistake could wake. */
const hostile = fc.stringMatching(/^[a-zа-яәғқ#$*_@<>{}[\]\\/"'`|&;:.! -]{0,60}$/);
const assertion = fc.constantFrom('established', 'reported', 'alleged', 'assessed');
const inEach = (text: string) => ({ fr: text, en: text, ru: text });
/** Typography changes quotation marks, apostrophes and spaces; the app sets capitals and the last stop. */
const bare = (text: string) => text.replace(/[\s\u00a0\u202f"'`«»“”„‘’.]/gu, '').toLowerCase();

describe('any template on any case', () => {
  const test = openLetters();
  const templates = languages.flatMap((language) => test.services.template.list(language));
  const office = addOffice(test, 'kz-prosecutor-general').office.id;
  const { event, caseFile } = addAssaultCase(test);
  const detention = addDetentionCase(test, 'feminine').caseFile.id;
  const several = [
    assaultWith('physical_assault')(test, 'masculine'),
    assaultWith('threat', 'physical_assault', 'arbitrary_arrest')(test, 'feminine'),
  ];

  it('is complete or names what is missing, and holds every text as it was entered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.record({
          place: hostile,
          description: hostile,
          notDone: hostile,
          motive: hostile,
          assertedBy: hostile,
        }),
        fc.record({ assertion, dated: fc.boolean(), detained: fc.boolean() }),
        ({ id: template, language, blocks }, texts, shape) => {
          const { revision } = test.services.event.get(event.id);
          test.services.event.update(test.actor, event.id, revision, {
            ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, inEach(text)])),
            assertion: shape.assertion,
            date: shape.dated ? event.date : null,
          });
          const letter = makeLetter(
            test,
            shape.detained ? detention : caseFile.id,
            office,
            language,
            template,
          );
          const { findings } = test.services.letter.view(letter.id);
          const lines = letterText(test.services.letter.setLetter(test.services.letter.get(letter.id)).page);
          const gap = /\[(?:manque|missing|нет)/u.test(lines.join('\n'));
          expect(gap && !findings.some((one) => one.blocking)).toBe(false);
          // Letters that follow another one, those about care and those to a prisoner do not tell the event.
          const told = !shape.detained && JSON.stringify(blocks).includes('{incident.description}');
          if (told) expect(bare(lines.join(''))).toContain(bare(texts.description));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('about several persons is complete or names what is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.constantFrom(...several), ({ id, language }, of) => {
        const letter = makeLetter(test, of, office, language, id);
        const { findings } = test.services.letter.view(letter.id);
        const lines = letterText(test.services.letter.setLetter(test.services.letter.get(letter.id)).page);
        const gap = /\[(?:manque|missing|нет)/u.test(lines.join('\n'));
        expect(gap && !findings.some((one) => one.blocking)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
