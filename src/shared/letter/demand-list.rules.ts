import type { Language } from '../language/language.schema';
import { elided } from '../language/french.rules';
import { typesetText } from '../text/typography';
import type { Runs } from '../typeset/block.schema';
import { lineIn } from './field-context';
import type { LetterFacts } from './letter-facts.schema';
import { withCapital } from './letter-text.rules';
import { printedText } from './printed-text';

type Demand = LetterFacts['demands'][number];

/**
 * Demands as items of one sentence: a semicolon after each, a full stop after the last. French and English begin each
 * with a capital, as the appeals of the field do; Russian goes on in lower case after "1)".
 */
export function demandItems(demands: readonly Pick<Demand, 'text' | 'kind'>[], language: Language): Runs[] {
  return demands.map((demand, index) => {
    const text = lineIn(demand.text, language);
    if (text === null) return [{ text: missing(language), bold: true }];
    const end = index === demands.length - 1 ? '.' : ';';
    const bare = text.replace(/[\s.;,]+$/u, '').replace(/\s*\n\s*/gu, ' ');
    const cased = language === 'ru' ? withSmall(bare) : withCapital(bare, language);
    return [{ text: typesetText(`${cased}${/[!?…]$/u.test(bare) ? '' : end}`, language) }];
  });
}

/** Words after which an infinitive goes on; what ends otherwise ("the request that it contained:") keeps its colon. */
const openEnd: Record<Language, RegExp> = {
  en: /(?<=\sto)\s*:\s*$/u,
  fr: /(?<=\s(?:de|à|vouloir))\s*:\s*$/u,
  ru: /(?<=\s(?:Вас|их|просьбой))\s*:\s*$/u,
};

/**
 * One demand alone is no list, and nobody numbers it: "We urge you to order his release.", "Nous vous demandons d’ordonner
 * sa libération." Undefined: there are several, or no sentence leads into them.
 */
export function demandInSentence(
  intro: Runs,
  demands: readonly Pick<Demand, 'text' | 'kind'>[],
  language: Language,
): Runs | undefined {
  const [demand, another] = demands;
  const text = demand === undefined ? null : lineIn(demand.text, language);
  const last = intro.at(-1);
  if (text === null || another !== undefined || last === undefined || !/:\s*$/u.test(last.text)) return;
  const [item] = demandItems(demands, language);
  const said = withSmall(item?.[0]?.text ?? '');
  // "We maintain the request that it contained: order his release."
  if (!openEnd[language].test(last.text))
    return [...intro.slice(0, -1), { ...last, text: `${last.text.trimEnd()} ${said}` }];
  const lead = last.text.replace(openEnd[language], '');
  const whole =
    language === 'fr' && lead.endsWith(' de')
      ? `${lead.slice(0, -2)}${elided('de', said)}`
      : `${lead} ${said}`;
  return [...intro.slice(0, -1), { ...last, text: whole }];
}

function missing(language: Language): string {
  const field = printedText(language, 'section', 'demands');
  return printedText(language, 'letter', 'missing', { field });
}

/** Only a capital that stands before a small letter goes: «СИЗО» stays. */
function withSmall(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLocaleLowerCase('ru') + text.slice(1) : text;
}

export function numberingIn(language: Language): '1.' | '1)' {
  return language === 'ru' ? '1)' : '1.';
}
