/**
 * Guarantees: where a text names somebody who must not be named, in any form of the name that is stored or follows from
 * one, a code stands instead. Words are met whole: «Марат» leaves «марафон» and «маратонец» alone.
 */
import type { Language } from '../language/language.schema';
import type { PersonName } from '../person/person.schema';
import { fold } from '../text/fold';
import { nameWords, type NamePart, type NameWord, type NameWords } from './name-words.rules';
import { codeAtStart, codeWords } from './pseudonym-code.rules';

/** Somebody of a case. `number` null: may be named; known so that a namesake is not taken for somebody else. */
export interface Veiled {
  readonly id: string;
  readonly names: readonly PersonName[];
  readonly codeName: string;
  readonly number: number | null;
}

/** What replaces something that a person took out, or an address on the net that holds a name. */
export const takenOut = '[…]';

interface Known {
  readonly person: Veiled;
  readonly words: NameWords;
  readonly initials: readonly string[];
}

interface Word {
  readonly at: number;
  readonly end: number;
  readonly meanings: ReadonlyMap<Known, NameWord>;
}

interface Span {
  readonly at: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly who: readonly Known[];
}

/** Signs that are not seen, and that would part a name for a search. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const netAddress = /[^\s<>()"«»]*(?:@|:\/\/|www\.|t\.me\/)[^\s<>()"«»]*/giu;
const gapInName = /^(?:[\s\u00a0]{1,3}|[-‐‑–'’ʼ]|\.?[\s\u00a0]?)$/u;
const gapInList = /^,[\s\u00a0]{0,2}$/u;

/** Makes what replaces names in a text of a paper in this language. */
export function makeVeil(persons: readonly Veiled[], language: Language): (text: string) => string {
  const known = persons.map((person): Known => {
    const words = nameWords(person.names, person.codeName);
    return { person, words, initials: initialsOf(person.names) };
  });
  const index = indexOf(known);
  if (index.size === 0) return (text) => text;
  return (text) => {
    const clean = text
      .normalize('NFC')
      .replace(invisible, '')
      .replace(netAddress, (one) => withoutName(one, known));
    const spans = spansIn(clean, index).map((span) => withInitials(clean, span));
    return spans.length === 0
      ? clean === text.normalize('NFC')
        ? text
        : clean
      : splice(clean, spans, language);
  };
}

function initialsOf(names: readonly PersonName[]): string[] {
  return names.flatMap(({ given, patronymic, family }) =>
    [given, patronymic, family]
      .flatMap((part) => part.split(/[\s-]+/u))
      .map((part) => fold(part.slice(0, 3))),
  );
}

function indexOf(known: readonly Known[]): Map<string, Map<Known, NameWord>> {
  const index = new Map<string, Map<Known, NameWord>>();
  for (const one of known) {
    for (const [key, word] of one.words) {
      const meanings = index.get(key) ?? new Map<Known, NameWord>();
      index.set(key, meanings.set(one, word));
    }
  }
  return index;
}

/** An address, a web page: a name is part of a longer word there, and in small letters. */
function withoutName(address: string, known: readonly Known[]): string {
  const folded = fold(address);
  const holds = known.some(
    ({ person, words }) =>
      person.number !== null &&
      [...words].some(([key, { weak }]) => !weak && key.length > 3 && folded.includes(key)),
  );
  return holds ? takenOut : address;
}

function spansIn(text: string, index: ReadonlyMap<string, ReadonlyMap<Known, NameWord>>): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  const close = () => {
    const span = open === undefined ? undefined : withoutParticles(open);
    if (span !== undefined && isName(text, span)) spans.push(span);
    open = undefined;
  };
  for (const match of fold(text).matchAll(/\p{L}[\p{L}\p{M}\p{N}]*/gu)) {
    const meanings = index.get(match[0]);
    if (meanings === undefined) {
      // An initial between two parts of a name keeps them together.
      if (match[0].length > 2) close();
      continue;
    }
    const word: Word = { at: match.index, end: match.index + match[0].length, meanings };
    const joined: Span | undefined = open && joinedWith(text, open, word);
    if (joined === undefined) close();
    open = joined ?? { at: word.at, end: word.end, words: [word], who: [...meanings.keys()] };
  }
  close();
  return spans;
}

/** One name of several words, where the next belongs to the same person. */
function joinedWith(text: string, span: Span, word: Word): Span | undefined {
  const who = span.who.filter((one) => word.meanings.has(one));
  const gap = text.slice(span.end, word.at);
  const last = span.words.at(-1);
  const isListed =
    gapInList.test(gap) &&
    who.some(
      (one) =>
        partOf(word, one) === 'given' && span.words.every((before) => partOf(before, one) === 'family'),
    );
  const isInitial = /^[\s\u00a0]?(?:\p{Lu}\p{Ll}?\.[\s\u00a0]?){1,2}$/u.test(gap);
  const isSentence = /\./u.test(gap) && !isInitial && span.end - (last?.at ?? 0) > 2;
  if (who.length === 0 || isSentence || !(gapInName.test(gap) || isListed || isInitial)) return undefined;
  return { at: span.at, end: word.end, words: [...span.words, word], who };
}

/** "le frère de Erzhan": the "de" of somebody's surname is a word of the sentence where no surname follows. */
function withoutParticles(span: Span): Span | undefined {
  const isParticle = (word: Word | undefined) =>
    word !== undefined && span.who.every((one) => word.meanings.get(one)?.particle === true);
  const words = [...span.words];
  while (isParticle(words.at(-1))) words.pop();
  const body = words.findIndex((word) => !isParticle(word));
  if (body > 0 && !span.who.some((one) => partOf(words[body], one) === 'family')) words.splice(0, body);
  const [first] = words;
  return first && { ...span, at: first.at, end: words.at(-1)?.end ?? first.end, words };
}

function partOf(word: Word | undefined, one: Known): NamePart | undefined {
  return word?.meanings.get(one)?.part;
}

/** One word alone must be strong and begin with a capital: «вера» is no «Вера». */
function isName(text: string, { words, who }: Span): boolean {
  if (words.length > 1) return true;
  const [word] = words;
  if (word === undefined) return false;
  const letter = text.charAt(word.at);
  const small = letter !== letter.toUpperCase();
  if (small) return false;
  return who.some((one) => {
    const meaning = word.meanings.get(one);
    if (meaning === undefined || meaning.particle) return false;
    return !meaning.weak || meaning.part === 'family' || isOnlyPart(one, meaning);
  });
}

/** «Ли» is short, and all of a name. */
function isOnlyPart({ person }: Known, { part }: NameWord): boolean {
  return part === 'given' && person.names.every(({ given }) => !/[\s-]/u.test(given.trim()));
}

/** The initials beside a surname belong to the name: «Е. Ж. Елшибаев», «Елшибаев Е. Ж.». */
function withInitials(text: string, span: Span): Span {
  const fits = (initials: string) =>
    (initials.match(/\p{Lu}\p{Ll}?(?=\.)/gu) ?? []).every((letter) =>
      span.who.some((one) => one.initials.some((start) => start.startsWith(fold(letter)))),
    );
  const before = /(?<![\p{L}\p{M}])(?:\p{Lu}\p{Ll}?\.[\s\u00a0\u202f-]{0,2}){1,3}$/u.exec(
    text.slice(0, span.at),
  );
  const after = /^[\s\u00a0\u202f]?(?:\p{Lu}\p{Ll}?\.[\s\u00a0\u202f-]?){1,2}(?![\p{L}])/u.exec(
    text.slice(span.end),
  );
  const left = before !== null && fits(before[0]) ? before[0].length : 0;
  const right = after !== null && fits(after[0]) ? after[0].trimEnd().length : 0;
  return { ...span, at: span.at - left, end: span.end + right };
}

function splice(text: string, spans: readonly Span[], language: Language): string {
  let done = '';
  let from = 0;
  for (const span of spans) {
    const code = codeOf(span, language);
    if (code === undefined || span.at < from) continue;
    done += unelided(untitled(text.slice(from, span.at)));
    done += beginsSentence(done) ? codeAtStart(code) : code;
    from = span.end;
  }
  return done + text.slice(from);
}

/** undefined: only such are meant as may be named. */
function codeOf({ who }: Span, language: Language): string | undefined {
  const numbers = who.flatMap(({ person }) => person.number ?? []);
  if (numbers.length === 0) return undefined;
  return codeWords(
    numbers.toSorted((a, b) => a - b),
    language,
  );
}

/** What stands before a name, fits no code, and would say of somebody whether it is a man or a woman. */
const titles =
  /(?<![\p{L}\p{M}'’ʼ])(?:M|Mrs?|Ms|Miss|Mlle|Mme|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Гг]-н\p{L}{0,2}|[Гг]-ж\p{L}{1,2}|[Гг]осподин\p{L}{0,2}|[Гг]оспож\p{L}{1,2}|[Гг]ражданин\p{L}{0,2}|[Гг]ражданк\p{L}{1,2}|[Гг]р)\.?[\s\u00a0\u202f]+$/u;

function untitled(before: string): string {
  return before.replace(titles, '');
}

/** At the head of a line, or after a sentence, which ends with a word, a figure, a mark or a code. */
const sentenceEnd =
  /(?:(?:^|\n)|(?:(?<abbreviated>(?<!\p{L})(?:обл|гор|тел|стр|адв|пос|просп|мкр|av|art|vol))|\p{L}{3}|[\d»”")]|гр\.\u00a0[\p{Lu}/]+)[.!?…]["»”)]*[\s\u00a0]+)[«“"(–—-]*[\s\u00a0]*$/u;

function beginsSentence(before: string): boolean {
  const match = sentenceEnd.exec(before);
  return match !== null && match.groups?.['abbreviated'] === undefined;
}

/** What leaned on the first sound of the name: "d’Erzhan" → "de …", «об Ержане» → «о …», «со Степаном» → «с …». */
function unelided(before: string): string {
  return before
    .replace(/(?<![\p{L}])(d|qu|lorsqu|puisqu|quoiqu|jusqu|n|m|t|s|j)['’ʼ]$/iu, '$1e ')
    .replace(/(?<![\p{L}])(l)['’ʼ]$/iu, '$1a ')
    .replace(/(?<![\p{L}])(о)б([\s\u00a0])$/iu, '$1$2')
    .replace(/(?<![\p{L}])([скв])о([\s\u00a0])$/iu, '$1$2');
}
