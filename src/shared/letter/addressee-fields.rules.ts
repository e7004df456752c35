import { declines } from '../authority/office-suggestion.rules';
import type { DeclinedName } from '../authority/office.schema';
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

function bodyOf({ facts, language }: FieldContext): DeclinedName | undefined {
  return facts.office.forms[language]?.body;
}

/** As the card of the office has it; a language without such forms says the name alone. */
function withArticle(
  { language }: FieldContext,
  form: 'genitive' | 'dative',
  name: DeclinedName | undefined,
): string | null {
  return filled(name?.[declines(language) ? form : 'nominative']);
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
  'addressee.post.de': office((context) =>
    withArticle(context, 'genitive', postOf(context.facts, context.language)),
  ),
  'addressee.post.a': office((context) =>
    withArticle(context, 'dative', postOf(context.facts, context.language)),
  ),
  'addressee.body.de': office((context) => withArticle(context, 'genitive', bodyOf(context))),
  'addressee.body.a': office((context) => withArticle(context, 'dative', bodyOf(context))),
  'addressee.body': office(({ facts, language }) => filled(facts.office.forms[language]?.body.nominative)),
  'addressee.body.genitive': office(({ facts, language }) =>
    filled(facts.office.forms[language]?.body[language === 'ru' ? 'genitive' : 'nominative']),
  ),
  'addressee.gender': holder(({ facts }) => facts.holder?.gender ?? null),
};
