import type { Language } from '../language/language.schema';
import type { Mentioned } from '../letter/field-context';
import { inlinesOf } from '../letter/field-path.rules';
import { fieldValue, lookupIn } from '../letter/field-values.rules';
import type { LetterFacts } from '../letter/letter-facts.schema';
import { fieldText, plainLine } from '../letter/letter-text.rules';
import { stands, type Conditional } from './condition.rules';
import { filledBlocks } from './template-text.rules';
import type { TemplateText } from './template.schema';

export interface FilledLine {
  readonly text: string;
  /** Paths of the fields in it. */
  readonly paths: readonly string[];
}

/**
 * One text of a template as plain text. undefined: it does not suit the facts, or a fact in it is missing.
 * @param mentioned demands stand after the text that says whom they are about
 */
export function filledLine(
  source: Conditional & { readonly text: TemplateText },
  facts: LetterFacts,
  language: Language,
  mentioned: Mentioned = 'no',
): FilledLine | undefined {
  const lookup = lookupIn(facts, language);
  if (!stands(source, lookup)) return undefined;
  const content = filledBlocks(source.text, { language, inclusiveStyle: lookup.inclusiveStyle }, null);
  const value = (path: string) => fieldValue(path, facts, language, mentioned);
  const fields = content.flatMap(inlinesOf).flatMap((one) => (one.type === 'field' ? [one.attrs] : []));
  const complete = fields.every(({ path, forms }) => fieldText(path, forms, language, value(path)) !== null);
  if (!complete) return undefined;
  const text = plainLine({ type: 'doc', content }, language, value);
  return { text, paths: [...new Set(fields.map(({ path }) => path))] };
}
