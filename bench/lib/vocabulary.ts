/**
 * Prose whose words are as unevenly frequent as in a language (Zipf): words in ten documents, in ten thousand and in
 * most. The words are those of the demonstration and of invented roots with the endings of each language.
 */
import { wordsIn, type ProseLanguage } from './prose';

const size = 40_000;
const syllables = {
  fr: [
    'mar',
    'lon',
    'vel',
    'tris',
    'cour',
    'pan',
    'ré',
    'sur',
    'gel',
    'bri',
    'four',
    'dan',
    'oc',
    'pli',
    'né',
  ],
  ru: [
    'мар',
    'лон',
    'вел',
    'трис',
    'кур',
    'пан',
    'рё',
    'сур',
    'гель',
    'бри',
    'фур',
    'дан',
    'ок',
    'пли',
    'ня',
  ],
} as const;
const endings = {
  fr: ['', 's', 'er', 'ement', 'ation', 'eur', 'ée'],
  ru: ['', 'а', 'ами', 'ость', 'ение', 'ский', 'ую'],
} as const;

const vocabularies = { fr: makeVocabulary('fr'), ru: makeVocabulary('ru') };

/** The word of this rank, 0 the most frequent; frequencies fall steeply at first and slowly then. */
export function wordOfRank(language: ProseLanguage, rank: number): string {
  return vocabularies[language][rank] ?? '';
}

/** `count` words with a full stop. */
export function sentence(language: ProseLanguage, next: () => number, count: number): string {
  const words = vocabularies[language];
  let text = '';
  for (let index = 0; index < count; index += 1) {
    const rank = Math.floor(size * next() ** 4);
    text += index === 0 ? (words[rank] ?? '') : ` ${words[rank]}`;
  }
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function makeVocabulary(language: ProseLanguage): readonly string[] {
  const words = new Set(wordsIn(language));
  const parts = syllables[language];
  for (let index = 0; words.size < size; index += 1) {
    const ending = endings[language][index % endings[language].length] ?? '';
    let rest = Math.floor(index / endings[language].length) + parts.length;
    let root = '';
    for (; rest > 0; rest = Math.floor(rest / parts.length)) root += parts[rest % parts.length] ?? '';
    words.add(root + ending);
  }
  return [...words];
}
