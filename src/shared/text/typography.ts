import type { DocumentLanguage } from '../language/language.schema';
import { dashEdits } from './dashes';
import { applyEdits, type Edit, type Run } from './edits';
import { quoteEdits } from './quotes';
import { spaceEdits, spaceRules } from './spaces';

export type { Run } from './edits';

/**
 * Final typesetting of text that a person wrote: quotation marks, apostrophes, dashes and no-break spaces as the language of
 * the document asks. It touches only these and blanks, never a letter, figure or other mark, and
 * applying it twice is the same as once. Addresses of web pages and e-mail are left as they are.
 */
export function typesetText(text: string, language: DocumentLanguage): string {
  return typesetTexts([text], language).join('');
}

/** As typesetText, through the joints of runs. Gives as many runs in the same order; a run may become empty. */
export function typesetRuns<R extends Run>(runs: readonly R[], language: DocumentLanguage): R[] {
  const texts = typesetTexts(
    runs.map((run) => run.text),
    language,
  );
  return runs.map((run, index) => ({ ...run, text: texts[index] ?? '' }));
}

function typesetTexts(texts: readonly string[], language: DocumentLanguage): string[] {
  let pieces = edited(texts, (text) => quoteEdits(text, language));
  pieces = edited(pieces, (text) => dashEdits(text, language));
  for (const rule of spaceRules(language)) pieces = edited(pieces, (text) => spaceEdits(text, rule));
  return pieces;
}

function edited(texts: readonly string[], editsOf: (text: string) => Edit[]): string[] {
  const joined = texts.join('');
  const edits = editsOf(joined);
  if (edits.length === 0) return [...texts];
  const addresses = addressRanges(joined);
  const outside = edits.filter(({ at }) => !addresses.some(([start, end]) => at > start && at < end));
  return applyEdits(texts, outside);
}

const address = /(?:https?:\/\/|www\.)[^\s«»“”"<>]+|[^\s«»“”"<>()]+@[^\s«»“”"<>()]+\.[^\s«»“”"<>()]+/giu;
const trailing = /[.,;:!?'’)]+$/u;

/** Where web and e-mail addresses stand, without the punctuation of the sentence after them. */
function addressRanges(text: string): [number, number][] {
  return [...text.matchAll(address)].map((match) => [
    match.index,
    match.index + match[0].replace(trailing, '').length,
  ]);
}
