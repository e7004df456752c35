import countries from './countries.json';
import type { DocumentLanguage } from './language.schema';
import { elided, isVowelSound } from './french.rules';

/** A country's name as it stands in a sentence. */
export interface PlaceForms {
  /** "Kazakhstan", «Казахстан». */
  readonly name: string;
  /** "le Kazakhstan", "the Netherlands"; in Russian and Kazakh the name. */
  readonly the: string;
  /** "au Kazakhstan", "in Kazakhstan", «в Казахстане». */
  readonly in: string;
  /** "du Kazakhstan", "de Géorgie", "of Kazakhstan", «Казахстана». */
  readonly of: string;
  /** Russian dative «Казахстану»; French "au Kazakhstan", "à la Géorgie"; English "to Kazakhstan". */
  readonly to: string;
}

export interface CountryForms extends PlaceForms {
  /** "République du Kazakhstan" and its forms. */
  readonly official: PlaceForms;
}

interface CountryEntry {
  readonly en: { readonly name: string; readonly official: string };
  readonly fr: {
    readonly name: string;
    readonly article: string;
    readonly official: string;
    readonly officialArticle: string;
    readonly in?: string;
  };
  readonly ru: Readonly<
    Record<
      | 'name'
      | 'genitive'
      | 'dative'
      | 'in'
      | 'official'
      | 'officialGenitive'
      | 'officialDative'
      | 'officialIn',
      string
    >
  >;
  readonly kk?: { readonly name: string };
}

const table: Readonly<Record<string, CountryEntry>> = countries;

/** The codes in the table, ISO 3166-1 alpha-2 (and XK). */
export function listCountryCodes(): string[] {
  return Object.keys(table);
}

/**
 * The forms of a country's name; undefined when the country is not in the table, so that nobody prints a guessed form.
 * Kazakh has the name only: its cases need a reviewer.
 */
export function findCountryForms(code: string, language: DocumentLanguage): CountryForms | undefined {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  if (entry === undefined) return undefined;
  switch (language) {
    case 'en':
      return englishForms(entry.en);
    case 'fr':
      return frenchForms(entry.fr);
    case 'ru':
      return russianForms(entry.ru);
    case 'kk':
      return entry.kk && same(entry.kk.name);
  }
}

/** The name for lists and forms on the screen; the code itself for a country that is not in the table. */
export function countryName(code: string, language: DocumentLanguage): string {
  const forms = findCountryForms(code, language) ?? findCountryForms(code, 'ru');
  return forms?.name.replace(/^the /, '') ?? code;
}

function same(name: string): CountryForms {
  const forms = { name, the: name, in: name, of: name, to: name };
  return { ...forms, official: forms };
}

function englishForms({ name, official }: CountryEntry['en']): CountryForms {
  const short = english(name);
  // A short name that is official too has no article: "Georgia", "Canada".
  return { ...short, official: official === name ? short : english(`the ${official}`) };
}

function english(the: string): PlaceForms {
  return { name: the.replace(/^the /, ''), the, in: `in ${the}`, of: `of ${the}`, to: `to ${the}` };
}

function russianForms(ru: CountryEntry['ru']): CountryForms {
  return {
    name: ru.name,
    the: ru.name,
    in: ru.in,
    of: ru.genitive,
    to: ru.dative,
    official: {
      name: ru.official,
      the: ru.official,
      in: ru.officialIn,
      of: ru.officialGenitive,
      to: ru.officialDative,
    },
  };
}

function frenchForms(fr: CountryEntry['fr']): CountryForms {
  const derived = frenchShort(fr.name, fr.article);
  const short = { ...derived, in: fr.in ?? derived.in };
  return {
    ...short,
    official: fr.official === fr.name ? short : frenchOfficial(fr.official, fr.officialArticle),
  };
}

/** "au Kazakhstan" but "en Iran": a masculine name that begins with a vowel goes as a feminine one. */
function frenchShort(name: string, article: string): PlaceForms {
  const vowel = isVowelSound(name);
  if (article === 'plural')
    return { name, the: `les ${name}`, in: `aux ${name}`, of: `des ${name}`, to: `aux ${name}` };
  if (article === 'none')
    return { name, the: name, in: `à ${name}`, of: elided('de', name), to: `à ${name}` };
  if (vowel) return { name, the: `l’${name}`, in: `en ${name}`, of: `d’${name}`, to: `à l’${name}` };
  if (article === 'masculine')
    return { name, the: `le ${name}`, in: `au ${name}`, of: `du ${name}`, to: `au ${name}` };
  return { name, the: `la ${name}`, in: `en ${name}`, of: `de ${name}`, to: `à la ${name}` };
}

/** Official names keep their article: "de la République du Kazakhstan", "du Royaume de Belgique". */
function frenchOfficial(name: string, article: string): PlaceForms {
  if (article === 'plural') return frenchShort(name, article);
  if (isVowelSound(name)) {
    return { name, the: `l’${name}`, in: `dans l’${name}`, of: `de l’${name}`, to: `à l’${name}` };
  }
  if (article === 'masculine') return frenchShort(name, article);
  const within = /^(?:République|Fédération)/u.test(name) ? 'en' : 'dans la';
  return { name, the: `la ${name}`, in: `${within} ${name}`, of: `de la ${name}`, to: `à la ${name}` };
}
