import { bodyInSentence } from '../language/body-name.rules';
import type { Language } from '../language/language.schema';
import { pluralPhrase } from './act-plural';
import type { ActType, PerpetratorType, PerpetratorWords } from './act-word-shapes';
import { actWords, perpetratorWords } from './act-words';
import { perpetratorsFrenchInclusive } from './act-words.french';
import { inclusiveStyleOf, joined, lineIn, type FieldContext } from './field-context';
import type { LetterAct, LetterPerpetrator } from './letter-facts.schema';
import { isAboutSeveral } from './letter-persons.rules';
import { findInflected, findName, fullName } from './person-name.rules';

/** "un inconnu et des policiers"; null: nothing is known, or not in this language. */
export function perpetratorName({ perpetrators }: LetterAct, context: FieldContext): string | null {
  return joined(
    perpetrators.map((one) => nameOf(one, context)),
    context.language,
  );
}

/**
 * As it follows what was done: "par un inconnu et par des policiers". null where the phrase or the language does not
 * allow it for certain: naming one of several would say that the others did nothing.
 */
export function byPerpetrator(act: LetterAct, phrase: string, context: FieldContext): string | null {
  const { language } = context;
  const link = linkOf(act, phrase, language);
  if (link === null) return null;
  const several = act.group !== null || isAboutSeveral(context.facts);
  const agents = act.perpetrators.map((one) =>
    language === 'ru' ? russianAgent(one, phrase, context) : agentOf(one, several, context),
  );
  const said = joined(
    agents.map((agent, index) => (index === 0 ? agent : (agent?.replace(saidOnce, '') ?? null))),
    language,
  );
  return said === null ? null : `${link}${said}`;
}

/** Their own phrase, with whoever did it after it, would say something else: "reported missing by the police". */
const withoutAgent: ReadonlySet<ActType> = new Set(['disappearance', 'unfair_trial', 'self_harm_in_protest']);

/** What leads from the phrase to whoever did it; null: nothing can. Words of the caseworker's own are followed as they are. */
function linkOf({ type }: LetterAct, phrase: string, language: Language): string | null {
  const { masculine, feminine } = actWords[language][type];
  const several = [pluralPhrase(type, language), pluralPhrase(type, language, 'femininePlural')];
  if (![masculine, feminine, ...several, pluralPhrase(type, language, 'inclusivePlural')].includes(phrase))
    return '';
  if (withoutAgent.has(type)) return null;
  // "Visé par une perquisition menée par des policiers": not "par" twice.
  return type === 'house_or_office_search' && language === 'fr' ? 'menée ' : '';
}

/** Not said again before the second of several: "by an unknown person and police officers". French repeats its "par". */
const saidOnce = /^(?:by|со стороны) /u;

function nameOf({ who, names }: LetterPerpetrator, context: FieldContext): string | null {
  if (who.kind === 'type')
    return lineIn(who.description, context.language) ?? wordsOf(who.type, context)?.name ?? null;
  if (who.kind === 'organisation') return lineIn(names.organisation, context.language);
  const name = findName(names.person, context.language);
  return name === undefined ? null : fullName(name);
}

function agentOf(perpetrator: LetterPerpetrator, several: boolean, context: FieldContext): string | null {
  const { who } = perpetrator;
  const { language } = context;
  const described = who.kind !== 'type' || lineIn(who.description, language) !== null;
  if (!described) {
    const words = wordsOf(who.type, context)?.by ?? null;
    return several && language === 'fr' ? (words?.replace(/^par son /u, 'par leur ') ?? null) : words;
  }
  const name = nameOf(perpetrator, context);
  if (name === null) return null;
  const said = who.kind === 'organisation' ? bodyInSentence(name, language) : name;
  return `${language === 'fr' ? 'par' : 'by'} ${said}`;
}

function wordsOf(type: PerpetratorType, { facts, language }: FieldContext): PerpetratorWords | undefined {
  if (type === 'other') return undefined;
  const inclusive = language === 'fr' && inclusiveStyleOf(facts) !== 'generic';
  return (inclusive ? perpetratorsFrenchInclusive[type] : undefined) ?? perpetratorWords[language][type];
}

/**
 * «подвергся нападению со стороны неизвестного лица», «был задержан сотрудниками полиции»: a reflexive predicate takes
 * the genitive, a passive one the instrumental, others no agent. A description is entered in the nominative and cannot
 * be inflected: the words of the type stand for it.
 */
function russianAgent({ who, names }: LetterPerpetrator, phrase: string, context: FieldContext) {
  const link = agentCase(phrase);
  if (link === null || who.kind === 'organisation') return null;
  if (who.kind === 'type') {
    const words = wordsOf(who.type, context);
    return (link === 'genitive' ? words?.from : words?.by) ?? null;
  }
  const name = findName(names.person, 'ru');
  const form = name === undefined ? undefined : findInflected(name, 'ru', link);
  if (form === undefined) return null;
  return link === 'genitive' ? `со стороны ${form}` : form;
}

function agentCase(phrase: string): 'genitive' | 'instrumental' | null {
  if (phrase.startsWith('подверг') || phrase.startsWith('получил')) return 'genitive';
  return phrase.startsWith('был') ? 'instrumental' : null;
}
