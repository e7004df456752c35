import { z } from 'zod';

/** Languages of the interface and of letters: complete catalogs, templates and grammar exist for these three. */
export const languages = ['en', 'fr', 'ru'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** Languages in which a record may hold text. Kazakh is stored and printed, but the app writes none by itself. */
export const documentLanguages = ['en', 'fr', 'ru', 'kk'] as const;
export const DocumentLanguage = z.enum(documentLanguages);
export type DocumentLanguage = z.infer<typeof DocumentLanguage>;

/** One text per language; a missing language means that nobody has written it yet. */
export const LocalizedText = z.partialRecord(DocumentLanguage, z.string().max(100_000));
export type LocalizedText = z.infer<typeof LocalizedText>;

/** As LocalizedText, for titles and names: one line. */
export const LocalizedLine = z.partialRecord(DocumentLanguage, z.string().max(500));
export type LocalizedLine = z.infer<typeof LocalizedLine>;

export const Gender = z.enum(['masculine', 'feminine']);
export type Gender = z.infer<typeof Gender>;

/** The six cases of Russian; the nominative is the form a name is entered in. */
export const grammaticalCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;
export const GrammaticalCase = z.enum(grammaticalCases);
export type GrammaticalCase = z.infer<typeof GrammaticalCase>;

const fallbackOrder: Record<DocumentLanguage, readonly DocumentLanguage[]> = {
  en: ['fr', 'ru', 'kk'],
  fr: ['en', 'ru', 'kk'],
  ru: ['kk', 'en', 'fr'],
  kk: ['ru', 'en', 'fr'],
};

/**
 * The text in the asked language, else in the first of `fallbacks` that has one. `language` in the answer tells which
 * one it is, so that a page can mark a borrowed text and set its `lang`. Blank text counts as missing.
 */
export function findText(
  localized: LocalizedText,
  language: DocumentLanguage,
  fallbacks: readonly DocumentLanguage[] = fallbackOrder[language],
): { text: string; language: DocumentLanguage } | undefined {
  for (const candidate of [language, ...fallbacks]) {
    const text = localized[candidate];
    if (text !== undefined && text.trim() !== '') return { text, language: candidate };
  }
  return undefined;
}

/** As findText, for lists and titles on screen: only the text, empty when no language has one. */
export function textIn(
  localized: LocalizedText,
  language: DocumentLanguage,
  fallbacks?: readonly DocumentLanguage[],
): string {
  return findText(localized, language, fallbacks)?.text ?? '';
}
