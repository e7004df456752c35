import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentLanguages } from '../language/language.schema';
import { keepMarks } from './spaces';
import { typesetRuns, typesetText } from './typography';

/** Makes spaces visible: ~ no-break space, _ thin no-break space. */
function shown(text: string): string {
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
}

describe('French', () => {
  it.each([
    ['Objet : agression', 'Objet~: agression'],
    ['Objet: agression', 'Objet~: agression'],
    ['Libérez-le!', 'Libérez-le_!'],
    ['Est-ce vrai ?', 'Est-ce vrai_?'],
    ['Quoi ?!', 'Quoi_?!'],
    ['une enquête ; puis', 'une enquête_; puis'],
    ['une enquête; puis', 'une enquête_; puis'],
    ['une affaire pour "hooliganisme".', 'une affaire pour «~hooliganisme~».'],
    ['le prix "Freedom award", un prix', 'le prix «~Freedom award~», un prix'],
    ['« mot »', '«~mot~»'],
    ['«mot»', '«~mot~»'],
    ['il dit "le "comité" local" ici', 'il dit «~le “comité” local~» ici'],
    ["l'agression d'un militant", 'l’agression d’un militant'],
    ["le bouton 'Envoi' en bas", 'le bouton “Envoi” en bas'],
    ['Le 1er mars 2026', 'Le 1er~mars 2026'],
    ['le 29 octobre 2017, vers 8 h 30', 'le 29~octobre 2017, vers 8~h~30'],
    ['vers 8:30 à Kokshetau', 'vers 8:30 à Kokshetau'],
    ['voir https://exemple.org/?a=1;b=2 !', 'voir https://exemple.org/?a=1;b=2_!'],
    ['1 000 000 de tenges', '1_000_000 de tenges'],
    ['M. Zhanuzakov, Mme B. Asanova', 'M.~Zhanuzakov, Mme~B.~Asanova'],
    ['art. 106 (?)', 'art.~106 (?)'],
    ['exhorte les autorités à :', 'exhorte les autorités à~:'],
    ['« Quoi ? »', '«~Quoi_?~»'],
    ['Il a dit "non" ; puis "oui" !', 'Il a dit «~non~»_; puis «~oui~»_!'],
    ['2017', '2017'],
    ['tél. +7 717 225 00 00 ou 8 717 225 00 00', 'tél. +7 717 225 00 00 ou 8 717 225 00 00'],
    ['5 ans, 3 mois', '5~ans, 3~mois'],
    ['50% des cas, lettre n°5', '50~% des cas, lettre n°~5'],
    ['le comité - dissous - et 2019-2021', 'le comité – dissous – et 2019-2021'],
    ['- un point de liste', '- un point de liste'],
    ['dignité (règle 1) et article 9, paragraphe 1', 'dignité (règle~1) et article~9, paragraphe~1'],
    ['(résolution 53/144 de l’Assemblée)', '(résolution~53/144 de l’Assemblée)'],
  ])('%s', (plain, set) => {
    expect(shown(typesetText(plain, 'fr'))).toBe(set);
  });
});

describe('Russian', () => {
  it.each([
    ['дело о "хулиганстве"', 'дело о~«хулиганстве»'],
    ['"Газета "Жизнь" закрыта"', '«Газета „Жизнь“ закрыта»'],
    ['Президенту К. К. Токаеву', 'Президенту К.~К.~Токаеву'],
    ['Токаев К. К.', 'Токаев~К.~К.'],
    ['в 2017 г. Затем', 'в~2017~г. Затем'],
    ['И.О. Фамилия', 'И.О.~Фамилия'],
    ['29 октября 2017 г. в 8:30', '29~октября 2017~г. в~8:30'],
    ['Он — активист', 'Он~— активист'],
    ['Он - активист -- из Жанаозена', 'Он~— активист~— из~Жанаозена'],
    ['дело №5', 'дело №~5'],
    ['в г. Кокшетау и на ул. Абая', 'в~г.~Кокшетау и~на~ул.~Абая'],
    ['по ст. 106 ч. 2', 'по~ст.~106 ч.~2'],
    ['и т. д.', 'и~т.~д.'],
    ['Уважаемый господин Президент!', 'Уважаемый господин Президент!'],
    ['1 500 тенге', '1_500~тенге'],
    ['«уже так»', '«уже так»'],
    ['просим: 1) провести', 'просим: 1) провести'],
    ['(статья 5, пункт 1 статьи 9)', '(статья~5, пункт~1 статьи~9)'],
    ['достоинство (правило 1)', 'достоинство (правило~1)'],
    ['на 2 л. в 1 экз.', 'на~2~л. в~1~экз.'],
    ['часть пятая', 'часть пятая'],
  ])('%s', (plain, set) => {
    expect(shown(typesetText(plain, 'ru'))).toBe(set);
  });
});

describe('English', () => {
  it.each([
    ['He said "no".', 'He said “no”.'],
    ['his brother - a well-known lawyer', 'his brother – a well-known lawyer'],
    ['"The \'open\' case," she said', '“The ‘open’ case,” she said'],
    ['"the "open" case"', '“the ‘open’ case”'],
    ["the workers' rights, don't", 'the workers’ rights, don’t'],
    ["in the '90s", 'in the ’90s'],
    ['Mr Zhanuzakov on 29 October 2017 at 8:30 a.m.', 'Mr~Zhanuzakov on 29~October 2017 at 8:30~a.m.'],
    ['Why? Because: this; that!', 'Why? Because: this; that!'],
    ['("quoted")', '(“quoted”)'],
    ['Order No. 29 (rule 1, article 9(1))', 'Order No.~29 (rule~1, article~9(1))'],
    ['General Assembly resolution 53/144', 'General Assembly resolution~53/144'],
  ])('%s', (plain, set) => {
    expect(shown(typesetText(plain, 'en'))).toBe(set);
  });
});

describe('Kazakh', () => {
  it.each([
    ['2017 жылғы 29 қазан', '2017~жылғы 29~қазан'],
    ['"Әділет" қоғамы', '«Әділет» қоғамы'],
  ])('%s', (plain, set) => {
    expect(shown(typesetText(plain, 'kk'))).toBe(set);
  });
});

describe('runs', () => {
  it('sees a quotation that crosses the edge of bold text', () => {
    const runs = typesetRuns(
      [
        { text: 'pour "', bold: false },
        { text: 'hooliganisme', bold: true },
        { text: '"', bold: false },
        { text: ' !', bold: false },
      ],
      'fr',
    );
    expect(runs.map((run) => shown(run.text))).toEqual(['pour «~', 'hooliganisme~', '»', '_!']);
    expect(runs.map((run) => run.bold)).toEqual([false, true, false, false]);
  });

  it('is the same text however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(prose(12), { maxLength: 8 }),
        fc.constantFrom(...documentLanguages),
        (texts, language) => {
          const runs = typesetRuns(
            texts.map((text, id) => ({ text, id })),
            language,
          );
          expect(runs.map((run) => run.text).join('')).toBe(typesetText(texts.join(''), language));
          expect(runs.map((run) => run.id)).toEqual(texts.map((_, id) => id));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('any text', () => {
  it('keeps its letters, and is set the same when set twice', () => {
    fc.assert(
      fc.property(prose(80), fc.constantFrom(...documentLanguages), (text, language) => {
        const once = typesetText(text, language);
        expect(stripped(once)).toBe(stripped(text));
        expect(shown(typesetText(once, language))).toBe(shown(once));
      }),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...documentLanguages), (text, language) => {
        const once = typesetText(text, language);
        expect(stripped(once)).toBe(stripped(text));
        expect(typesetText(once, language)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['"-"', '«- a', 'a -:'])('keeps the hyphen of %s, whose blanks come with the setting', (text) => {
    const once = typesetText(text, 'fr');
    expect(once).toContain('-');
    expect(typesetText(once, 'fr')).toBe(once);
  });

  it('stays fast on long hostile text', () => {
    for (const text of [
      '" '.repeat(20_000),
      ' '.repeat(50_000),
      "'a ".repeat(20_000),
      '1 000 '.repeat(10_000),
      '«'.repeat(20_000),
    ]) {
      for (const language of documentLanguages)
        expect(stripped(typesetText(text, language))).toBe(stripped(text));
    }
  });
});

function stripped(text: string): string {
  return text.replace(/[ \u00a0\u2009\u202f"'«»“”„‘’–—-]/gu, '');
}

/** Text made of what the rules look at: quotation marks, punctuation, blanks, short words, figures, addresses. */
function prose(size: number): fc.Arbitrary<string> {
  const pieces = [
    '"',
    "'",
    '«',
    '»',
    '“',
    '”',
    '„',
    '‘',
    '’',
    ' ',
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\u202f',
    '\n',
    '!',
    '?',
    ';',
    ':',
    '.',
    ',',
    '—',
    '-',
    '--',
    '№',
    '(',
    ')',
    'в',
    'и',
    'К.',
    'Токаев',
    'г.',
    'т.',
    'д.',
    '2017',
    '000',
    '1',
    '1er',
    'mars',
    'h',
    '30',
    'M.',
    'n°',
    'mot',
    'l',
    'https://a.kz/?b=1',
    'a@b.kz',
    'жылғы',
    'октября',
    'May',
    '%',
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: size }).map((parts) => parts.join(''));
}

it('keeps marks with their words on the screen, and changes nothing else', () => {
  expect(shown(keepMarks('Le « Freedom award » : qui ? "moi" d\'un'))).toBe(
    'Le «~Freedom award~»~: qui~? "moi" d\'un',
  );
});
