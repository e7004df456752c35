import { isVowelSound } from './french.rules';
import type { Gender, Language } from './language.schema';

/**
 * The name of a body where a sentence says it: "par le Comité de la sécurité nationale", "by the National Security
 * Committee"; Russian has no article. Only a common noun takes the article; a name of its own, as of a company, has none.
 */
export function bodyInSentence(name: string, language: Language): string {
  if (language === 'ru') return name;
  return language === 'fr' ? inFrench(name) : inEnglish(name);
}

/** Nouns that bodies are called by, and the adjectives that may stand before them: "la Haute Cour". */
const masculine =
  /^(?:bataillon|bureau|centre|collège|comité|commissaire|commissariat|conseil|département|gouvernement|groupe|haut(?:-commissariat)?|institut|lycée|mécanisme|ministère|musée|office|parlement|parquet|poste|régiment|secrétariat|service|sénat|syndicat|tribunal)$/iu;
const feminine =
  /^(?:administration|agence|association|banque|brigade|caisse|cellule|chambre|clinique|coalition|colonie|commission|commune|compagnie|confédération|cour|direction|douane|école|entreprise|équipe|fédération|fondation|force|garde|gendarmerie|grande|haute|inspection|justice|ligue|mairie|maison|milice|mine|mission|organisation|police|préfecture|première|présidence|prison|région|société|union|usine|ville)$/iu;
const plural = /^(?:autorités|forces|services|troupes)$/iu;

function inFrench(name: string): string {
  if (/^(?:le |la |les |l['’])/iu.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  const [head = ''] = name.split(/[ ,(]/u);
  if (plural.test(head)) return `les ${name}`;
  const gender = genderOfNoun(head);
  if (gender === undefined) return name;
  if (isVowelSound(name)) return `l’${name}`;
  return gender === 'feminine' ? `la ${name}` : `le ${name}`;
}

/** undefined: not one of the nouns that bodies are called by. */
export function genderOfNoun(head: string): Gender | undefined {
  if (feminine.test(head)) return 'feminine';
  return masculine.test(head) ? 'masculine' : undefined;
}

const englishNoun =
  /\b(?:Administration|Agency|Association|Bank|Bureau|Cent(?:re|er)|Coalition|Commission|Committee|Company|Confederation|Corporation|Council|Court|Department|Directorate|Federation|Forces|Foundation|Government|Group|Guard|Inspectorate|League|Ministry|Mission|Office|Organi[sz]ation|Party|Police|Service|Union)\b/u;

function inEnglish(name: string): string {
  if (/^the /iu.test(name)) return `the ${name.slice(4)}`;
  return englishNoun.test(name) ? `the ${name}` : name;
}
