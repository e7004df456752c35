/**
 * Cyrillic names (Russian and Kazakh) in Latin letters, as a suggestion for the form of a name in another language.
 *
 * en: BGN/PCGN romanisation of Russian without its apostrophes and dots, which is close to what Kazakh passports write
 * ("Yelshibayev", "Zhanuzakov"); the letters of Kazakh alone in their plainest form (қ k, ғ g, ң n, ө o, ұ and ү u, һ h).
 * fr: the usage of the French press ("Elchibaïev", "Janouzakov", "Kassym-Jomart").
 *
 * A person's own spelling always goes before: the answer is only put into an empty field.
 */
export type TransliterationScheme = 'en' | 'fr';

const shared: Record<string, string> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  і: 'i',
  й: 'y',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
};
const letters: Record<TransliterationScheme, Record<string, string>> = {
  en: { ...shared, ё: 'yo', ж: 'zh', у: 'u', ұ: 'u', ү: 'u', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'yu', я: 'ya' },
  fr: {
    ...shared,
    ё: 'io',
    ж: 'j',
    у: 'ou',
    ұ: 'ou',
    ү: 'ou',
    ч: 'tch',
    ш: 'ch',
    щ: 'chtch',
    ю: 'iou',
    я: 'ia',
    й: 'i',
  },
};

/** All but Cyrillic letters stays as it is. */
export function transliterate(text: string, scheme: TransliterationScheme): string {
  return text.normalize('NFC').replace(/\p{Script=Cyrillic}+/gu, (word) => transliteratedWord(word, scheme));
}

function transliteratedWord(word: string, scheme: TransliterationScheme): string {
  const small = Array.from(word.toLowerCase());
  const latin = small.map((letter, at) => {
    const context = {
      letter,
      before: small[at - 1] ?? '',
      after: small[at + 1] ?? '',
      last: at === small.length - 1,
    };
    const special = scheme === 'en' ? englishLetter(context) : frenchLetter(context);
    return special ?? letters[scheme][letter] ?? letter;
  });
  return withCase(word, latin);
}

interface Context {
  readonly letter: string;
  /** Neighbours, empty at the edges of the word. */
  readonly before: string;
  readonly after: string;
  readonly last: boolean;
}

const vowels = 'аәеёиіоөуұүыэюя';

function follows(before: string, set: string): boolean {
  return before !== '' && set.includes(before);
}

/** е is "ye" at the start of a word, after a vowel and after ъ, ь, й: Yelshibayev. */
function englishLetter({ letter, before }: Context): string | undefined {
  if (letter === 'е' && (before === '' || follows(before, `${vowels}ъьй`))) return 'ye';
  return undefined;
}

function frenchLetter({ letter, before, after, last }: Context): string | undefined {
  const afterVowel = follows(before, vowels);
  switch (letter) {
    // Between vowels one s would be read as z: Kassym, Nazarbaïev.
    case 'с':
      return afterVowel && follows(after, vowels) ? 'ss' : undefined;
    // Before e and i g would be read as j: Sergueï.
    case 'г':
      return follows(after, 'еэиіы') ? 'gu' : undefined;
    case 'е':
      return afterVowel ? 'ïe' : follows(before, 'ьъ') ? 'ie' : undefined;
    case 'я':
      return afterVowel && !follows(before, 'иі') ? 'ïa' : follows(before, 'иі') ? 'a' : undefined;
    case 'й':
      // «Юрий» → Iouri: the vowel before it says enough.
      if (last && follows(before, 'иіы')) return '';
      return afterVowel ? 'ï' : undefined;
    case 'и':
    case 'і':
      return afterVowel ? 'ï' : undefined;
    // Without the e the ending would be nasal: Poutine.
    case 'н':
      return last && follows(before, 'иі') ? 'ne' : undefined;
    default:
      return undefined;
  }
}

/** «Ж» → "Zh" in a name, "ZH" in a word of capitals. */
function withCase(word: string, latin: readonly string[]): string {
  if (word.length > 1 && word === word.toUpperCase()) return latin.join('').toUpperCase();
  const source = Array.from(word);
  return latin
    .map((piece, at) => {
      const isCapital = source[at] !== source[at]?.toLowerCase();
      return isCapital ? piece.charAt(0).toUpperCase() + piece.slice(1) : piece;
    })
    .join('');
}
