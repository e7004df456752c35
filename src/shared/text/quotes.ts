import type { DocumentLanguage } from '../language/language.schema';
import type { Edit } from './edits';

/** Opening and closing marks of a quotation and of one inside it. */
interface Marks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

const marks: Record<DocumentLanguage, Marks> = {
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  fr: { outer: ['«', '»'], inner: ['“', '”'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  kk: { outer: ['«', '»'], inner: ['„', '“'] },
};

const opensAfter = /[\s([{«“„‘—–\-/]/u;
const wordPart = /[\p{L}\p{N}\p{M}]/u;
/** '…' around words: opens where no word ends, closes where none begins. */
const singlePair =
  /(?<![\p{L}\p{N}\p{M}])'(?=[^\s'])(?:[^'\n]|(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}]))*?(?<=[^\s'])'(?![\p{L}\p{N}\p{M}])/gu;

/**
 * Edits that turn typewriter quotation marks and apostrophes into those of the language. Marks that are already
 * typographic stay as the writer set them, also foreign ones. A blank line ends every open quotation.
 */
export function quoteEdits(text: string, language: DocumentLanguage): Edit[] {
  const singles = singleQuotes(text, marks[language]);
  const edits: Edit[] = [];
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const single = singles.get(at);
    if (single !== undefined) edits.push({ at, length: 1, text: single });
    else if (char === "'") edits.push({ at, length: 1, text: '’' });
    else if (char === '"') edits.push({ at, length: 1, text: doubleQuote(text, at, open, marks[language]) });
    else if (char === '\n' && text.charAt(at + 1) === '\n') open.length = 0;
    else follow(char, open, language);
  }
  return edits;
}

/** Keeps account of typographic marks that are already there, so that a straight mark within them becomes an inner one. */
function follow(char: string, open: string[], language: DocumentLanguage): void {
  if (char === '«') open.push('»');
  else if (char === '„') open.push('“');
  else if (char === '“' && open.at(-1) !== '“' && language !== 'ru' && language !== 'kk') open.push('”');
  else if (char === open.at(-1)) open.pop();
}

function doubleQuote(text: string, at: number, open: string[], { outer, inner }: Marks): string {
  if (opens(text, at, open.length)) {
    const [start, end] = open.length === 0 ? outer : inner;
    open.push(end);
    return start;
  }
  return open.pop() ?? outer[1];
}

/** Offsets of typewriter marks that close what nobody opened, or open what nobody closes. */
export function unpairedStraightQuotes(text: string): number[] {
  const open: number[] = [];
  const alone: number[] = [];
  for (const { index } of text.matchAll(/"/g)) {
    if (opens(text, index, open.length)) open.push(index);
    else if (open.pop() === undefined) alone.push(index);
  }
  return [...alone, ...open];
}

/** Between two blanks a mark closes what is open; otherwise the side that touches a word decides. */
function opens(text: string, at: number, depth: number): boolean {
  const before = at === 0 || opensAfter.test(text.charAt(at - 1)) || text.charAt(at - 1) === '"';
  const after = at + 1 < text.length && !/\s/u.test(text.charAt(at + 1));
  if (before && after) {
    // `""word"" ` opens twice; `("word"")` closes.
    return text.charAt(at - 1) !== '"' || wordPart.test(text.charAt(at + 1));
  }
  return before && !after ? depth === 0 && at + 1 < text.length : false;
}

function singleQuotes(text: string, { inner }: Marks): Map<number, string> {
  const found = new Map<number, string>();
  for (const match of text.matchAll(singlePair)) {
    found.set(match.index, inner[0]);
    found.set(match.index + match[0].length - 1, inner[1]);
  }
  return found;
}
