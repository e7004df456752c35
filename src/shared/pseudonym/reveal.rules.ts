/** What a paper without names may still tell: each place with its sentence, for a person to judge. */
import { formatDate } from '../dates/date-format';
import { datePoint, type PartialDate } from '../dates/partial-date.schema';
import { languages } from '../language/language.schema';
import type { Person } from '../person/person.schema';
import { fold } from '../text/fold';
import { wordKeys } from '../text/name-key';
import { lettersIn, nameWords } from './name-words.rules';
import type { Reveal } from './pseudonym.schema';

/** What is known of somebody whom the paper must not name. */
export type Hidden = Pick<Person, 'names' | 'codeName' | 'birthDate' | 'birthPlace' | 'contactPoints'>;

/** A text of the paper and where it stands. */
export interface PlacedPassage {
  readonly section: string;
  readonly text: string;
}

type Look = (sentence: string) => { kind: Reveal['kind']; word: string }[];

/** So many are read; more say that the paper should not be made of these texts. */
const most = 200;
const shortestName = 4;

/** Each word once a sentence, in the order of the paper. */
export function revealsIn(passages: readonly PlacedPassage[], persons: readonly Hidden[]): Reveal[] {
  const looks = [looksLikeName(persons), tellsBirth(persons), tellsContact(persons), ...patterns];
  const found = new Map<string, Reveal>();
  for (const { section, text } of passages) {
    for (const sentence of sentencesOf(text)) {
      for (const { kind, word } of looks.flatMap((look) => look(sentence))) {
        const key = `${fold(word)}\n${sentence}`;
        if (!found.has(key)) found.set(key, { kind, word, sentence, section });
        if (found.size === most) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["»”)]*\s)(?=[\p{Lu}«"“\d])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words that sound like a name, however they are spelled, and the name itself in small letters. */
function looksLikeName(persons: readonly Hidden[]): Look {
  const words = persons.map(({ names, codeName }) => nameWords(names, codeName));
  const plain = new Set(words.flatMap((one) => [...one].flatMap(([key, { weak }]) => (weak ? [] : key))));
  const long = persons.flatMap(({ names }) =>
    names.flatMap(({ given, family, patronymic }) => [given, family, patronymic].flatMap(lettersIn)),
  );
  const sounds = new Set(long.filter((word) => word.length >= shortestName).flatMap(wordKeys));
  return (sentence) =>
    lettersIn(sentence).flatMap((word) => {
      if (word.length < shortestName) return [];
      const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
      const same = plain.has(fold(word));
      const alike = isCapital && wordKeys(word).some((key) => key.length >= shortestName && sounds.has(key));
      return same || alike ? [{ kind: 'name' as const, word }] : [];
    });
}

function tellsBirth(persons: readonly Hidden[]): Look {
  const days = new Set(persons.flatMap(({ birthDate }) => (birthDate === null ? [] : writings(birthDate))));
  const places = persons.flatMap(({ birthPlace }) =>
    Object.values(birthPlace).flatMap((place) =>
      lettersIn(place).filter((word) => word.length >= shortestName),
    ),
  );
  // Declined, a place keeps all but its last letters.
  const stems = places.map((word) => fold(word).slice(0, Math.max(shortestName, word.length - 2)));
  return (sentence) => {
    const folded = fold(sentence).replace(/[\u00a0\u202f]/gu, ' ');
    const told = [...days].filter((day) => folded.includes(fold(day)));
    const named = lettersIn(sentence).filter(
      (word) =>
        word.charAt(0) !== word.charAt(0).toLowerCase() && stems.some((stem) => fold(word).startsWith(stem)),
    );
    return [
      ...told.map((word) => ({ kind: 'birthDate' as const, word })),
      ...named.map((word) => ({ kind: 'birthPlace' as const, word })),
    ];
  };
}

/** A day as people write it; less than a day tells no more than an age. */
function writings(date: PartialDate): string[] {
  const [year = '', month = '', day = ''] = date.start.split('-');
  if (day === '') return [];
  return [
    ...languages.map((language) => formatDate(datePoint(date.start), language).replace(/\s*г\.$/u, '')),
    `${year}-${month}-${day}`,
    ...['.', '/', '-'].map((sign) => [day, month, year].join(sign)),
    `${Number(day)}.${Number(month)}.${year}`,
  ];
}

/** The person's own addresses and numbers. */
function tellsContact(persons: readonly Hidden[]): Look {
  const points = persons.flatMap(({ contactPoints }) => contactPoints.map(({ value }) => value));
  const numbers = points.map(digits).filter((one) => one.length >= 6);
  const words = new Set(
    persons.flatMap(({ contactPoints }) =>
      contactPoints
        .filter(({ kind }) => kind === 'address')
        .flatMap(({ value }) => lettersIn(value).filter((word) => word.length >= shortestName))
        .map(fold),
    ),
  );
  return (sentence) => {
    const own = digits(sentence);
    const called = numbers.filter((one) => own.includes(one.slice(-9)));
    const lives = lettersIn(sentence).filter((word) => words.has(fold(word)));
    return [
      ...called.map((word) => ({ kind: 'phone' as const, word })),
      ...lives.map((word) => ({ kind: 'address' as const, word })),
    ];
  };
}

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Two codes with a stroke: a name that two persons have in common, so that the paper cannot say who is meant. */
const sharedCode = /(?<![\p{L}])\p{Lu}\p{Ll}+[\s\u00a0]\p{Lu}{1,3}(?:\/\p{Lu}{1,3})+(?![\p{L}])/gu;

/** What looks like an address, a telephone or the number of a document, whoever has it. */
const patterns: readonly Look[] = [
  look('shared', sharedCode),
  look('email', /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu),
  look('phone', /(?<![\d.])\+?\d(?:[\s\u00a0()-]{0,2}\d){8,13}(?![\d])/gu),
  look('number', /(?<![\p{L}\d])(?:\p{Lu}{1,2}[\s\u00a0]?\d{6,9}|\d{12,14})(?![\p{L}\d])/gu),
];

function look(kind: Reveal['kind'], pattern: RegExp): Look {
  return (sentence) => [...sentence.matchAll(pattern)].map(([word]) => ({ kind, word }));
}
