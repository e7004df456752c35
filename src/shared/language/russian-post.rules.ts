/**
 * Russian case forms of what offices and posts are called. A name of that kind is a noun with the adjectives before it; what
 * follows the noun stands in a case already and stays: «Генеральному прокурору | Республики Казахстан». Always a suggestion:
 * a caseworker looks at every form once.
 */

export interface PostForms {
  readonly genitive: string;
  readonly dative: string;
}
type Form = keyof PostForms;
const forms = ['genitive', 'dative'] as const;

const russianName = /^[А-ЯЁа-яё0-9][А-ЯЁа-яё0-9 .,«»"№/()’–—-]*$/u;
const adjective = /(?:ый|ий|ой|ая|яя|ое|ее)$|^треть[яе]$/iu;
/** Nouns that end as adjectives do. */
const nounLikeAdjective = /(?:орий|арий|герой|иной|устой)$/iu;
/** What ends an adjective that stands for a person: «Уполномоченный по правам», «Уполномоченный при Президенте». */
const preposition = /^(?:по|при|в|во|на|для|от|о|об|за|из|над|с|со|к)$/iu;
/** «Управляющий делами», «Исполняющий обязанности»: the participle itself is the head. */
const objectOfParticiple = /(?:ами|ями|ом|ем|ости)$/iu;

/** Both cases; undefined where the name is not written in Russian or its first noun cannot be told. */
export function suggestPostForms(name: string): PostForms | undefined {
  const text = name.trim();
  if (!russianName.test(text)) return undefined;
  // «Заместитель Премьер-Министра – Министр иностранных дел»: two posts, each in the case.
  const parts = text.split(/( [–—] )/u);
  const declinedParts = forms.map((form) => {
    const said = parts.map((part, index) => (index % 2 === 1 ? part : declinePhrase(part, form)));
    return said.includes(undefined) ? undefined : said.join('');
  });
  const [genitive, dative] = declinedParts;
  return genitive === undefined || dative === undefined ? undefined : { genitive, dative };
}

function declinePhrase(phrase: string, form: Form): string | undefined {
  const words = phrase.split(' ');
  const head = headOf(words);
  if (head === undefined) return undefined;
  const before = words.slice(0, head).map((word) => (isAnd(word) ? word : declineAdjective(word, form)));
  const noun = declineHead(words[head] ?? '', form);
  return noun === undefined ? undefined : [...before, noun, ...words.slice(head + 1)].join(' ');
}

/** Where the noun stands that all depends on. */
function headOf(words: readonly string[]): number | undefined {
  for (const [index, word] of words.entries()) {
    if (isAnd(word)) continue;
    if (!isAdjective(word)) return index;
    const next = words[index + 1];
    if (next === undefined || preposition.test(next)) return index;
    if (word.toLowerCase().endsWith('щий') && objectOfParticiple.test(next)) return index;
  }
  return undefined;
}

function isAnd(word: string): boolean {
  return word === 'и';
}

function isAdjective(word: string): boolean {
  return adjective.test(word) && !nounLikeAdjective.test(word);
}

/** Of two words with a hyphen these stay as they are: «Премьер-Министру». */
const fixedFirst = /^(?:премьер|вице|генерал|обер|экс|контр|пресс|интернет)$/iu;

function declineHead(word: string, form: Form): string | undefined {
  const [first = '', second, ...more] = word.split('-');
  if (second === undefined || more.length > 0 || /\d/u.test(word)) return declineWord(word, form);
  const last = declineWord(second, form);
  const start = fixedFirst.test(first) ? first : declineWord(first, form);
  return start === undefined || last === undefined ? undefined : `${start}-${last}`;
}

/** A word in capitals throughout is an abbreviation and has no forms. */
function declineWord(word: string, form: Form): string | undefined {
  if (word.length > 1 && word === word.toUpperCase()) return word;
  return isAdjective(word) ? declineAdjective(word, form) : declineNoun(word, form);
}

const afterVelar = /[гкх]$/iu;
const afterHush = /[жчшщ]$/iu;

function declineAdjective(word: string, form: Form): string {
  // «Третий секретарь», «Третья коллегия»: the only ordinal with a soft sign.
  if (/^трет(?:ий|ья|ье)$/iu.test(word)) {
    const ending = form === 'genitive' ? 'его' : 'ему';
    return `${word.slice(0, 4)}ь${word.endsWith('ья') ? 'ей' : ending}`;
  }
  const stem = word.slice(0, -2);
  const ending = word.slice(-2).toLowerCase();
  if (ending === 'яя') return `${stem}ей`;
  if (ending === 'ая') return afterHush.test(stem) ? `${stem}ей` : `${stem}ой`;
  const soft = ending === 'ее' || (ending === 'ий' && !afterVelar.test(stem));
  const [genitive, dative] = soft ? ['его', 'ему'] : ['ого', 'ому'];
  return stem + (form === 'genitive' ? genitive : dative);
}

/** A vowel that falls away: «Посол», «Послу». */
const fleeting: Readonly<Record<string, string>> = {
  посол: 'посл',
  участок: 'участк',
  городок: 'городк',
  посёлок: 'посёлк',
  отец: 'отц',
};
/** Also «врио начальника», «и.о. прокурора»: what follows them stands in the genitive. */
const indeclinable = /^(?:бюро|атташе|депо|ателье|досье|врио|врид|и\.\s?о\.|и\.)$/iu;
/** Feminine nouns in -ь; those who hold a post are masculine: «Председатель», «Секретарь». */
const feminineSoft = /(?:сть|знь|адь|ись|вязь|мощь|речь|дочь|ночь|роль|цель|сеть)$/iu;

/** Endings, the longest first; `cut`: how much of the word they replace. */
const endings: readonly {
  readonly ends: RegExp;
  readonly cut: number;
  readonly genitive: string;
  readonly dative: string;
}[] = [
  { ends: /ия$/iu, cut: 1, genitive: 'и', dative: 'и' },
  { ends: /я$/iu, cut: 1, genitive: 'и', dative: 'е' },
  { ends: /[гкхжчшщ]а$/iu, cut: 1, genitive: 'и', dative: 'е' },
  { ends: /а$/iu, cut: 1, genitive: 'ы', dative: 'е' },
  { ends: /[иь]е$/iu, cut: 1, genitive: 'я', dative: 'ю' },
  { ends: /[ое]$/iu, cut: 1, genitive: 'а', dative: 'у' },
  { ends: /й$/iu, cut: 1, genitive: 'я', dative: 'ю' },
  { ends: feminineSoft, cut: 1, genitive: 'и', dative: 'и' },
  { ends: /ь$/iu, cut: 1, genitive: 'я', dative: 'ю' },
  { ends: /[бвгджзклмнпрстфхцчшщ]$/iu, cut: 0, genitive: 'а', dative: 'у' },
];

/** undefined: a plural, or a word that Russian does not decline like this. */
function declineNoun(word: string, form: Form): string | undefined {
  if (indeclinable.test(word)) return word;
  const stem = fleeting[word.toLowerCase()];
  if (stem !== undefined) return word.charAt(0) + stem.slice(1) + (form === 'genitive' ? 'а' : 'у');
  const found = endings.find(({ ends }) => ends.test(word));
  return found && word.slice(0, word.length - found.cut) + found[form];
}
