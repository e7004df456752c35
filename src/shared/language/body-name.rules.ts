import { isVowelSound } from './french.rules';
import type { Language } from './language.schema';

/**
 * The name of a body where a sentence says it: "par le Comité de la sécurité nationale", "by the National Security
 * Committee"; Russian has no article. Only a common noun takes the article; a name of its own, as of a company, has none.
 */
export function bodyInSentence(name: string, language: Language): string {
  if (language === 'ru') return name;
  return language === 'fr' ? inFrench(name) : inEnglish(name);
}

const masculine =
  /^(?:bataillon|bureau|centre|comité|commissariat|conseil|département|gouvernement|groupe|institut|ministère|office|parlement|parquet|poste|régiment|service|sénat|syndicat|tribunal)$/iu;
const feminine =
  /^(?:administration|agence|association|banque|brigade|chambre|coalition|colonie|commission|compagnie|confédération|cour|direction|entreprise|fédération|fondation|garde|gendarmerie|inspection|ligue|mairie|maison|mine|mission|organisation|police|préfecture|présidence|prison|société|union|usine)$/iu;
const plural = /^(?:autorités|forces|services|troupes)$/iu;

function inFrench(name: string): string {
  if (/^(?:le |la |les |l['’])/iu.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  const [head = ''] = name.split(/[ ,(]/u);
  if (plural.test(head)) return `les ${name}`;
  if (!masculine.test(head) && !feminine.test(head)) return name;
  if (isVowelSound(name)) return `l’${name}`;
  return feminine.test(head) ? `la ${name}` : `le ${name}`;
}

const englishNoun =
  /\b(?:Administration|Agency|Association|Bank|Bureau|Cent(?:re|er)|Coalition|Commission|Committee|Company|Confederation|Corporation|Council|Court|Department|Directorate|Federation|Forces|Foundation|Government|Group|Guard|Inspectorate|League|Ministry|Mission|Office|Organi[sz]ation|Party|Police|Service|Union)\b/u;

function inEnglish(name: string): string {
  if (/^the /iu.test(name)) return `the ${name.slice(4)}`;
  return englishNoun.test(name) ? `the ${name}` : name;
}
