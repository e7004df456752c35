import { lineIn, type FieldContext, type FieldRule, type FieldRules } from './field-context';
import type { LetterFacts, LetterStatement } from './letter-facts.schema';

/** The statement as it reads now: what took the place of one that was superseded. undefined: none that a letter may say. */
export function presentStatement(
  { statements }: Pick<LetterFacts, 'statements'>,
  id: string | null,
): LetterStatement | undefined {
  const passed = new Set<string>();
  let found = statements.find((one) => one.id === id);
  while (found !== undefined && found.supersededById !== null && !passed.has(found.id)) {
    const { id: before, supersededById } = found;
    passed.add(before);
    found = statements.find((one) => one.id === supersededById);
  }
  return found;
}

/** The statements that a letter in this language can say, in their order. */
export function usableStatements({ facts, language }: Pick<FieldContext, 'facts' | 'language'>) {
  return facts.statements.filter(
    ({ supersededById, sentences }) => supersededById === null && lineIn(sentences, language) !== null,
  );
}

const rule = (value: FieldRule['value']): FieldRule => ({
  value,
  source: ({ facts, item }) => {
    const found = presentStatement(facts, item);
    return found === undefined ? null : { table: 'statement', id: found.id };
  },
});

export const statementFieldRules: FieldRules<'statement'> = {
  'statement.count': rule((context) => String(usableStatements(context).length)),
  'statement.text': rule(({ facts, language, item }) =>
    lineIn(presentStatement(facts, item)?.sentences, language),
  ),
};
