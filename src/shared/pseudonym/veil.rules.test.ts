import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../language/language.schema';
import type { PersonName } from '../person/person.schema';
import { fold } from '../text/fold';
import { codeLetters, codeWords } from './pseudonym-code.rules';
import { nameWords } from './name-words.rules';
import { makeVeil, type Veiled } from './veil.rules';

function named(language: PersonName['language'], given: string, family: string, patronymic = ''): PersonName {
  return { kind: 'legal', language, given, patronymic, family, primary: true, inflections: null };
}
function person(number: number | null, ...names: PersonName[]): Veiled {
  return { id: `p${number ?? 'n'}${names[0]?.family ?? ''}`, names, codeName: '', number };
}

const erzhan = person(
  1,
  named('fr', 'Erzhan', 'Elshibayev'),
  {
    ...named('ru', 'Ержан', 'Елшибаев'),
    inflections: {
      genitive: 'Ержана Елшибаева',
      dative: 'Ержану Елшибаеву',
      accusative: 'Ержана Елшибаева',
      instrumental: 'Ержаном Елшибаевым',
      prepositional: 'Ержане Елшибаеве',
      confirmed: true,
    },
  },
  named('kk', 'Ержан', 'Елшібаев', 'Жаңабайұлы'),
);
const marat = person(2, named('ru', 'Марат', 'Жанузаков'), named('en', 'Marat', 'Zhanuzakov'));
const everybody = [erzhan, marat];

function veiled(text: string, language: Language = 'en', persons: readonly Veiled[] = everybody): string {
  return makeVeil(persons, language)(text);
}

/** A code is not parted from its word at the end of a line. */
const coded = (text: string) => text.replaceAll(/(Person|Personne|[Гг]р\.) (?=[A-ZА-Я])/gu, '$1\u00a0');

describe('a code in the place of a name', () => {
  it('is the same sign in every language, and goes on after ten persons', () => {
    expect(codeWords([1], 'en')).toBe(coded('Person A'));
    expect(codeWords([1], 'fr')).toBe(coded('Personne A'));
    expect(codeWords([1], 'ru')).toBe(coded('гр. А'));
    expect([1, 2, 3, 4, 10, 11, 20, 21].map((number) => codeLetters(number, 'en'))).toEqual([
      'A',
      'B',
      'C',
      'E',
      'X',
      'AA',
      'AX',
      'BA',
    ]);
    const many = Array.from({ length: 500 }, (_, at) => codeLetters(at + 1, 'ru'));
    expect(new Set(many).size).toBe(500);
    expect(many.join('')).toMatch(/^\p{Script=Cyrillic}+$/u);
  });

  it.each([
    ['Erzhan Elshibayev was beaten.', 'Person A was beaten.'],
    ['ELSHIBAYEV, Erzhan', 'Person A'],
    ['The wife of E. Elshibayev; Elshibayev E.', 'The wife of Person A; Person A'],
    ["Elshibayev's lawyer and the Elshibayevs", "Person A's lawyer and the Person A"],
    ['Marat Zhanuzakov and Erzhan', 'Person B and Person A'],
    ['Erzhan. Elshibayev said so.', 'Person A. Person A said so.'],
    ['Yerzhan Yelshibayev, Zerzhan', 'Person A, Zerzhan'],
    ['Erzhan\u00a0Elshibayev, Er\u00adzhan Elshi\u200bbayev', 'Person A, Person A'],
    ['write to erzhan.elshibayev@mail.example now', 'write to […] now'],
    ['see https://example.org/free-erzhan-elshibayev', 'see […]'],
    ['see https://example.org/', 'see https://example.org/'],
    ['The lawyer of Mr Elshibayev, Ms. Zhanuzakov', 'The lawyer of Person A, Person B'],
  ])('%s → %s', (text, expected) => {
    expect(veiled(text)).toBe(coded(expected));
  });

  it.each([
    ['La détention d’Erzhan Elshibayev', 'La détention de Personne A'],
    ["parce qu'Erzhan", 'parce que Personne A'],
    ['D’Erzhan', 'De Personne A'],
    ['l’État et Elshibaïev', 'l’État et Elshibaïev'],
    ['L’avocat de M. Elshibayev et Madame Zhanuzakov', 'L’avocat de Personne A et Personne B'],
    ['Me Elshibayev', 'Me Personne A'],
  ])('%s → %s', (text, expected) => {
    expect(veiled(text, 'fr')).toBe(coded(expected));
  });

  it.each([
    ['Ержан Елшибаев задержан.', 'Гр. А задержан.'],
    ['Вчера Ержан Елшибаев был задержан.', 'Вчера гр. А был задержан.'],
    ['Адвокат Ержана Елшибаева', 'Адвокат гр. А'],
    ['передали Ержану Елшибаеву', 'передали гр. А'],
    ['встреча с Елшибаевым Е.', 'встреча с гр. А'],
    ['Дом на ул. Елшибаева. Елшибаев молчал.', 'Дом на ул. гр. А. Гр. А молчал.'],
    ['Шёл домой через лес. Ержан молчал; обл. Ержана', 'Шёл домой через лес. Гр. А молчал; обл. гр. А'],
    ['об Ержане', 'о гр. А'],
    ['со Ержаном, ко Ержану', 'с гр. А, к гр. А'],
    ['у г-на Елшибаева и гражданина Жанузакова', 'у гр. А и гр. В'],
    ['Марату Жанузакову, Марат', 'Гр. В, гр. В'],
    ['Маратон и маратон, марафон, Маратовка', 'Маратон и маратон, марафон, Маратовка'],
    ['Ержанның ісі, Елшібаевты', 'Гр. А ісі, гр. А'],
    ['Жаңабайұлы Ержан', 'Гр. А'],
    ['Жанабайулы', 'Гр. А'],
  ])('%s → %s', (text, expected) => {
    expect(veiled(text, 'ru')).toBe(coded(expected));
  });

  it('leaves common words alone that are written like a name', () => {
    const vera = person(1, named('ru', 'Вера', 'Ли'), named('fr', 'Rose', 'de la Cruz'));
    expect(veiled('вера и любовь; ли; une rose de la ville', 'fr', [vera])).toBe(
      'вера и любовь; ли; une rose de la ville',
    );
    expect(veiled('Rose de la Cruz, le frère de Rose. De plus, Ли.', 'fr', [vera])).toBe(
      coded('Personne A, le frère de Personne A. De plus, Personne A.'),
    );
  });

  it('parts namesakes by their given names, and says where it cannot', () => {
    const wife = person(3, named('en', 'Aigul', 'Elshibayev'));
    const officer = person(null, named('en', 'Serik', 'Elshibayev'));
    const persons = [erzhan, wife, officer];
    expect(veiled('Aigul Elshibayev, Erzhan Elshibayev', 'en', persons)).toBe(coded('Person C, Person A'));
    expect(veiled('Elshibayev was seen.', 'en', persons)).toBe(coded('Person A/C was seen.'));
    expect(veiled('Serik Elshibayev was seen.', 'en', persons)).toBe('Serik Elshibayev was seen.');
  });

  it('holds a hyphen and an apostrophe within the name', () => {
    const kasym = person(1, named('ru', 'Касым-Жомарт', 'Токаев'), named('en', 'Sean', "O'Connor"));
    expect(veiled('Касым-Жомарту Токаеву, К.-Ж. Токаева, Тоқаев', 'ru', [kasym])).toBe(
      'Гр.\u00a0А, гр.\u00a0А, гр.\u00a0А',
    );
    expect(veiled("Sean O’Connor, O'Connor", 'en', [kasym])).toBe(coded('Person A, Person A'));
    expect(veiled('Касым пришёл', 'ru', [kasym])).toBe('Касым пришёл');
  });
});

describe('whatever stands around it', () => {
  const forms = [...nameWords(erzhan.names, '').keys()].filter((one) => one.length > 4);
  const gaps = [' ', ', ', ' — ', '. ', '\n', '«', '» ', '(', ') ', '; ', '…', ' "', '" ', '/', '’', '-'];

  it('no form of a name is left', () => {
    const word = fc.constantFrom(...forms, 'the', 'жена', 'маратон', 'и', 'Person');
    const text = fc.array(fc.tuple(word, fc.constantFrom(...gaps), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('en', 'fr', 'ru'), (parts, language) => {
        const written = parts.map(([one, gap, loud]) => {
          const capital = one.charAt(0).toUpperCase() + one.slice(1);
          return (loud ? one.toUpperCase() : capital) + gap;
        });
        const words: string[] = fold(veiled(written.join(''), language, [erzhan])).match(/\p{L}+/gu) ?? [];
        expect(words.filter((one) => forms.includes(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('a longer word that begins or ends with a name stays', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('бвгдзқw')),
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom('Марат', 'Ержан', 'Erzhan'), fc.boolean(), (more, name, after) => {
        const text = `x ${after ? name + more : more + name} y`;
        fc.pre(!nameWords([...erzhan.names, ...marat.names], '').has(fold(name + more)));
        expect(veiled(text)).toBe(text);
      }),
    );
  });

  it('a text without a name stays as it is, and what is veiled stays veiled', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abe .,АБ’\n-')) }), (text) => {
        expect(veiled(text)).toBe(text);
        const once = veiled(`${text} Ержан Елшибаев ${text}`);
        expect(veiled(once)).toBe(once);
      }),
    );
  });
});
