import { withA } from './french.rules';
import type { Language } from './language.schema';
import { russianWith } from './russian.rules';
import type { PlaceForms } from './country.rules';

/**
 * A place as somebody entered it ("Kokshetau", "la prison d’Atyrau", «Мангистауская область», "at the market") where a
 * sentence needs it: "à Kokshetau (Kazakhstan)", "in Kokshetau, Kazakhstan", «в г. Кокшетау (Казахстан)».
 *
 * What cannot take a preposition for certain follows the country in brackets: "au Kazakhstan (parking du tribunal)".
 * null: neither place nor country is known.
 * @param form how somebody wrote that this place is said in a sentence, "à Janaozen"; null: by rule
 */
export function placeInSentence(
  place: string | null,
  country: PlaceForms | undefined,
  language: Language,
  form: string | null = null,
): string | null {
  const entered = place?.trim() ?? '';
  if (entered === '' || (form === null && entered === country?.name)) return country?.in ?? null;
  const phrase = form ?? withPreposition[language](entered);
  if (country === undefined) return phrase ?? entered;
  if (phrase === null) return `${country.in} (${entered})`;
  if (entered.includes(country.name)) return phrase;
  return language === 'en' ? `${phrase}, ${country.name}` : `${phrase} (${country.name})`;
}

const withPreposition: Record<Language, (place: string) => string | null> = {
  fr: (place) => {
    if (/^(?:à|au|aux|en|dans|devant|près|sur|chez|sous|entre) /iu.test(place)) return withSmall(place);
    if (/^(?:le |la |les |l['’])/u.test(place)) return withA(place);
    const article = /^(?:Le|La|Les) /u.exec(place)?.[0];
    // "Le Caire" and "La Haye" hold their article: "au Caire", "à La Haye".
    if (article === 'Le ' || article === 'Les ') return withA(withSmall(place));
    const [first = ''] = place.split(/[ ,]/u);
    const known = frenchNouns[first.toLocaleLowerCase('fr')];
    if (known !== undefined) return `${known}${known.endsWith('’') ? '' : ' '}${withSmall(place)}`;
    return /^\p{Lu}/u.test(place) ? `à ${place}` : null;
  },
  en: (place) => {
    if (/^(?:in|at|on|near|outside|inside|between|by) /iu.test(place)) return withSmall(place);
    if (/^\p{Lu}.* (?:[Rr]egion|[Oo]blast|[Pp]rovince|[Dd]istrict)$/u.test(place)) return `in the ${place}`;
    if (englishBuilding.test(place)) return `at the ${place}`;
    return /^(?:\p{Lu}|the )/u.test(place) ? `in ${place}` : null;
  },
  ru: (place) => {
    if (/^(?:во?|на|около|близ|у|возле|под|между|за) /iu.test(place)) return withSmall(place);
    if (russianTowns.has(place)) return `в г. ${place}`;
    const region = /^(\S+[сц]к)(?:ая область|ий район|ой район|ий край)$/u.exec(place);
    if (region !== null) {
      const kind = place.endsWith('область')
        ? 'ой области'
        : place.endsWith('район')
          ? 'ом районе'
          : 'ом крае';
      return russianWith('в', `${region[1]}${kind}`);
    }
    if (/^(?:ИК|СИЗО|ИВС|УИС|УК|ЛА|РУ)(?:[-–/№ ]|$)/u.test(place)) return `в ${place}`;
    const [first = ''] = place.split(' ');
    const noun = russianNouns[first.toLocaleLowerCase('ru')];
    return noun === undefined ? null : `в ${noun}${place.slice(first.length)}`;
  },
};

/** An abbreviation stays: "au SIZO". */
function withSmall(place: string): string {
  if (/^\p{Lu}{2}/u.test(place)) return place;
  return place.slice(0, 1).toLocaleLowerCase() + place.slice(1);
}

/** One is in a town, but at a court. */
const englishBuilding =
  /^\p{Lu}.*\b(?:Airport|Court|Department|Embassy|Hospital|Ministry|Office|Station|University)$/u;

const frenchNouns: Readonly<Record<string, string>> = {
  région: 'dans la',
  ville: 'dans la',
  province: 'dans la',
  district: 'dans le',
  village: 'dans le',
  prison: 'à la',
  colonie: 'à la',
  maison: 'à la',
  cour: 'à la',
  gare: 'à la',
  centre: 'au',
  camp: 'au',
  commissariat: 'au',
  ministère: 'au',
  palais: 'au',
  poste: 'au',
  siège: 'au',
  sizo: 'au',
  tribunal: 'au',
  aéroport: 'à l’',
  ambassade: 'à l’',
  établissement: 'à l’',
  hôpital: 'à l’',
  usine: 'à l’',
  université: 'à l’',
  oblast: 'dans l’',
  quartier: 'dans le',
};

/** Common nouns before a name, in the prepositional; abbreviations do not change. */
const russianNouns: Readonly<Record<string, string>> = {
  'г.': 'г.',
  'с.': 'с.',
  'пос.': 'пос.',
  город: 'городе',
  село: 'селе',
  посёлок: 'посёлке',
  поселок: 'посёлке',
  аул: 'ауле',
  деревня: 'деревне',
  учреждение: 'учреждении',
  колония: 'колонии',
  тюрьма: 'тюрьме',
  район: 'районе',
  сизо: 'СИЗО',
  ивс: 'ИВС',
};

/**
 * Towns, whose name stays in the nominative after «в г.»: those of Kazakhstan, and the larger ones nearby. A name that is
 * not here may be a village, so that nothing is said of its kind.
 */
const russianTowns: ReadonlySet<string> = new Set(
  (
    'Абай,Акколь,Аксай,Аксу,Актау,Актобе,Алатау,Алга,Алматы,Алтай,Аральск,Аркалык,Арыс,Астана,Атбасар,Атырау,Аягоз,' +
    'Байконур,Балхаш,Булаево,Державинск,Ерейментау,Есик,Есиль,Жанаозен,Жанатас,Жаркент,Жезказган,Жем,Жетысай,Житикара,' +
    'Зайсан,Казалинск,Кандыагаш,Каражал,Караганда,Каратау,Каркаралинск,Каскелен,Кентау,Кокшетау,Конаев,Костанай,' +
    'Косшы,Кулсары,Курчатов,Кызылорда,Ленгер,Лисаковск,Макинск,Мамлютка,Павлодар,Петропавловск,Приозёрск,Риддер,' +
    'Рудный,Сарань,Сарканд,Сарыагаш,Сатпаев,Семей,Сергеевка,Серебрянск,Степногорск,Степняк,Тайынша,Талгар,' +
    'Талдыкорган,Тараз,Текели,Темир,Темиртау,Тобыл,Туркестан,Уральск,Усть-Каменогорск,Ушарал,Уштобе,' +
    'Форт-Шевченко,Хромтау,Шалкар,Шар,Шардара,Шахтинск,Шемонаиха,Шу,Шымкент,Щучинск,Экибастуз,Эмба,' +
    'Бишкек,Ош,Ташкент,Самарканд,Бухара,Нукус,Душанбе,Худжанд,Хорог,Ашхабад,Минск,Москва,Санкт-Петербург,Баку,Тбилиси,Ереван'
  ).split(','),
);
