import { describe, expect, it } from 'vitest';
import { joinList, ordinal, pickForm } from './agreement';
import { countryName, findCountryForms, listCountryCodes } from './country.rules';
import { englishPossessive, withIndefinite } from './english.rules';
import { elided, inclusive, withA, withDe } from './french.rules';
import { findText, languages, textIn } from './language.schema';
import { numberInWords } from './number-words';
import { fullName, lacksPatronymic, nameWithInitials } from './person-name.rules';
import { countOf } from './plural';
import { russianWith } from './russian.rules';

describe('localized text', () => {
  it('gives the language asked for, else says which one it borrowed', () => {
    expect(findText({ fr: 'Titre', ru: 'Заголовок' }, 'fr')).toEqual({ text: 'Titre', language: 'fr' });
    expect(findText({ fr: ' ', ru: 'Заголовок' }, 'fr')).toEqual({ text: 'Заголовок', language: 'ru' });
    expect(textIn({ kk: 'Тақырып', en: 'Title' }, 'ru')).toBe('Тақырып');
    expect(textIn({ en: 'Title' }, 'ru', [])).toBe('');
  });
});

describe('countries', () => {
  it.each([
    ['KZ', 'le Kazakhstan', 'au Kazakhstan', 'du Kazakhstan'],
    ['IR', 'l’Iran', 'en Iran', 'd’Iran'],
    ['FR', 'la France', 'en France', 'de France'],
    ['US', 'les États-Unis', 'aux États-Unis', 'des États-Unis'],
    ['NL', 'les Pays-Bas', 'aux Pays-Bas', 'des Pays-Bas'],
    ['CU', 'Cuba', 'à Cuba', 'de Cuba'],
    ['IL', 'Israël', 'en Israël', 'd’Israël'],
    ['UZ', 'l’Ouzbékistan', 'en Ouzbékistan', 'd’Ouzbékistan'],
    ['HU', 'la Hongrie', 'en Hongrie', 'de Hongrie'],
    ['EG', 'l’Égypte', 'en Égypte', 'd’Égypte'],
  ])('%s in French', (code, the, within, of) => {
    expect(findCountryForms(code, 'fr')).toMatchObject({ the, in: within, of });
  });

  it.each([
    ['KZ', 'la République du Kazakhstan', 'en République du Kazakhstan', 'de la République du Kazakhstan'],
    ['RU', 'la Fédération de Russie', 'en Fédération de Russie', 'de la Fédération de Russie'],
    ['BE', 'le Royaume de Belgique', 'au Royaume de Belgique', 'du Royaume de Belgique'],
    ['CH', 'la Confédération suisse', 'dans la Confédération suisse', 'de la Confédération suisse'],
    ['IL', 'l’État d’Israël', 'dans l’État d’Israël', 'de l’État d’Israël'],
    ['GE', 'la Géorgie', 'en Géorgie', 'de Géorgie'],
  ])('%s in full in French', (code, the, within, of) => {
    expect(findCountryForms(code, 'fr')?.official).toMatchObject({ the, in: within, of });
  });

  it.each([
    ['KZ', 'в Казахстане', 'Казахстана', 'Казахстану', 'в Республике Казахстан', 'Республики Казахстан'],
    ['KG', 'в Кыргызстане', 'Кыргызстана', 'Кыргызстану', 'в Кыргызской Республике', 'Кыргызской Республики'],
    ['FR', 'во Франции', 'Франции', 'Франции', 'во Французской Республике', 'Французской Республики'],
    ['BY', 'в Беларуси', 'Беларуси', 'Беларуси', 'в Республике Беларусь', 'Республики Беларусь'],
    ['CY', 'на Кипре', 'Кипра', 'Кипру', 'в Республике Кипр', 'Республики Кипр'],
  ])('%s in Russian', (code, within, of, to, officialIn, officialOf) => {
    expect(findCountryForms(code, 'ru')).toMatchObject({
      in: within,
      of,
      to,
      official: { in: officialIn, of: officialOf },
    });
  });

  it('knows the article of English names', () => {
    expect(findCountryForms('NL', 'en')).toMatchObject({ name: 'Netherlands', in: 'in the Netherlands' });
    expect(findCountryForms('KZ', 'en')?.official.of).toBe('of the Republic of Kazakhstan');
    expect(findCountryForms('GE', 'en')?.official.in).toBe('in Georgia');
  });

  it('has every form of every country and guesses none', () => {
    expect(listCountryCodes().length).toBeGreaterThan(60);
    for (const code of listCountryCodes()) {
      for (const language of languages) {
        const forms = findCountryForms(code, language);
        const all = [forms, forms?.official].flatMap((each) => [
          each?.name,
          each?.the,
          each?.in,
          each?.of,
          each?.to,
        ]);
        for (const form of all) expect(form, code).toMatch(/^\p{L}[\p{L}’ -]+$/u);
      }
    }
    expect(findCountryForms('ZZ', 'fr')).toBeUndefined();
    expect(findCountryForms('constructor', 'fr')).toBeUndefined();
    expect(countryName('ZZ', 'fr')).toBe('ZZ');
    expect(countryName('KZ', 'kk')).toBe('Қазақстан');
  });
});

describe('French', () => {
  it.each([
    ['Erzhan Elshibayev', 'd’Erzhan Elshibayev'],
    ['Marat', 'de Marat'],
    ['Yerzhan', 'de Yerzhan'],
    ['Yves', 'd’Yves'],
    ['Hassan', 'de Hassan'],
    ['Hélène', 'd’Hélène'],
    ['homme', 'd’homme'],
    ['Élise', 'd’Élise'],
    ['« Odnako »', 'd’« Odnako »'],
    ['onze', 'de onze'],
  ])('de + %s', (next, joined) => {
    expect(elided('de', next)).toBe(joined);
  });

  it('contracts articles', () => {
    expect(withDe('le Procureur général')).toBe('du Procureur général');
    expect(withDe('les autorités')).toBe('des autorités');
    expect(withDe('la ministre')).toBe('de la ministre');
    expect(withDe("l'ambassade")).toBe("de l'ambassade");
    expect(withDe('Amnesty')).toBe('d’Amnesty');
    expect(withA('le Procureur général')).toBe('au Procureur général');
    expect(withA('les autorités')).toBe('aux autorités');
    expect(withA('l’ambassadrice')).toBe('à l’ambassadrice');
    expect(elided('que', 'il')).toBe('qu’il');
  });

  it.each([
    ['défenseurs', 'défenseures', 'défenseur·es', 'défenseurs et défenseures'],
    ['militants', 'militantes', 'militant·es', 'militants et militantes'],
    ['travailleurs', 'travailleuses', 'travailleur·ses', 'travailleurs et travailleuses'],
    ['tous', 'toutes', 'tous·tes', 'tous et toutes'],
    ['syndicalistes', 'syndicalistes', 'syndicalistes', 'syndicalistes'],
  ])('%s and %s', (masculine, feminine, median, double) => {
    expect(inclusive(masculine, feminine, 'median')).toBe(median);
    expect(inclusive(masculine, feminine, 'double')).toBe(double);
    expect(inclusive(masculine, feminine, 'generic')).toBe(masculine);
  });
});

describe('Russian', () => {
  it.each([
    ['в', 'Франции', 'во Франции'],
    ['в', 'Венгрии', 'в Венгрии'],
    ['в', 'Алматы', 'в Алматы'],
    ['о', 'избиении', 'об избиении'],
    ['о', 'нападении', 'о нападении'],
    ['о', 'Ержане', 'о Ержане'],
    ['о', 'Эльшибаеве', 'об Эльшибаеве'],
    ['с', 'ссылкой', 'со ссылкой'],
    ['с', 'сентября', 'с сентября'],
    ['о', '«Ак жол»', 'об «Ак жол»'],
  ] as const)('%s + %s', (preposition, next, joined) => {
    expect(russianWith(preposition, next)).toBe(joined);
  });
});

describe('agreement, lists, numbers', () => {
  it('picks forms and never guesses one', () => {
    const forms = { masculine: 'agressé', feminine: 'agressée', masculinePlural: 'agressés' };
    expect(pickForm('feminine', 'singular', forms)).toBe('agressée');
    expect(pickForm('feminine', 'plural', forms)).toBe('agressés');
    expect(pickForm('masculine', 'plural', { masculine: 'избит', feminine: 'избита' })).toBeUndefined();
  });

  it('joins lists', () => {
    expect(joinList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(joinList(['a', '', 'b'], 'en')).toBe('a and b');
    expect(joinList(['а', 'б', 'в'], 'ru')).toBe('а, б и в');
    expect(joinList(['a'], 'kk')).toBe('a');
    expect(joinList([], 'fr')).toBe('');
  });

  it('counts', () => {
    const day = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };
    expect([1, 2, 5, 11, 21, 112].map((count) => countOf('ru', count, day))).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '11 дней',
      '21 день',
      '112 дней',
    ]);
    expect(countOf('fr', 0, { one: 'jour', other: 'jours' })).toBe('0 jour');
    expect(ordinal(1, 'fr', 'masculine')).toBe('1er');
    expect(ordinal(1, 'fr', 'feminine')).toBe('1re');
    expect(ordinal(2, 'fr', 'feminine')).toBe('2e');
    expect([1, 2, 3, 11, 22, 113].map((value) => ordinal(value, 'en', 'masculine'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '22nd',
      '113th',
    ]);
    expect(englishPossessive('Zhanuzakov')).toBe('Zhanuzakov’s');
    expect(englishPossessive('defenders', true)).toBe('defenders’');
  });

  it('writes numbers out', () => {
    const french = [0, 1, 16, 17, 21, 22, 70, 71, 77, 80, 81, 90, 91, 99].map((value) =>
      numberInWords(value, 'fr'),
    );
    expect(french.join(', ')).toBe(
      'zéro, un, seize, dix-sept, vingt et un, vingt-deux, soixante-dix, soixante et onze, soixante-dix-sept, quatre-vingts, quatre-vingt-un, quatre-vingt-dix, quatre-vingt-onze, quatre-vingt-dix-neuf',
    );
    expect(numberInWords(42, 'en')).toBe('forty-two');
    expect(numberInWords(42, 'ru', 'genitive')).toBe('сорока двух');
    expect(numberInWords(12, 'ru', 'dative')).toBe('двенадцати');
    expect(numberInWords(755, 'ru')).toBe('755');
  });
});

describe('names of people', () => {
  it('stands in full or with initials', () => {
    const name = { given: 'Касым-Жомарт', patronymic: 'Кемелевич', family: 'Токаев' };
    expect(fullName(name)).toBe('Касым-Жомарт Токаев');
    expect(fullName(name, true)).toBe('Касым-Жомарт Кемелевич Токаев');
    expect(nameWithInitials(name)).toBe('К.-Ж. К. Токаев');
    expect(nameWithInitials({ given: 'Жомарт', patronymic: 'М.', family: 'Токаев' })).toBe('Ж. М. Токаев');
    expect(nameWithInitials({ given: '', patronymic: '', family: 'Tokayev' })).toBe('Tokayev');
  });
});

describe('the English indefinite article', () => {
  it.each([
    ['labour activist', 'a labour activist'],
    ['artist', 'an artist'],
    ['union leader', 'a union leader'],
    ['unemployed worker', 'an unemployed worker'],
    ['university lecturer', 'a university lecturer'],
    ['honorary president', 'an honorary president'],
    ['human rights defender', 'a human rights defender'],
    ['European lawyer', 'European lawyer'],
    ['the president of the union', 'the president of the union'],
  ])('%s', (phrase, text) => {
    expect(withIndefinite(phrase)).toBe(text);
  });
});

describe('a form that has lost the patronymic', () => {
  const president = { given: 'Касым-Жомарт', patronymic: 'Кемелевич', family: 'Токаев' };
  it.each([
    [president, 'Касым-Жомарта Токаева', true],
    [president, 'Касым-Жомарту Кемелевичу Токаеву', false],
    [president, 'К.-Ж. К. Токаева', false],
    [president, '', false],
    [{ given: 'Айгуль', patronymic: 'Нурланкызы', family: '' }, 'Айгуль', true],
    [{ given: 'Айгуль', patronymic: 'Нурланкызы', family: '' }, 'Айгулью Нурланкызы', false],
    [{ given: 'Ержан', patronymic: '', family: 'Елшибаев' }, 'Ержана Елшибаева', false],
    [{ given: 'Азат', patronymic: 'Серік ұлы', family: 'Омаров' }, 'Азата Омарова', true],
  ])('%o: %s %s', (name, form, lacks) => {
    expect(lacksPatronymic(name, form)).toBe(lacks);
  });
});
