/**
 * Case forms of a body and of a post, proposed where nobody has written them. Never verified: the card shows every form, and
 * a person confirms them once.
 */
import { genderOfNoun } from '../language/body-name.rules';
import { isVowelSound, withA, withDe } from '../language/french.rules';
import type { DocumentLanguage, Gender } from '../language/language.schema';
import { suggestPostForms, type PostForms } from '../language/russian-post.rules';
import type { DeclinedName, OfficeForms } from './office.schema';

export const officeNames = ['body', 'postMasculine', 'postFeminine'] as const;
export type OfficeName = (typeof officeNames)[number];

/** Languages whose names have other forms in a sentence: «Генеральному прокурору», "au Procureur général". */
export const declining = ['ru', 'fr'] as const;
export function declines(language: DocumentLanguage): language is (typeof declining)[number] {
  return language === 'ru' || language === 'fr';
}

/** The names with what can be proposed for their empty forms; undefined: nothing is missing, or nothing can be proposed. */
export function suggestForms(
  forms: OfficeForms,
  language: DocumentLanguage,
): Pick<OfficeForms, OfficeName> | undefined {
  if (!declines(language)) return undefined;
  const suggested = officeNames.map((name) => [name, completed(forms[name], language, name)] as const);
  if (suggested.every(([name, made]) => made === forms[name])) return undefined;
  return Object.fromEntries(suggested) as Pick<OfficeForms, OfficeName>;
}

/** What a person wrote stays. The same object: nothing was added. */
function completed(name: DeclinedName, language: 'ru' | 'fr', which: OfficeName): DeclinedName {
  const nominative = name.nominative.trim();
  const lacking = [name.genitive, name.dative].some((form) => form.trim() === '');
  const made = nominative === '' || !lacking ? undefined : proposed(nominative, language, which);
  if (made === undefined) return name;
  const { genitive, dative } = name;
  return {
    nominative: name.nominative,
    genitive: genitive.trim() === '' ? made.genitive : genitive,
    dative: dative.trim() === '' ? made.dative : dative,
  };
}

function proposed(name: string, language: 'ru' | 'fr', which: OfficeName): PostForms | undefined {
  if (language === 'ru') return suggestPostForms(name);
  const phrase = withArticle(name, which);
  return { genitive: withDe(phrase), dative: withA(phrase) };
}

/** "le Procureur général", "l’Ambassade", "les Nations unies". */
function withArticle(name: string, which: OfficeName): string {
  if (/^(?:le |la |les |l['’])/iu.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  const [head = ''] = name.split(/[ ,(]/u);
  if (/^(?:nations|affaires|services|forces|cours|tribunaux)$/iu.test(head)) return `les ${name}`;
  if (isVowelSound(name)) return `l’${name}`;
  const gender: Gender =
    which === 'postFeminine' ? 'feminine' : which === 'postMasculine' ? 'masculine' : genderOfBody(head);
  return gender === 'feminine' ? `la ${name}` : `le ${name}`;
}

const feminineEnding = /(?:tion|sion|ence|ance|ade|ure|ie|ée|té|ise|ine)$/iu;

function genderOfBody(head: string): Gender {
  return genderOfNoun(head) ?? (feminineEnding.test(head) ? 'feminine' : 'masculine');
}
