/** Seeded prose in French and Russian out of the words of the demonstration: no two letters alike, each run the same. */
import demo from '../../resources/demo/demo.json';

export type ProseLanguage = 'fr' | 'ru';

const words = { fr: wordsOf('fr'), ru: wordsOf('ru') };

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A paragraph of about `length` characters. */
export function paragraph(language: ProseLanguage, next: () => number, length: number): string {
  const sentences: string[] = [];
  for (let written = 0; written < length; written += sentences.at(-1)?.length ?? length) {
    const count = 8 + Math.floor(next() * 12);
    const chosen = Array.from(
      { length: count },
      () => words[language][Math.floor(next() * words[language].length)],
    );
    const [first = '', ...rest] = chosen;
    sentences.push(`${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`);
  }
  return sentences.join(' ');
}

/** The different words of the demonstration in this language. */
export function wordsIn(language: ProseLanguage): readonly string[] {
  return words[language];
}

function wordsOf(language: ProseLanguage): string[] {
  const texts: string[] = [];
  collect(demo, language, texts);
  const found = texts.join(' ').match(/\p{L}{2,}/gu) ?? [];
  return [...new Set(found.map((word) => word.toLocaleLowerCase()))];
}

function collect(value: unknown, language: ProseLanguage, texts: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === language && typeof inner === 'string') texts.push(inner);
    else collect(inner, language, texts);
  }
}
