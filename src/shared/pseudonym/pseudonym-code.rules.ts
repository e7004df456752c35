import type { Language } from '../language/language.schema';
import { printedText } from '../letter/printed-text';

/**
 * Letters that Latin and Cyrillic share by their shape: "Person C" of the French paper must not be taken for a «Лицо В» of
 * the Russian one. Each pair is the Latin letter and the Cyrillic one that looks like it.
 */
const letters = ['AА', 'BВ', 'CС', 'EЕ', 'HН', 'KК', 'MМ', 'PР', 'TТ', 'XХ'] as const;

/** "A", "B", "C", "E" and, from the eleventh on, "AA": the sign of a person in the papers of one case. */
export function codeLetters(number: number, language: Language): string {
  const script = language === 'ru' ? 1 : 0;
  let rest = number;
  let code = '';
  while (rest > 0) {
    const at = (rest - 1) % letters.length;
    code = (letters[at]?.charAt(script) ?? '') + code;
    rest = (rest - 1 - at) / letters.length;
  }
  return code;
}

/**
 * "Person A", "Personne A", «гр. А». The Russian one is written alike for men and women and in every case, so that verbs and
 * participles around it stay right: «гр. А задержан», «адвокат гр. В». Several: it is not known which of them.
 */
export function codeWords(numbers: readonly number[], language: Language): string {
  const code = numbers.map((number) => codeLetters(number, language)).join('/');
  return printedText(language, 'pseudonym', 'person', { code });
}

/** As it begins a sentence. */
export function codeAtStart(code: string): string {
  return code.charAt(0).toUpperCase() + code.slice(1);
}

/** «гр. А: нападение» → «Гр. А: нападение»: a text that was begun with a code. */
export function withCapital(text: string, language: Language): string {
  const start = codeWords([], language);
  return text.startsWith(start) ? codeAtStart(text) : text;
}
