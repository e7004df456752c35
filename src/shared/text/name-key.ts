/**
 * Keys under which one name meets itself across alphabets and spelling customs: Ельшибаев (Russian), Елшібаев (Kazakh),
 * Yelshibayev (passport), Elshibaev (English press), Elchibaïev (French). A word is written in a small Latin
 * alphabet of sounds; where a spelling is ambiguous (French "ch", German "j", "x", "ng") the word gets several keys. Two
 * words may be the same name when they share a key. Keys only find candidates: people, not keys, decide identity.
 *
 * The sounds: b v g d j(ж) z k l m n p r s t f h c(ц) x(ш, щ, ч) and the vowels a e i o u. Ш and ч are one sound here,
 * because Kazakh ш became ч in Russian (Шоқан, Чокан) and French writes ш as "ch". An i beside another vowel is dropped:
 * that is where Tokayev, Tokaev, Tokaïev and Айгуль, Aygul, Aigoul differ.
 *
 * Measured on the 463 given names in the rules of lvovich: 23 of 106,953 pairs share a key, 20 of them spellings of one
 * name (Мириам, Мирьям), three false friends (Лука, Люка; Илья, Илла; Элиа, Елла).
 */

/** A spelling rule: what is written → the sounds it may stand for. */
type Rule = readonly [written: string, ...sounds: string[]];

/** Longest spellings first within a letter; the first rule that fits is taken. */
const latinRules: readonly Rule[] = [
  ['tzsch', 'x'],
  ['tsch', 'x'],
  ['dsch', 'j'],
  ['chtch', 'x'],
  ['shch', 'x'],
  ['stch', 'x'],
  ['sch', 'x'],
  ['tch', 'x'],
  ['dzh', 'j'],
  ['dj', 'j'],
  ['zh', 'j'],
  ['sh', 'x'],
  ['ch', 'x'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['ck', 'k'],
  ['cq', 'k'],
  ['qu', 'k', 'ku'],
  ['ng', 'ng', 'n'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['gue', 'ge', 'gue'],
  ['gui', 'gi', 'gui'],
  ['you', 'iu'],
  ['iou', 'iu'],
  ['jou', 'ju', 'iu'],
  ['yo', 'o', 'e'],
  ['jo', 'jo', 'o', 'e'],
  ['io', 'o', 'e'],
  ['c', 'k', 'c'],
  ['j', 'j', 'i'],
  ['q', 'k'],
  ['w', 'v', 'u'],
  ['x', 'ks', 'h'],
  ['y', 'i'],
];

const cyrillicRules: readonly Rule[] = [
  ['дж', 'j'],
  ['нг', 'ng', 'n'],
  ['оу', 'u'],
  ['ё', 'e', 'o'],
  ['ө', 'o', 'u'],
  ['а', 'a'],
  ['ә', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'g'],
  ['ғ', 'g'],
  ['ґ', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['є', 'e'],
  ['э', 'e'],
  ['ж', 'j'],
  ['з', 'z'],
  ['и', 'i'],
  ['і', 'i'],
  ['ї', 'i'],
  ['й', 'i'],
  ['ы', 'i'],
  ['к', 'k'],
  ['қ', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['ң', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['у', 'u'],
  ['ў', 'u', 'v'],
  ['ұ', 'u'],
  ['ү', 'u'],
  ['ф', 'f'],
  ['х', 'h'],
  ['һ', 'h'],
  ['ц', 'c'],
  ['ч', 'x'],
  ['ш', 'x'],
  ['щ', 'x'],
  ['ь', ''],
  ['ъ', ''],
  ['ю', 'iu'],
  ['я', 'ia'],
];

/** Latin letters whose mark changes the sound; every other mark is dropped. */
const markedLetters: Record<string, string> = {
  ş: 'sh',
  š: 'sh',
  ș: 'sh',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ż: 'zh',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ə: 'a',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

const rulesByLetter = groupByLetter([...latinRules, ...cyrillicRules]);

/** No real name has more readings; the limit keeps "chchch…" from growing without bound. */
const maxReadings = 12;
const maxLetters = 40;

/** The keys of one word, best reading first; empty when the word holds no letter. */
export function wordKeys(word: string): string[] {
  const letters = plainLetters(word);
  let readings = [''];
  for (let at = 0; at < letters.length;) {
    const rule = ruleAt(letters, at);
    const sounds = rule.slice(1);
    readings = sounds.flatMap((sound) => readings.map((reading) => reading + sound)).slice(0, maxReadings);
    at += rule[0].length;
  }
  return unique(readings.map(settle).flatMap(withoutMuteE)).filter((key) => key !== '');
}

/** The keys of all words of a name or title, for the index. Hyphens, spaces and full stops part words. */
export function nameKeys(text: string): string[] {
  return unique(nameWords(text).flatMap(wordKeys));
}

/**
 * True when each word of the query may be one of the words of the name: "Elshibayev Erzhan" matches "Ельшибаев Ержан
 * Жаңабайұлы". A single letter ("E.") matches the first sound of a word.
 */
export function namesMatch(query: string, name: string): boolean {
  const words = nameWords(name).map(wordKeys);
  const asked = nameWords(query).map(wordKeys);
  if (asked.length === 0) return false;
  return asked.every((keys) => words.some((word) => keys.some((key) => keyFits(key, word))));
}

function keyFits(key: string, word: readonly string[]): boolean {
  return key.length === 1 ? word.some((other) => other.startsWith(key)) : word.includes(key);
}

function nameWords(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}'’ʼʻ‘`]+/u)
    .filter((word) => word !== '');
}

/** Lower case, apostrophes and marks gone, sound-changing marks spelled out. Cyrillic й and ё stay letters. */
function plainLetters(word: string): string {
  let letters = '';
  for (const letter of word.normalize('NFC').toLowerCase()) {
    if (rulesByLetter.has(letter)) letters += letter;
    else letters += markedLetters[letter] ?? letter.normalize('NFD').replace(/[^\p{L}]/gu, '');
  }
  return letters.slice(0, maxLetters);
}

function ruleAt(letters: string, at: number): Rule {
  const letter = letters.charAt(at);
  const rule = rulesByLetter.get(letter)?.find(([written]) => letters.startsWith(written, at));
  return rule ?? [letter, letter];
}

/** Joins what spelling customs write apart: doubled letters, i beside a vowel, -off for -ов. */
function settle(sounds: string): string {
  return sounds
    .replace(/ff$/, 'v')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=[aeou])i|i(?=[aeou])/g, '')
    .replace(/(.)\1+/gu, '$1');
}

/** French writes Poutine for Путин. */
function withoutMuteE(key: string): string[] {
  return key.endsWith('ine') ? [key, key.slice(0, -1)] : [key];
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}

function groupByLetter(rules: readonly Rule[]): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const letter = rule[0].charAt(0);
    groups.set(letter, [...(groups.get(letter) ?? []), rule]);
  }
  return groups;
}
