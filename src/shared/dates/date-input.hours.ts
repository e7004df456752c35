/** Hours and minutes as words say them: "half past eight", « huit heures et demie », «без четверти девять». */

/** How many, by the word for it. */
type NumberWords = Readonly<Record<string, number>>;

const english =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const french =
  'une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt';
const russian =
  'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать';
const russianOf =
  'одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати';
const russianOrdinals =
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого';

function counted(words: string): NumberWords {
  return Object.fromEntries(words.split(' ').map((word, before) => [word, before + 1]));
}

/** "twenty-one" and the like. */
function beyondTwenty(words: NumberWords, joint: (unit: string) => string): NumberWords {
  const units = Object.entries(words).filter(([, number]) => number < 10);
  return Object.fromEntries(units.map(([unit, number]) => [joint(unit), 20 + number]));
}

const ones = { en: counted(english), fr: counted(french), ru: counted(russian), ruOf: counted(russianOf) };

/** Folded: «ё» is written «е». */
export const numbers: NumberWords = {
  ...ones.en,
  ...beyondTwenty(ones.en, (unit) => `twenty-${unit}`),
  ...ones.fr,
  ...beyondTwenty(ones.fr, (unit) => (unit === 'une' ? 'vingt et une' : `vingt-${unit}`)),
  ...ones.ru,
  ...beyondTwenty(ones.ru, (unit) => `двадцать ${unit}`),
  ...ones.ruOf,
  ...beyondTwenty(ones.ruOf, (unit) => `двадцати ${unit}`),
  час: 1,
  часу: 1,
  часа: 1,
  thirty: 30,
  forty: 40,
  fifty: 50,
  trente: 30,
  quarante: 40,
  'quarante-cinq': 45,
  cinquante: 50,
  'cinquante-cinq': 55,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  quarter: 15,
  'a quarter': 15,
  quart: 15,
  'le quart': 15,
  четверть: 15,
  четверти: 15,
  half: 30,
  demie: 30,
  demi: 30,
  midi: 12,
  minuit: 0,
};

/** "The second half of the ninth hour". */
export const ordinals: NumberWords = counted(russianOrdinals);

/** The words of these numbers as one choice of a pattern, the longest first. */
export function anyOf(words: NumberWords, allowed: (number: number) => boolean = () => true): string {
  return Object.entries(words)
    .filter(([, number]) => allowed(number))
    .map(([word]) => word)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
}
