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
import { findInflected, findName, fullName, surnameOf, type ObliqueCase } from './person-name.rules';
import { findCountryForms } from '../language/country.rules';
import { englishPossessive, withIndefinite } from '../language/english.rules';
import { elided, withA } from '../language/french.rules';

const rule = rulesOf(({ facts }) =>
  facts.person === null ? null : { table: 'person', id: facts.person.id },
);

function nameIn(
  { facts, language }: FieldContext,
  oblique?: ObliqueCase,
  part: 'whole' | 'surname' = 'whole',
) {
  const name = findName(facts.person?.names ?? [], language);
  if (name === undefined) return null;
  const form = oblique === undefined ? fullName(name) : findInflected(name, language, oblique);
  if (form === undefined) return null;
  return part === 'whole' ? form : filled(surnameOf(name, form));
}

const inCase = (oblique: ObliqueCase, part: 'whole' | 'surname' = 'whole'): FieldRule =>
  rule((context) => nameIn(context, oblique, part));

/** "of" the person: elided in French, genitive in Russian, plain in English. */
function ofName(context: FieldContext, part: 'whole' | 'surname'): string | null {
  const form = nameIn(context, 'genitive', part);
  return form !== null && context.language === 'fr' ? elided('de', form) : form;
}

function possessive(context: FieldContext, part: 'whole' | 'surname'): string | null {
  if (context.language !== 'en') return ofName(context, part);
  const form = nameIn(context, undefined, part);
  return form === null ? null : englishPossessive(form);
}

export const personFieldRules: FieldRules<'person'> = {
  'person.name': rule((context) => nameIn(context)),
  'person.name.de': rule((context) => ofName(context, 'whole')),
  'person.name.dative': rule((context) => {
    const form = nameIn(context, 'dative');
    return form !== null && context.language === 'fr' ? withA(form) : form;
  }),
  'person.name.que': rule((context) => {
    const form = nameIn(context);
    return form !== null && context.language === 'fr' ? elided('que', form) : form;
  }),
  'person.name.possessive': rule((context) => possessive(context, 'whole')),
  'person.name.genitive': inCase('genitive'),
  'person.name.accusative': inCase('accusative'),
  'person.name.instrumental': inCase('instrumental'),
  'person.name.prepositional': inCase('prepositional'),
  'person.surname': rule((context) => nameIn(context, undefined, 'surname')),
  'person.surname.de': rule((context) => ofName(context, 'surname')),
  'person.surname.possessive': rule((context) => possessive(context, 'surname')),
  'person.surname.genitive': inCase('genitive', 'surname'),
  'person.surname.dative': inCase('dative', 'surname'),
  'person.surname.accusative': inCase('accusative', 'surname'),
  'person.surname.instrumental': inCase('instrumental', 'surname'),
  'person.surname.prepositional': inCase('prepositional', 'surname'),
  'person.given': rule(({ facts, language }) => {
    const name = findName(facts.person?.names ?? [], language);
    return name === undefined ? null : filled([name.given, name.patronymic].join(' '));
  }),
  'person.gender': rule(({ facts }) => facts.person?.gender ?? null),
  'person.occupation': rule(({ facts, language }) => lineIn(facts.person?.occupation, language)),
  'person.occupation.a': rule(({ facts, language }) => {
    const occupation = lineIn(facts.person?.occupation, language);
    return occupation !== null && language === 'en' ? withIndefinite(occupation) : occupation;
  }),
  'person.birthDate': rule(({ facts, language }) => dateIn(facts.person?.birthDate, language, 'label')),
  'person.birthPlace': rule(({ facts, language }) => lineIn(facts.person?.birthPlace, language)),
  'person.age': rule(({ facts, language }) => {
    const age = ageOn(facts.person?.birthDate ?? null, facts.asOf);
    return age === undefined ? null : formatYears(age, language);
  }),
  'person.citizenship': rule(({ facts, language }) =>
    joined(
      facts.person?.citizenships.map((code) => findCountryForms(code, language)?.name ?? null) ?? [],
      language,
    ),
  ),
  'person.profile': rule(({ facts, language }) => lineIn(facts.person?.profile, language)),
  'person.health': rule(({ facts, language }) => lineIn(facts.person?.health, language)),
  'person.family': rule(({ facts, language }) => lineIn(facts.person?.family, language)),
  'person.affiliations': rule(({ facts, language }) =>
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
