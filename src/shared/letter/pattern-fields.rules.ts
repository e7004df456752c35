import { dateIn, lineIn, type FieldContext, type FieldRule, type FieldRules } from './field-context';

function patternOf({ facts, item }: FieldContext) {
  return facts.patterns.find((one) => item === null || one.id === item);
}

const rule = (value: FieldRule['value']): FieldRule => ({
  value,
  source: (context) => {
    const found = patternOf(context);
    return found === undefined ? null : { table: 'event', id: found.id };
  },
});

export const patternFieldRules: FieldRules<'pattern'> = {
  'pattern.count': rule(({ facts }) => String(facts.patterns.length)),
  'pattern.date': rule((context) => dateIn(patternOf(context)?.date, context.language)),
  'pattern.title': rule((context) => lineIn(patternOf(context)?.titles, context.language)),
  'pattern.place': rule((context) => lineIn(patternOf(context)?.place, context.language)),
  'pattern.description': rule((context) => lineIn(patternOf(context)?.description, context.language)),
  'pattern.assertedBy': rule((context) => lineIn(patternOf(context)?.assertedBy, context.language)),
};
