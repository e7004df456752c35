import type { PerpetratorType, PerpetratorWords } from './act-word-shapes';
import { perpetratorWords } from './act-words';
import { perpetratorsFrenchInclusive } from './act-words.french';
import { inclusiveStyleOf, joined, lineIn, type FieldContext } from './field-context';
import type { LetterAct, LetterPerpetrator } from './letter-facts.schema';
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
export function byPerpetrator(
  { perpetrators }: LetterAct,
  phrase: string,
  context: FieldContext,
): string | null {
  const agents = perpetrators.map((one) =>
    context.language === 'ru' ? russianAgent(one, phrase, context) : agentOf(one, context),
  );
  return joined(
    agents.map((agent, index) => (index === 0 ? agent : (agent?.replace(saidOnce, '') ?? null))),
    context.language,
  );
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

function agentOf(perpetrator: LetterPerpetrator, context: FieldContext): string | null {
  const { who } = perpetrator;
  const described = who.kind !== 'type' || lineIn(who.description, context.language) !== null;
  if (!described) return wordsOf(who.type, context)?.by ?? null;
  const name = nameOf(perpetrator, context);
  return name === null ? null : `${context.language === 'fr' ? 'par' : 'by'} ${name}`;
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
  const link = linkOf(phrase);
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

function linkOf(phrase: string): 'genitive' | 'instrumental' | null {
  if (phrase.startsWith('подверг') || phrase.startsWith('получил')) return 'genitive';
  return phrase.startsWith('был') ? 'instrumental' : null;
}
