import { formatDateOf } from '../dates/date-relations';
import { findCountryForms } from '../language/country.rules';
import { placeInSentence } from '../language/place.rules';
import { withA, withDe } from '../language/french.rules';
import { pluralPhrase } from './act-plural';
import type { ActType, ActWords } from './act-word-shapes';
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
import { agreementOf, factsOfEach, isAboutSeveral } from './letter-persons.rules';
import { namesIn } from './person-names.rules';

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

/**
 * What was done to whoever the letter is about: to each of several persons an act of one kind. undefined: nothing is
 * recorded, or not the same of each, and to say it of all would be untrue.
 */
function sharedActs(facts: LetterFacts, type?: ActType): LetterAct[] | undefined {
  const each = factsOfEach(facts);
  if (each.length < 2) {
    const act = actsOf(facts).find((one) => type === undefined || one.type === type);
    return act === undefined ? undefined : [act];
  }
  const [first] = each;
  const kind = type ?? (first === undefined ? undefined : mainAct(first)?.type);
  const acts = each.map((one) => actsOf(one).find((act) => act.type === kind));
  return acts.every((act) => act !== undefined) ? acts : undefined;
}

/** A form that agrees, or the one form where both are equal; null when the gender decides and is not known. */
function phraseOf(acts: readonly LetterAct[], context: FieldContext): string | null {
  const [act] = acts;
  if (act === undefined) return null;
  const { language } = context;
  const agreement = agreementOf(context);
  const words = actWords[language][act.type];
  const masculine = lineIn(act.phraseMasculine, language) ?? filled(words.masculine);
  const feminine = lineIn(act.phraseFeminine, language) ?? filled(words.feminine);
  if (isAboutSeveral(context.facts)) {
    // English participles do not agree: what somebody wrote of each of them holds of all.
    const own = new Set(acts.map((one) => lineIn(one.phraseMasculine, 'en')));
    if (language === 'en' && own.size === 1) return masculine;
    const several = agreement === 'masculine' || agreement === 'feminine' ? null : agreement;
    return several === null ? null : filled(pluralPhrase(act.type, language, several));
  }
  if (agreement === null) return masculine === feminine ? masculine : null;
  return agreement === 'feminine' ? feminine : masculine;
}

/** "l’agression de Marat Zhanuzakov", «нападение на Марата Жанузакова». */
function matter(context: FieldContext, form: 'bare' | 'definite' | 'of' | 'about'): string | null {
  const { facts, language } = context;
  const [act] = sharedActs(facts) ?? [];
  if (act === undefined) return null;
  const words = actWords[language][act.type];
  const person = linked(words, context);
  const noun = form === 'about' ? (words.about ?? words.bare) : words[form];
  const agreeing = isAboutSeveral(facts)
    ? noun.replace(/que s’est infligées$/u, 'que se sont infligées')
    : noun;
  return person === null ? null : `${agreeing} ${person}`;
}

/** The person, or the persons, as they stand after what was done to them; French repeats "de" and "à". */
function linked({ link, linkCase }: ActWords, context: FieldContext): string | null {
  if (context.language === 'fr' && link === 'de') return namesIn(context, { each: withDe });
  const repeated = context.language === 'fr' && link === 'à';
  const names = namesIn(context, {
    ...(linkCase === undefined ? {} : { oblique: linkCase }),
    ...(repeated ? { each: withA } : {}),
  });
  return names === null || link === '' || repeated ? names : `${link} ${names}`;
}

/** What was done to each where it differs: "A a été agressé par un inconnu et B a été menacée par des policiers". */
function actsOfEach(context: FieldContext): string | null {
  const { facts, language } = context;
  if (!isAboutSeveral(facts) || sharedActs(facts) !== undefined) return null;
  const alleged = facts.incident?.assertion === 'alleged';
  const verb = { en: 'was', fr: alleged ? 'aurait été' : 'a été', ru: '' }[language];
  const clauses = factsOfEach(facts).map((one) => {
    const alone = { ...context, facts: one };
    const [name, acts] = [namesIn(alone), sharedActs(one)];
    const phrase = phraseOf(acts ?? [], alone);
    if (name === null || phrase === null) return null;
    const by = alike(acts, (act) => byPerpetrator(act, phrase, alone)) ?? '';
    return [name, verb, phrase, by].filter((part) => part !== '').join(' ');
  });
  return joined(clauses, language);
}

/** What is recorded alike of each act; null: it differs. */
function alike(
  acts: readonly LetterAct[] | undefined,
  say: (act: LetterAct) => string | null,
): string | null {
  const said = new Set(acts?.map(say));
  const [only = null] = said;
  return said.size === 1 ? only : null;
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
  'incident.act': actRule((context) => phraseOf(sharedActs(context.facts) ?? [], context)),
  'incident.acts.each': actRule(actsOfEach),
  'incident.act.term': actRule(({ facts, language }) =>
    alike(sharedActs(facts), (act) => termIn(act.term, language)),
  ),
  'incident.acts': actRule((context) => {
    const kinds = [...new Set(actsOf(context.facts).map(({ type }) => type))];
    const shared = kinds.flatMap((type) => {
      const acts = sharedActs(context.facts, type);
      return acts === undefined ? [] : [acts];
    });
    return joined(
      shared.map((acts) => phraseOf(acts, context)),
      context.language,
    );
  }),
  'incident.matter': actRule((context) => matter(context, 'definite')),
  'incident.matter.subject': actRule((context) =>
    matter(context, context.language === 'ru' ? 'about' : 'bare'),
  ),
  'incident.matter.of': actRule((context) => matter(context, 'of')),
  'incident.title': rule(({ facts, language }) => lineIn(facts.incident?.titles, language)),
  'incident.description': rule(({ facts, language }) => lineIn(facts.incident?.description, language)),
  'incident.perpetrator': actRule((context) =>
    alike(sharedActs(context.facts), (act) => perpetratorName(act, context)),
  ),
  'incident.perpetrator.term': actRule(({ facts, language }) =>
    alike(sharedActs(facts), (act) =>
      joined(
        act.perpetrators.map(({ term }) => termIn(term, language)),
        language,
      ),
    ),
  ),
  'incident.perpetrator.by': actRule((context) => {
    const acts = sharedActs(context.facts);
    const phrase = phraseOf(acts ?? [], context) ?? '';
    return alike(acts, (act) => byPerpetrator(act, phrase, context));
  }),
  'incident.consequences': actRule(({ facts, language }) =>
    alike(sharedActs(facts), (act) => lineIn(act.consequences, language)),
  ),
  'incident.notDone': rule(({ facts, language }) => lineIn(facts.incident?.notDone, language)),
  'incident.motive': rule(({ facts, language }) => lineIn(facts.incident?.motive, language)),
  'incident.assertedBy': rule(({ facts, language }) => lineIn(facts.incident?.assertedBy, language)),
  'incident.assertion': rule(({ facts }) => facts.incident?.assertion ?? null),
};
