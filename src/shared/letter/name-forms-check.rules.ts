/** What a careful reader asks of the Russian case forms of the names that a letter prints. */
import { lacksPatronymic } from '../language/person-name.rules';
import type { NameInflections, PersonName } from '../person/person.schema';
import { finding } from './finding';
import type { LetterFacts } from './letter-facts.schema';
import type { LetterContent } from './letter-page.rules';
import { personsOf } from './letter-persons.rules';
import type { Finding } from './letter.schema';
import { findName } from './person-name.rules';

export function checkNameForms({ language }: Pick<LetterContent, 'language'>, facts: LetterFacts): Finding[] {
  if (language !== 'ru') return [];
  const { holder } = facts;
  const people = [
    ...personsOf(facts).map(({ id, names }) => ({ names, record: { table: 'person', id } })),
    ...(holder === null ? [] : [{ names: holder.names, record: { table: 'office_holder', id: holder.id } }]),
  ];
  return people.flatMap(({ names, record }) => {
    const name = findName(names, 'ru');
    const code = name === undefined ? undefined : faultOf(name);
    return code === undefined ? [] : [finding(code, 'addressee', { confirm: true, record })];
  });
}

/** Forms that a program suggested and nobody looked at, or that would name somebody otherwise than the nominative does. */
function faultOf(name: PersonName): 'nameFormsUnconfirmed' | 'nameFormsIncomplete' | undefined {
  const { inflections } = name;
  if (inflections === null) return undefined;
  if (!inflections.confirmed) return 'nameFormsUnconfirmed';
  return formsOf(inflections).some((form) => lacksPatronymic(name, form)) ? 'nameFormsIncomplete' : undefined;
}

function formsOf({ genitive, dative, accusative, instrumental, prepositional }: NameInflections): string[] {
  return [genitive, dative, accusative, instrumental, prepositional];
}
