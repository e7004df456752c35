import { pluralPhrase } from '../letter/act-plural';
import { lineIn, type FieldContext } from '../letter/field-context';
import { fieldValue } from '../letter/field-values.rules';
import { withCapital } from '../letter/letter-text.rules';
import { byPerpetrator } from '../letter/perpetrator.rules';
import type { LetterAct } from '../letter/letter-facts.schema';

/**
 * What was done to a group, as a plain sentence: "Le 3 mai 2024, à Janaozen (Kazakhstan), une quinzaine de grévistes ont
 * été licenciés par leur employeur". null: the group or the act has no words in this language.
 */
export function groupSentence(act: LetterAct, context: FieldContext): string | null {
  const { facts, language } = context;
  const names = lineIn(act.group?.names, language);
  const phrase = pluralPhrase(act.type, language);
  if (names === null || phrase === '') return null;
  const when = fieldValue('incident.date', facts, language);
  const where = fieldValue('incident.where', facts, language);
  const comma = language === 'ru' ? ' ' : ', ';
  const verb = { en: 'were ', fr: 'ont été ', ru: '' }[language];
  const by = byPerpetrator(act, phrase, context);
  const opening = [when, where].filter((part) => part !== null).map((part) => `${part}${comma}`);
  const done = [`${verb}${phrase}`, by].filter((part) => part !== null).join(' ');
  return withCapital(`${opening.join('')}${names} ${done}.`, language);
}
