import type { LocalizedText } from '../language/language.schema';
import { documentLanguages } from '../language/language.schema';
import type { LibraryText } from '../library/library.schema';
import type { Charge } from './charge.schema';

/** What a charge says of its article, and the library too. */
export type ArticleWording = Pick<Charge, 'article' | 'part' | 'code' | 'text' | 'articleText'>;
type Article = Pick<LibraryText, 'article' | 'part' | 'instrument' | 'titles' | 'quotes'>;

/** An article of the library in the words of a charge. */
export function wordingOf({ article, part, instrument, titles, quotes }: Article): ArticleWording {
  return { article, part, code: instrument, text: titles, articleText: quotes };
}

/** A charge in the words of the library. */
export function articleFrom({ article, part, code, text, articleText }: ArticleWording): Article {
  return { article, part, instrument: code, titles: text, quotes: articleText };
}

/**
 * The fields of a charge that change when `chosen` is chosen in the place of `before`: what is empty, and what the article
 * before had filled in. What somebody typed stays, language by language.
 */
export function filledFrom(
  charge: ArticleWording,
  chosen: Article,
  before: Article | undefined,
): Partial<ArticleWording> {
  const [next, last] = [wordingOf(chosen), before && wordingOf(before)];
  const line = (name: 'article' | 'part') =>
    charge[name].trim() === '' || charge[name] === last?.[name] ? next[name] : charge[name];
  const lines = (name: 'code' | 'text' | 'articleText') =>
    filledLines(charge[name], next[name], last?.[name]);
  const filled: ArticleWording = {
    article: line('article'),
    // A part belongs to its article: to another one that somebody typed it is never added.
    part: line('article') === next.article ? line('part') : charge.part,
    code: lines('code'),
    text: lines('text'),
    articleText: lines('articleText'),
  };
  return Object.fromEntries(
    Object.entries(filled).filter(([name, value]) => !isSame(value, charge[name as keyof ArticleWording])),
  );
}

function filledLines(
  typed: LocalizedText,
  next: LocalizedText,
  last: LocalizedText | undefined,
): LocalizedText {
  const entries = documentLanguages.flatMap((language) => {
    const own = typed[language] ?? '';
    const text = own.trim() === '' || own === last?.[language] ? (next[language] ?? '') : own;
    return text === '' ? [] : [[language, text] as const];
  });
  return Object.fromEntries(entries);
}

function isSame(one: string | LocalizedText, other: string | LocalizedText): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return documentLanguages.every((language) => (one[language] ?? '') === (other[language] ?? ''));
}
