import type { Language } from './language.schema';

/** Cases in which letters need a number: «два года», «более двух лет», «приговорён к двум годам». */
export type CountCase = 'nominative' | 'genitive' | 'dative';

const english = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
};
const french = {
  small:
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  tens: 'vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt',
};
const russian: Record<CountCase, { small: string; tens: string }> = {
  nominative: {
    small:
      'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    tens: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
  },
  genitive: {
    small:
      'нуля одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати',
    tens: 'двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста',
  },
  dative: {
    small:
      'нулю одному двум трём четырём пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати',
    tens: 'двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста',
  },
};

/**
 * A whole number from 0 to 99 in words, masculine: "vingt et un", "twenty-one", «двадцать один». Anything else stays in
 * figures. French in the traditional spelling, hyphens only below a hundred where no "et" stands.
 */
export function numberInWords(value: number, language: Language, inCase: CountCase = 'nominative'): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  if (language === 'fr') return frenchWords(value);
  const { small, tens } = language === 'en' ? english : russian[inCase];
  if (value < 20) return word(small, value);
  const rest = value % 10 === 0 ? [] : [word(small, value % 10)];
  return [word(tens, Math.floor(value / 10) - 2), ...rest].join(language === 'en' ? '-' : ' ');
}

/** 70 to 79 and 90 to 99 count on from the ten before: soixante et onze, quatre-vingt-dix-neuf. */
function frenchWords(value: number): string {
  if (value < 20) return word(french.small, value);
  if (value === 80) return 'quatre-vingts';
  const ten = Math.floor(value / 10);
  const rest = (value % 10) + (ten === 7 || ten === 9 ? 10 : 0);
  if (rest === 0) return word(french.tens, ten - 2);
  const joint = value % 10 === 1 && ten < 8 ? ' et ' : '-';
  return `${word(french.tens, ten - 2)}${joint}${word(french.small, rest)}`;
}

function word(words: string, index: number): string {
  return words.split(' ')[index] ?? '';
}
