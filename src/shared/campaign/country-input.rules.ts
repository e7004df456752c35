import { findCountryForms, listCountryCodes } from '../language/country.rules';
import { documentLanguages } from '../language/language.schema';
import { foldKey } from '../text/fold';

/** What people write for a country besides its names. */
const others: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'U.S.A.', 'U.S.', 'America', 'États-Unis d’Amérique', 'Etats Unis', 'Америка'],
  GB: ['UK', 'U.K.', 'Great Britain', 'England', 'Scotland', 'Wales', 'Grande-Bretagne', 'Англия'],
  RU: ['Россия', 'РФ', 'Russia'],
  KZ: ['РК', 'Казакстан', 'Kazakstan', 'Kazakhstan'],
  CZ: ['Czechia', 'Czech Republic', 'République tchèque'],
  NL: ['Holland', 'Hollande', 'Голландия'],
  KR: ['South Korea', 'Corée du Sud', 'Южная Корея', 'Korea'],
  TR: ['Turkey', 'Türkiye'],
  DE: ['Deutschland', 'ФРГ'],
  ES: ['España'],
  IT: ['Italia'],
  CH: ['Schweiz', 'Svizzera'],
  AT: ['Österreich'],
};

let known: Map<string, string> | undefined;

function table(): Map<string, string> {
  if (known !== undefined) return known;
  known = new Map();
  for (const code of listCountryCodes()) {
    known.set(foldKey(code), code);
    for (const language of documentLanguages) {
      const forms = findCountryForms(code, language);
      for (const name of [forms?.name, forms?.the, forms?.official.name]) {
        if (name !== undefined) known.set(foldKey(name), code);
      }
    }
  }
  for (const [code, names] of Object.entries(others)) {
    for (const name of names) known.set(foldKey(name), code);
  }
  return known;
}

/** The ISO code of a country as people write it: its code, its names in any of our languages. undefined: not known. */
export function findCountry(text: string): string | undefined {
  return table().get(foldKey(text));
}
