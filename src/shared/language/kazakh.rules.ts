/** A form that a rule made and that nobody who knows the language has seen. Never print it unconfirmed. */
export interface UnreviewedForm {
  readonly form: string;
  readonly needsReviewer: true;
}

const frontVowels = 'әөүіеэи';
const backVowels = 'аоұыуяюё';
/** After these the suffix begins with қ or к; final в and б of Russian surnames are voiceless in speech: «Тоқаевқа». */
const voiceless = 'пфкқтсшщчцхһбвгд';

/**
 * Kazakh dative of a surname or a patronymic, as an addressee block needs it: «Тоқаев» → «Тоқаевқа», «Кемелұлы» →
 * «Кемелұлына». By vowel harmony and the final sound; the rule is not reviewed, hence the answer's shape. undefined
 * when the word is not written in Cyrillic.
 */
export function suggestKazakhDative(word: string): UnreviewedForm | undefined {
  const letters = word.toLowerCase();
  const vowel = Array.from(letters)
    .reverse()
    .find((letter) => frontVowels.includes(letter) || backVowels.includes(letter));
  if (!/^[\p{Script=Cyrillic}-]+$/u.test(word) || vowel === undefined) return undefined;
  // Surnames in -ев take the hard suffix against the vowel: «Тоқаевқа» is attested.
  const ending = backVowels.includes(vowel) || letters.endsWith('ев') ? 'а' : 'е';
  return { form: `${word}${dativeConsonant(letters, ending)}${ending}`, needsReviewer: true };
}

function dativeConsonant(letters: string, ending: 'а' | 'е'): string {
  // -ұлы and -қызы end in a possessive suffix.
  if (/(?:ұлы|қызы)$/u.test(letters)) return 'н';
  const hard = ending === 'а';
  if (voiceless.includes(letters.at(-1) ?? '')) return hard ? 'қ' : 'к';
  return hard ? 'ғ' : 'г';
}
