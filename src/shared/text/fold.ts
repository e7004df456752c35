/**
 * One folding for the search index and for the query, so that "Токаев" finds "Тоқаев" and "elshibaev" finds
 * "Elshibaïev". Each code point becomes exactly one code point of the same UTF-16 length: an offset in the folded text is
 * the same offset in the original, which is what highlighting needs. What one letter cannot express (œ and oe, ß and ss)
 * is left alone.
 */

/** Letters that Unicode does not decompose, or whose base letter still differs from what a Russian keyboard gives. */
const byHand: Record<string, string> = {
  ә: 'а',
  і: 'и',
  ң: 'н',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  қ: 'к',
  ө: 'о',
  һ: 'х',
  є: 'е',
  ґ: 'г',
  ҳ: 'х',
  ҷ: 'ч',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ə: 'a',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  ʻ: "'",
};

/** Latin with its extensions, Greek, Cyrillic, Arabic letters with marks, Latin Extended Additional. */
const blocks = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x622, 0x6d3],
  [0x1e00, 0x1fff],
] as const;

const table = makeTable();
const changing = new RegExp(`[${[...table.keys()].join('')}]`, 'gu');

/** Folds case, diacritics and the Kazakh letters. Idempotent; never changes the length. */
export function fold(text: string): string {
  // U+0130 is the only letter that lower-cases to two code points.
  return text
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replace(changing, (letter) => table.get(letter) ?? letter);
}

/**
 * A key for comparing short texts (names, titles, references): folded, without combining marks, and with all white
 * space, including no-break spaces, as single blanks. Offsets do not survive; use `fold` for anything to be highlighted.
 */
export function foldKey(text: string): string {
  return fold(text.normalize('NFC')).replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim();
}

function makeTable(): Map<string, string> {
  const map = new Map(Object.entries(byHand));
  for (const [first, last] of blocks) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      const base = baseLetter(letter);
      if (base !== letter && letter.toLowerCase() === letter) map.set(letter, byHand[base] ?? base);
    }
  }
  return map;
}

/** The letter under its marks; a letter that decomposes into more than marks stays whole. */
function baseLetter(letter: string): string {
  const [base = letter, ...marks] = letter.normalize('NFD');
  return marks.every((mark) => /\p{M}/u.test(mark)) ? (byHand[base] ?? base) : letter;
}
