import type { Language } from '../language/language.schema';
import { foldKey } from '../text/fold';

/**
 * What happened and where. The place is not said twice: a title that has it as whole words, "Assault in Kokshetau", says
 * where already.
 */
export function titleWithPlace(title: string, place: string, language: Language): string {
  if (place === '' || wordsOf(title, language).includes(wordsOf(place, language))) return title;
  return title === '' ? place : `${title}, ${place}`;
}

/** Between bars, so that a word is found as a whole only. */
function wordsOf(text: string, language: Language): string {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(foldKey(text))];
  const words = parts.filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
  return `|${words.join('|')}|`;
}
