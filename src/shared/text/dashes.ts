import type { DocumentLanguage } from '../language/language.schema';
import type { Edit } from './edits';

const dashes: Record<DocumentLanguage, string> = { en: '–', fr: '–', ru: '—', kk: '—' };

/** The dash of the language between blanks, to join two parts of a line: "art. 106 – assault", «ст. 106 — побои». */
export function spacedDash(language: DocumentLanguage): string {
  return ` ${dashes[language]} `;
}

/**
 * One to three hyphens between blanks, within a line: at the beginning of a line they mark a point of a list. Blanks that a
 * French guillemet or colon has beside it do not count: they come with the setting, and a text is set the same when set twice.
 */
const spacedHyphens = /(?<=[^\s«][ \u00a0])-{1,3}(?=[ \u00a0][^\s»:])/gu;

/** Edits that turn the hyphens of a keyboard into the dash of the language: «Он - активист» is «Он — активист». */
export function dashEdits(text: string, language: DocumentLanguage): Edit[] {
  return [...text.matchAll(spacedHyphens)].map(({ index, 0: found }) => ({
    at: index,
    length: found.length,
    text: dashes[language],
  }));
}
