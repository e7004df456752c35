import type { Language } from '../language/language.schema';
import { typesetText } from '../text/typography';
import english from '../texts/en/certificate.json';
import englishValues from '../texts/en/values.json';
import french from '../texts/fr/certificate.json';
import frenchValues from '../texts/fr/values.json';
import russian from '../texts/ru/certificate.json';
import russianValues from '../texts/ru/values.json';
import type { CustodyAct } from './evidence.schema';

type Words = (typeof english)['paper'];
export type CertificateWord = keyof Words;
const papers: Record<Language, Words> = { en: english.paper, fr: french.paper, ru: russian.paper };
const acts: Record<Language, Readonly<Record<CustodyAct, string>>> = {
  en: englishValues.custodyAct,
  fr: frenchValues.custodyAct,
  ru: russianValues.custodyAct,
};

/** Words of the certificate; `values` fill `{name}` as they are. */
export function certificateWord(
  language: Language,
  key: CertificateWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = papers[language][key].replace(/\{(\w+)\}/gu, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
  return typesetText(text, language);
}

export function custodyActWord(language: Language, act: CustodyAct): string {
  return acts[language][act];
}
