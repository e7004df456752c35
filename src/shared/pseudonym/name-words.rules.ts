/** Every word by which a text may name somebody: each part of each form of the name, declined and in other scripts. */
import type { PersonName } from '../person/person.schema';
import { fold } from '../text/fold';
import { transliterate } from '../text/transliterate';

export type NamePart = 'given' | 'patronymic' | 'family' | 'code';

/** One word of a name. */
export interface NameWord {
  readonly part: NamePart;
  /** Says little alone: two letters, half of a double given name. */
  readonly weak: boolean;
  /** Stands in many names, and in every sentence: "de". */
  readonly particle: boolean;
}

/** Its key is folded, so that «Тоқаев» and "Elchibaïev" are met however they are written. */
export type NameWords = Map<string, NameWord>;

/** Particles that many names have. */
const particles = new Set(
  'de der den van von el al la le du di da dos das bin ibn ben abu uly kyzy ogly улы уулу кызы оглы бин ибн'.split(
    ' ',
  ),
);
const shortest = 3;

/** The words of a text, hyphens, apostrophes and blanks between them. */
export function lettersIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

/** The words of all names of one person. */
export function nameWords(names: readonly PersonName[], codeName: string): NameWords {
  const words: NameWords = new Map();
  for (const name of names.flatMap(inScripts)) {
    for (const part of ['family', 'given', 'patronymic'] as const) addPart(words, part, name[part]);
    addInflections(words, name);
  }
  for (const word of lettersIn(codeName)) {
    add(words, word, { part: 'code', ...strengthOf(word, false) });
  }
  return words;
}

/** The name as it is written, and as a paper in Latin letters would write it. */
function inScripts(name: PersonName): PersonName[] {
  const latin = (['en', 'fr'] as const).map((scheme) => ({
    ...name,
    inflections: null,
    given: transliterate(name.given, scheme),
    patronymic: transliterate(name.patronymic, scheme),
    family: transliterate(name.family, scheme),
  }));
  return [name, ...latin];
}

function addPart(words: NameWords, part: NamePart, text: string): void {
  const parts = lettersIn(text.normalize('NFC'));
  for (const word of parts) {
    const half = part === 'given' && parts.length > 1;
    for (const form of formsOf(word, part)) {
      add(words, form, { part, ...strengthOf(word, half) });
    }
  }
}

/** Stored forms hold the whole name: as many words at the end as the surname has are the surname. */
function addInflections(words: NameWords, { family, given, inflections }: PersonName): void {
  if (inflections === null) return;
  const ofFamily = family.trim() === '' ? 0 : family.trim().split(/\s+/u).length;
  const halved = lettersIn(given).length > 1;
  const { confirmed: _, ...forms } = inflections;
  for (const form of Object.values(forms)) {
    const parts = form.trim().split(/\s+/u);
    parts.forEach((whole, at) => {
      const part = at >= parts.length - ofFamily ? 'family' : 'given';
      for (const word of lettersIn(whole.normalize('NFC'))) {
        add(words, word, { part, ...strengthOf(word, part === 'given' && halved) });
      }
    });
  }
}

function strengthOf(word: string, half: boolean): Pick<NameWord, 'weak' | 'particle'> {
  const particle = particles.has(fold(word));
  return { weak: half || particle || word.length < shortest, particle };
}

function add(words: NameWords, form: string, word: NameWord): void {
  const key = fold(form.toLowerCase());
  const known = words.get(key);
  // What is strong anywhere is strong.
  if (known === undefined || (known.weak && !word.weak)) words.set(key, word);
}

function formsOf(word: string, part: NamePart): string[] {
  const lower = word.toLowerCase();
  if (word.length < shortest) return [lower];
  if (/^\p{Script=Cyrillic}/u.test(lower)) {
    return [lower, ...russianForms(lower), ...kazakhForms(lower)];
  }
  // "the Elshibayevs".
  const family = part === 'family' && /^\p{Script=Latin}/u.test(lower);
  return family ? [lower, `${lower}s`, `${lower}es`] : [lower];
}

const kazakhEndings =
  'ның нің дың дің тың тің ға ге қа ке на не а е ды ді ты ті ны ні н да де та те нда нде дан ден тан тен нан нен мен бен пен дікі тікі нікі'.split(
    ' ',
  );

function kazakhForms(word: string): string[] {
  return kazakhEndings.map((ending) => word + ending);
}

/** Endings by how the nominative ends; as in `russianRules`, wider than grammar: a form too many is met by nobody. */
const consonantal: readonly string[] = ['а', 'у', 'ом', 'ем', 'ым', 'е', 'ы', 'и'];
const soft: readonly string[] = ['я', 'ю', 'ем', 'ём', 'е', 'и', 'ью'];
const adjectival: readonly string[] = ['ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем'];
const feminine: readonly string[] = ['ы', 'и', 'е', 'у', 'ю', 'ой', 'ей', 'ёй', 'ою', 'ею'];
const feminineAdjectival: readonly string[] = ['ой', 'ей', 'ую', 'юю', 'ою'];

const russianRules: readonly (readonly [ending: RegExp, stem: RegExp, endings: readonly string[]])[] = [
  [/(?:ий|ый|ой)$/u, /(?:ий|ый|ой)$/u, adjectival],
  [/(?:ая|яя)$/u, /(?:ая|яя)$/u, feminineAdjectival],
  [/[йь]$/u, /[йь]$/u, soft],
  [/[ая]$/u, /[ая]$/u, feminine],
  // Павел, Павла; Кравец, Кравца.
  [/[её]л$|[её]к$|ок$|[её]ц$/u, /[еёо](?=.$)/u, consonantal],
  [/[бвгджзклмнпрстфхцчшщқғңһ]$/u, /$/u, consonantal],
];

function russianForms(word: string): string[] {
  return russianRules.flatMap(([ending, stem, endings]): string[] => {
    if (!ending.test(word)) return [];
    const base = word.replace(stem, '');
    return base.length < 2 ? [] : endings.map((one) => base + one);
  });
}
