import { greetingOf, postOf } from './addressee.rules';
import { filled, rulesOf, type FieldContext, type FieldRules } from './field-context';
import { findName, fullName } from './person-name.rules';

const office = rulesOf(({ facts }) => ({ table: 'office', id: facts.office.id }));
const holder = rulesOf(({ facts }) =>
  facts.holder === null
    ? { table: 'office', id: facts.office.id }
    : { table: 'office_holder', id: facts.holder.id },
);

function post(context: FieldContext, form: 'nominative' | 'genitive' | 'dative'): string | null {
  return filled(postOf(context.facts, context.language)?.[form]);
}

export const addresseeFieldRules: FieldRules<'addressee'> = {
  'addressee.title': holder(({ facts, language }) =>
    filled(greetingOf(facts, language)?.replace(/[!,:]\s*$/u, '')),
  ),
  'addressee.name': holder(({ facts, language }) => {
    const name = findName(facts.holder?.names ?? [], language);
    return name === undefined ? null : fullName(name);
  }),
  'addressee.post': office((context) => post(context, 'nominative')),
  'addressee.post.genitive': office((context) =>
    post(context, context.language === 'ru' ? 'genitive' : 'nominative'),
  ),
  'addressee.post.dative': office((context) =>
    post(context, context.language === 'ru' ? 'dative' : 'nominative'),
  ),
  'addressee.body': office(({ facts, language }) => filled(facts.office.forms[language]?.body.nominative)),
  'addressee.body.genitive': office(({ facts, language }) =>
    filled(facts.office.forms[language]?.body[language === 'ru' ? 'genitive' : 'nominative']),
  ),
  'addressee.gender': holder(({ facts }) => facts.holder?.gender ?? null),
};
