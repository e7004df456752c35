import type { Language } from '../language/language.schema';
import type { PerpetratorType, PerpetratorWords } from './act-word-shapes';
import { perpetratorWords } from './act-words';
import { perpetratorsFrenchInclusive } from './act-words.french';
import { inclusiveStyleOf, lineIn, type FieldContext } from './field-context';
import type { LetterAct } from './letter-facts.schema';
import { findInflected, findName, fullName } from './person-name.rules';

/** "un inconnu", "an unknown person", «неизвестное лицо»; null: nothing is known, or not in this language. */
export function perpetratorName(act: LetterAct, context: FieldContext): string | null {
  const { perpetrator: who, perpetratorNames } = act;
  if (who.kind === 'type')
    return lineIn(who.description, context.language) ?? wordsOf(who.type, context)?.name ?? null;
  if (who.kind === 'organisation') return lineIn(perpetratorNames.organisation, context.language);
  const name = findName(perpetratorNames.person, context.language);
  return name === undefined ? null : fullName(name);
}

/** As it follows what was done: "par un inconnu". null where the phrase or the language does not allow it for certain. */
export function byPerpetrator(act: LetterAct, phrase: string, context: FieldContext): string | null {
  if (context.language === 'ru') return russianAgent(act, phrase, context);
  const { perpetrator: who } = act;
  const described = who.kind !== 'type' || lineIn(who.description, context.language) !== null;
  if (!described) return wordsOf(who.type, context)?.by ?? null;
  const name = perpetratorName(act, context);
  return name === null ? null : `${byWord[context.language]} ${name}`;
}

const byWord: Record<Exclude<Language, 'ru'>, string> = { en: 'by', fr: 'par' };

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
function russianAgent(
  { perpetrator: who, perpetratorNames }: LetterAct,
  phrase: string,
  context: FieldContext,
) {
  const link = linkOf(phrase);
  if (link === null || who.kind === 'organisation') return null;
  if (who.kind === 'type') {
    const words = wordsOf(who.type, context);
    return (link === 'genitive' ? words?.from : words?.by) ?? null;
  }
  const name = findName(perpetratorNames.person, 'ru');
  const form = name === undefined ? undefined : findInflected(name, 'ru', link);
  if (form === undefined) return null;
  return link === 'genitive' ? `со стороны ${form}` : form;
}

function linkOf(phrase: string): 'genitive' | 'instrumental' | null {
  if (phrase.startsWith('подверг') || phrase.startsWith('получил')) return 'genitive';
  return phrase.startsWith('был') ? 'instrumental' : null;
}
