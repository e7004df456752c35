/** The answer to one question of a form: from the facts of the case, from the writer, or both. */
import type { Language } from '../language/language.schema';
import { findReference, inlinesOf, itemKinds } from '../letter/field-path.rules';
import { fieldValue, lookupIn } from '../letter/field-values.rules';
import { fieldText, setText, withCapital } from '../letter/letter-text.rules';
import type { BlockNode } from '../richtext/richtext.schema';
import { pathsInText } from '../template/template-text.rules';
import { fillParagraphs } from '../template/template.rules';
import type { TemplateParagraph, TemplateVariants } from '../template/template.schema';
import { typesetText } from '../text/typography';
import type { FormEntry } from '../typeset/form-page.schema';
import { factLines, type FormSource } from './form-facts.rules';
import type { FormItem, FormPassage } from './form.schema';
import type { OwnAnswer } from './submission.schema';

type Blocks = FormEntry['blocks'];

export interface Answer {
  /** What stands on the paper. */
  readonly blocks: Blocks;
  /** What the facts alone say. */
  readonly facts: Blocks;
  /** Something stands there. */
  readonly answered: boolean;
  readonly leftOut: number;
}

export function answerOf(
  item: FormItem,
  source: FormSource,
  language: Language,
  own: OwnAnswer | undefined,
): Answer {
  const { blocks: facts, leftOut } = fromFacts(item, source, language);
  const written = ownBlocks(own?.text ?? '', language);
  const blocks = written.length === 0 ? facts : own?.mode === 'after' ? [...facts, ...written] : written;
  return { blocks, facts, answered: blocks.length > 0, leftOut };
}

/** Each paragraph that the writer typed, as it was typed. */
function ownBlocks(text: string, language: Language): Blocks {
  return text
    .split(/\s*\n\s*/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: typesetText(line.trim(), language) }] }));
}

/** Addresses: an e-mail address has no capital. */
const asEntered: ReadonlySet<string> = new Set(['sender', 'personAddress']);

function fromFacts(item: FormItem, source: FormSource, language: Language) {
  const said = passagesOf(item, language).flatMap((passage) => passageBlocks(passage, source, language));
  if (item.facts === undefined) return { blocks: said, leftOut: 0 };
  const { lines, listed, leftOut } = factLines(item.facts, source, language);
  const { facts: name } = item;
  const runs = lines
    .map((line) => line.replace(/\s*\n\s*/gu, ' '))
    .map((line) => (asEntered.has(name) ? line : withCapital(line, language)))
    .map((line) => [{ text: typesetText(line, language) }]);
  const list: Blocks =
    listed && runs.length > 1
      ? [{ kind: 'list', ordered: item.facts === 'demands', items: runs }]
      : runs.map((one) => ({ kind: 'paragraph', runs: one }));
  return { blocks: [...said, ...list], leftOut };
}

/** The passages of an item in a language, in the form that templates fill. */
export function passagesOf(
  { answer }: Pick<FormItem, 'answer'>,
  language: Language,
): (TemplateParagraph | TemplateVariants)[] {
  const own = Array.isArray(answer) ? answer : (answer?.[language] ?? []);
  return own.map((passage) => asParagraph(passage, language));
}

/** Plain text stands where each of its facts is known. */
function asParagraph(passage: FormPassage, language: Language): TemplateParagraph | TemplateVariants {
  if (typeof passage !== 'string') return passage;
  const paths = [...new Set(pathsInText(passage, language))];
  // Inside a repetition conditions look at its record; outside only fields of no record can be asked for.
  const known = paths.filter((path) => {
    const reference = findReference(path);
    return (
      reference !== undefined && !itemKinds.some((kind) => kind !== 'remedy' && path.startsWith(`${kind}.`))
    );
  });
  return { text: passage, when: known };
}

/** Nothing where a fact in it is missing: a form has no holes, it names what it lacks. */
function passageBlocks(
  passage: TemplateParagraph | TemplateVariants,
  { facts }: FormSource,
  language: Language,
): Blocks {
  const lookup = lookupIn(facts, language);
  const value = (path: string) => fieldValue(path, facts, language);
  const whole = (block: BlockNode) =>
    inlinesOf(block).every(
      (one) =>
        one.type !== 'field' ||
        fieldText(one.attrs.path, one.attrs.forms, language, value(one.attrs.path)) !== null,
    );
  const content = fillParagraphs([passage], language, lookup).filter(whole);
  return setText({ type: 'doc', content }, language, value).filter(
    (block) => block.kind === 'paragraph' || block.kind === 'list',
  );
}
