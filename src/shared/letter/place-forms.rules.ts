import { placeInSentence } from '../language/place.rules';
import type { Language } from '../language/language.schema';
import { lineIn } from './field-context';
import type { LetterFacts } from './letter-facts.schema';

/** How a place is said in a sentence, as its record has it; null: the text names no such place, or it was never written. */
export function enteredForm(
  places: LetterFacts['places'],
  text: string | null,
  language: Language,
): string | null {
  const place = places?.find(({ names }) => text !== null && lineIn(names, language) === text);
  return lineIn(place?.inNames, language);
}

/** "à la prison d’Atyrau": by the record of the place, else by rule; null: nothing can be said for certain. */
export function placePhrase(
  { places }: Pick<LetterFacts, 'places'>,
  text: string | null,
  language: Language,
): string | null {
  const form = enteredForm(places, text, language);
  if (form !== null || text === null) return form;
  const phrase = placeInSentence(text, undefined, language);
  // What takes no preposition for certain comes back as it was entered.
  return phrase === text && !opensWithPreposition.test(text) ? null : phrase;
}

const opensWithPreposition =
  /^(?:à|au|aux|en|dans|devant|près|sur|chez|sous|entre|in|at|on|near|outside|inside|between|by|во?|на|около|близ|у|возле|под|между|за) /iu;
