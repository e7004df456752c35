import { englishOrdinal } from './english.rules';
import { frenchOrdinal } from './french.rules';
import type { DocumentLanguage, Gender } from './language.schema';

/** Forms of a word that agrees; the plurals may be missing where no template needs them. */
export interface AgreementForms {
  readonly masculine: string;
  readonly feminine: string;
  readonly masculinePlural?: string;
  readonly femininePlural?: string;
}

/**
 * The form that agrees: pick('feminine', 'singular', { masculine: 'agressé', feminine: 'agressée' }). A mixed group is
 * masculine in French; Russian has one plural, given as `masculinePlural`. undefined: no such form was given, and a guess
 * would be wrong.
 */
export function pickForm(
  gender: Gender,
  number: 'singular' | 'plural',
  forms: AgreementForms,
): string | undefined {
  if (number === 'singular') return forms[gender];
  return gender === 'feminine' ? (forms.femininePlural ?? forms.masculinePlural) : forms.masculinePlural;
}

const and: Record<DocumentLanguage, string> = { en: 'and', fr: 'et', ru: 'и', kk: 'және' };

/** "a, b et c", "a, b and c", «а, б и в». */
export function joinList(items: readonly string[], language: DocumentLanguage): string {
  const given = items.filter((item) => item !== '');
  const last = given.at(-1);
  if (last === undefined || given.length === 1) return last ?? '';
  return `${given.slice(0, -1).join(', ')} ${and[language]} ${last}`;
}

/** "1er", "1st", «1-й»; the Kazakh ordinal in figures is "1-". */
export function ordinal(value: number, language: DocumentLanguage, gender: Gender): string {
  switch (language) {
    case 'en':
      return englishOrdinal(value);
    case 'fr':
      return frenchOrdinal(value, gender);
    case 'ru':
      return `${value}-${gender === 'feminine' ? 'я' : 'й'}`;
    case 'kk':
      return `${value}-`;
  }
}
