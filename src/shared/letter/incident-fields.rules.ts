import { formatDateOf } from '../dates/date-relations';
import { findCountryForms } from '../language/country.rules';
import { placeInSentence } from '../language/place.rules';
import { withDe } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import type { ActWords } from './act-word-shapes';
import { actWords } from './act-words';
import { enteredForm } from './place-forms.rules';
import {
  dateIn,
  filled,
  joined,
  lineIn,
  rulesOf,
  termIn,
  type FieldContext,
  type FieldRules,
} from './field-context';
import type { LetterAct, LetterFacts } from './letter-facts.schema';
import { byPerpetrator, perpetratorName } from './perpetrator.rules';
import { findInflected, findName, fullName } from './person-name.rules';

const rule = rulesOf(({ facts }) =>
  facts.incident === null ? null : { table: 'event', id: facts.incident.id },
);
const actRule = rulesOf(({ facts }) => {
  const act = mainAct(facts);
  if (act !== undefined) return { table: 'act', id: act.id };
  return facts.incident === null ? null : { table: 'event', id: facts.incident.id };
});

/** Acts done to the person of the letter; those of an unnamed victim count as theirs, those of a group do not. */
function actsOf({ incident, person }: LetterFacts): LetterAct[] {
  const acts = incident?.acts ?? [];
  return acts.filter(({ victimId, group }) => (victimId === null ? group === null : victimId === person?.id));
}

function mainAct(facts: LetterFacts): LetterAct | undefined {
  return actsOf(facts)[0];
}

/** Somebody is recorded as having done it, by name or by kind. */
export function isPerpetratorKnown(facts: LetterFacts): boolean {
  const perpetrators = mainAct(facts)?.perpetrators ?? [];
  return perpetrators.some(({ who }) => who.kind !== 'type' || who.type !== 'unknown_person');
}

/** A form that agrees, or the one form where both are equal; null when the gender decides and is not known. */
function phraseOf(act: LetterAct, { facts, language }: FieldContext): string | null {
  const words = actWords[language][act.type];
  const masculine = lineIn(act.phraseMasculine, language) ?? filled(words.masculine);
  const feminine = lineIn(act.phraseFeminine, language) ?? filled(words.feminine);
  const gender = facts.person?.gender ?? null;
  if (gender === null) return masculine === feminine ? masculine : null;
  return gender === 'masculine' ? masculine : feminine;
}

/** "l’agression de Marat Zhanuzakov", «нападение на Марата Жанузакова». */
function matter(context: FieldContext, form: 'bare' | 'definite' | 'of' | 'about'): string | null {
  const { facts, language } = context;
  const act = mainAct(facts);
  const name = findName(facts.person?.names ?? [], language);
  if (act === undefined || name === undefined) return null;
  const words = actWords[language][act.type];
  const person = linked(words, language, () => {
    return words.linkCase === undefined ? fullName(name) : findInflected(name, language, words.linkCase);
  });
  const noun = form === 'about' ? (words.about ?? words.bare) : words[form];
  return person === undefined ? null : `${noun} ${person}`;
}

function linked(words: ActWords, language: Language, person: () => string | undefined): string | undefined {
  const name = person();
  if (name === undefined) return undefined;
  if (language === 'fr' && words.link === 'de') return withDe(name);
  return words.link === '' ? name : `${words.link} ${name}`;
}

export const incidentFieldRules: FieldRules<'incident'> = {
  'incident.date': rule(({ facts, language }) => dateIn(facts.incident?.date, language)),
  'incident.date.of': rule(({ facts, language }) => {
    const date = facts.incident?.date ?? null;
    return date === null ? null : formatDateOf(date, language);
  }),
  'incident.place': rule(({ facts, language }) => lineIn(facts.incident?.place, language)),
  'incident.where': rule(({ facts, language }) => {
    const code = facts.incident?.country ?? facts.caseFile.country;
    const country = code === null ? undefined : findCountryForms(code, language);
    const place = lineIn(facts.incident?.place, language);
    return placeInSentence(place, country, language, enteredForm(facts.places, place, language));
  }),
  'incident.country.in': rule(({ facts, language }) => {
    const code = facts.incident?.country ?? facts.caseFile.country;
    return code === null ? null : (findCountryForms(code, language)?.in ?? null);
  }),
  'incident.act': actRule((context) => {
    const act = mainAct(context.facts);
    return act === undefined ? null : phraseOf(act, context);
  }),
  'incident.act.term': actRule(({ facts, language }) => termIn(mainAct(facts)?.term, language)),
  'incident.acts': actRule((context) =>
    joined(
      actsOf(context.facts).map((act) => phraseOf(act, context)),
      context.language,
    ),
  ),
  'incident.matter': actRule((context) => matter(context, 'definite')),
  'incident.matter.subject': actRule((context) =>
    matter(context, context.language === 'ru' ? 'about' : 'bare'),
  ),
  'incident.matter.of': actRule((context) => matter(context, 'of')),
  'incident.title': rule(({ facts, language }) => lineIn(facts.incident?.titles, language)),
  'incident.description': rule(({ facts, language }) => lineIn(facts.incident?.description, language)),
  'incident.perpetrator': actRule((context) => {
    const act = mainAct(context.facts);
    return act === undefined ? null : perpetratorName(act, context);
  }),
  'incident.perpetrator.term': actRule(({ facts, language }) =>
    joined(mainAct(facts)?.perpetrators.map(({ term }) => termIn(term, language)) ?? [], language),
  ),
  'incident.perpetrator.by': actRule((context) => {
    const act = mainAct(context.facts);
    return act === undefined ? null : byPerpetrator(act, phraseOf(act, context) ?? '', context);
  }),
  'incident.consequences': actRule(({ facts, language }) => lineIn(mainAct(facts)?.consequences, language)),
  'incident.notDone': rule(({ facts, language }) => lineIn(facts.incident?.notDone, language)),
  'incident.motive': rule(({ facts, language }) => lineIn(facts.incident?.motive, language)),
  'incident.assertedBy': rule(({ facts, language }) => lineIn(facts.incident?.assertedBy, language)),
  'incident.assertion': rule(({ facts }) => facts.incident?.assertion ?? null),
};
