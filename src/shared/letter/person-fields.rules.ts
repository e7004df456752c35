import { agreementOf, isAboutSeveral, namedPersons, personsOf } from './letter-persons.rules';
import { ageOn, formatYears } from './time-words';
import {
  dateIn,
  filled,
  joined,
  lineIn,
  rulesOf,
  type FieldContext,
  type FieldRule,
  type FieldRules,
} from './field-context';
import { findName, type ObliqueCase } from './person-name.rules';
import { nameOf, namesIn, type NamePart } from './person-names.rules';
import { findCountryForms } from '../language/country.rules';
import { englishPossessive, withIndefinite } from '../language/english.rules';
import { elided, withA, withDe } from '../language/french.rules';

const rule = rulesOf(({ facts }) =>
  facts.person === null ? null : { table: 'person', id: facts.person.id },
);

const inCase = (oblique: ObliqueCase, part: NamePart = 'whole'): FieldRule =>
  rule((context) => namesIn(context, { oblique, part }));

/** "of" the person: elided in French, genitive in Russian, plain in English. */
function ofName(context: FieldContext, part: NamePart): string | null {
  return namesIn(context, {
    oblique: 'genitive',
    part,
    ...(context.language === 'fr' ? { each: withDe } : {}),
  });
}

function possessive(context: FieldContext, part: NamePart): string | null {
  if (context.language !== 'en') return ofName(context, part);
  const form = namesIn(context, { part });
  return form === null ? null : englishPossessive(form, namedPersons(context.facts).more > 0);
}

/** Everybody by name, with the occupation in brackets where it is known. */
function introduced({ facts, language }: FieldContext, oblique?: ObliqueCase): string | null {
  const each = personsOf(facts).map((person) => {
    const name = nameOf(person, language, oblique, 'whole');
    if (name === null) return null;
    const occupation = lineIn(person.occupation, language);
    const whole = occupation === null ? name : `${name} (${occupation})`;
    return language === 'fr' && oblique === 'genitive' ? withDe(whole) : whole;
  });
  return joined(each, language);
}

/** What is said of one person only: of several there is no such phrase. */
const alone = (value: FieldRule['value']): FieldRule =>
  rule((context) => (isAboutSeveral(context.facts) ? null : value(context)));

export const personFieldRules: FieldRules<'person'> = {
  'person.name': rule((context) => namesIn(context)),
  'person.name.de': rule((context) => ofName(context, 'whole')),
  'person.name.dative': rule((context) =>
    namesIn(context, { oblique: 'dative', ...(context.language === 'fr' ? { each: withA } : {}) }),
  ),
  'person.name.que': rule((context) => {
    const form = namesIn(context);
    return form !== null && context.language === 'fr' ? elided('que', form) : form;
  }),
  'person.name.possessive': rule((context) => possessive(context, 'whole')),
  'person.name.genitive': inCase('genitive'),
  'person.name.accusative': inCase('accusative'),
  'person.name.instrumental': inCase('instrumental'),
  'person.name.prepositional': inCase('prepositional'),
  'person.surname': rule((context) => namesIn(context, { part: 'surname' })),
  'person.surname.de': rule((context) => ofName(context, 'surname')),
  'person.surname.possessive': rule((context) => possessive(context, 'surname')),
  'person.surname.genitive': inCase('genitive', 'surname'),
  'person.surname.dative': inCase('dative', 'surname'),
  'person.surname.accusative': inCase('accusative', 'surname'),
  'person.surname.instrumental': inCase('instrumental', 'surname'),
  'person.surname.prepositional': inCase('prepositional', 'surname'),
  'person.given': rule(({ facts, language }) =>
    joined(
      personsOf(facts).map(({ names }) => {
        const name = findName(names, language);
        return name === undefined ? null : filled([name.given, name.patronymic].join(' '));
      }),
      language,
    ),
  ),
  'person.gender': rule(agreementOf),
  'person.number': rule(({ facts }) => (isAboutSeveral(facts) ? 'plural' : 'singular')),
  'person.count': rule(({ facts }) => String(personsOf(facts).length)),
  'person.introduced': rule((context) => introduced(context)),
  'person.introduced.de': rule((context) => introduced(context, 'genitive')),
  'person.occupation': alone(({ facts, language }) => lineIn(facts.person?.occupation, language)),
  'person.occupation.a': alone(({ facts, language }) => {
    const occupation = lineIn(facts.person?.occupation, language);
    return occupation !== null && language === 'en' ? withIndefinite(occupation) : occupation;
  }),
  'person.birthDate': alone(({ facts, language }) => dateIn(facts.person?.birthDate, language, 'label')),
  'person.birthDate.on': alone(({ facts, language }) => dateIn(facts.person?.birthDate, language)),
  'person.birthPlace': alone(({ facts, language }) => lineIn(facts.person?.birthPlace, language)),
  'person.age': alone(({ facts, language }) => {
    const age = ageOn(facts.person?.birthDate ?? null, facts.asOf);
    return age === undefined ? null : formatYears(age, language);
  }),
  'person.citizenship': alone(({ facts, language }) =>
    joined(
      facts.person?.citizenships.map((code) => findCountryForms(code, language)?.name ?? null) ?? [],
      language,
    ),
  ),
  'person.profile': alone(({ facts, language }) => lineIn(facts.person?.profile, language)),
  'person.health': alone(({ facts, language }) => lineIn(facts.person?.health, language)),
  'person.family': alone(({ facts, language }) => lineIn(facts.person?.family, language)),
  'person.affiliations': alone(({ facts, language }) =>
    joined(
      facts.affiliations.map((one) => {
        const organisation = lineIn(one.organisation, language);
        const role = lineIn(one.role, language);
        return organisation !== null && role !== null ? `${organisation} (${role})` : organisation;
      }),
      language,
    ),
  ),
};
