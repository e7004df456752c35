import type { Language } from '../language/language.schema';
import { fieldValue, lookupIn } from '../letter/field-values.rules';
import type { LetterFacts } from '../letter/letter-facts.schema';
import { fieldText, plainLine } from '../letter/letter-text.rules';
import { parseInlines, stands } from './template.rules';
import type { TemplateParagraph } from './template.schema';

type Conditional = Pick<TemplateParagraph, 'text' | 'when' | 'unless'>;

export interface FilledLine {
  readonly text: string;
  /** Paths of the fields in it. */
  readonly paths: readonly string[];
}

/** One text of a template as plain text. undefined: it does not suit the facts, or a fact in it is missing. */
export function filledLine(
  source: Conditional,
  facts: LetterFacts,
  language: Language,
): FilledLine | undefined {
  const lookup = lookupIn(facts, language);
  if (!stands(source, lookup)) return undefined;
  const content = parseInlines(source.text, language, lookup.inclusiveStyle);
  const value = (path: string) => fieldValue(path, facts, language);
  const fields = content.flatMap((one) => (one.type === 'field' ? [one.attrs] : []));
  const complete = fields.every(({ path, forms }) => fieldText(path, forms, language, value(path)) !== null);
  if (!complete) return undefined;
  const text = plainLine({ type: 'doc', content: [{ type: 'paragraph', content }] }, language, value);
  return { text, paths: [...new Set(fields.map(({ path }) => path))] };
}
