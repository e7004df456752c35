import { dateIn, lineIn, type FieldContext, type FieldRule, type FieldRules } from './field-context';

function affiliationOf({ facts, item }: FieldContext) {
  return facts.affiliations.find((one) => item === null || one.id === item);
}

const rule = (value: FieldRule['value']): FieldRule => ({
  value,
  source: (context) => {
    const found = affiliationOf(context);
    return found === undefined ? null : { table: 'affiliation', id: found.id };
  },
});

export const affiliationFieldRules: FieldRules<'affiliation'> = {
  'affiliation.count': rule(({ facts }) => String(facts.affiliations.length)),
  'affiliation.role': rule((context) => lineIn(affiliationOf(context)?.role, context.language)),
  'affiliation.organisation': {
    value: (context) => lineIn(affiliationOf(context)?.organisation, context.language),
    source: (context) => {
      const found = affiliationOf(context);
      return found === undefined ? null : { table: 'organisation', id: found.organisationId };
    },
  },
  'affiliation.since': rule((context) => dateIn(affiliationOf(context)?.from, context.language, 'label')),
};
