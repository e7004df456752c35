import { definitionOf, formCount, isItemField, pathOfItem, type ItemKind } from '../letter/field-path.rules';
import { factNames, isFieldPath, type FactName, type FieldPath } from '../letter/letter-fields.rules';
import { inclusive, type InclusiveStyle } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import type { InlineNode, ParagraphNode, RichText } from '../richtext/richtext.schema';
import type { Template, TemplateParagraph, TemplateParts, TemplateSource } from './template.schema';

/** What a template cannot say: a mistake of its author, found by the test that loads every shipped template. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
}

/** What the template may ask about the case. */
export interface CaseLookup {
  /** null: the fact is missing. `item`: which record of a repeated kind. */
  readonly value: (path: FieldPath, item: string | null) => string | null;
  readonly has: (fact: FactName) => boolean;
  /** Ids of the records that an `each` repeats for, in order. */
  readonly items: (kind: ItemKind) => string[];
  /** How the organisation writes French words that mean people of any gender. */
  readonly inclusiveStyle: InclusiveStyle;
}

const itemKindOf: Record<NonNullable<TemplateParagraph['each']>, ItemKind> = {
  'event.pattern': 'pattern',
  remedy: 'remedy',
  charge: 'charge',
  affiliation: 'affiliation',
  statement: 'statement',
};

const field = /\{([^{}]*)\}/g;

/** `{inclusive|masculine|feminine}`, both in the same number. */
const anyGender = /\{inclusive\|([^{}|]+)\|([^{}|]+)\}/g;

/**
 * Text with fields in braces as inline nodes. `item` names the record that a repeated paragraph is about.
 * @throws TemplateFault for an unknown path, a wrong number of forms or a brace without its partner
 */
export function parseInlines(
  source: string,
  language: Language,
  style: InclusiveStyle = 'generic',
  repeated?: { kind: ItemKind; item: string },
): InlineNode[] {
  if (language !== 'fr' && source.includes('{inclusive|')) {
    throw new TemplateFault(`inclusive forms outside French: ${source}`);
  }
  const text = source.replace(anyGender, (_, masculine: string, feminine: string) =>
    inclusive(masculine, feminine, style),
  );
  const nodes: InlineNode[] = [];
  let end = 0;
  for (const match of text.matchAll(field)) {
    nodes.push(...plain(text.slice(end, match.index)));
    nodes.push(fieldNode(match[1] ?? '', language, repeated));
    end = match.index + match[0].length;
  }
  return [...nodes, ...plain(text.slice(end))];
}

function plain(text: string): InlineNode[] {
  if (/[{}]/.test(text)) throw new TemplateFault(`brace without its partner: ${text}`);
  return text === '' ? [] : [{ type: 'text', text }];
}

function fieldNode(
  source: string,
  language: Language,
  repeated: { kind: ItemKind; item: string } | undefined,
): InlineNode {
  const [path = '', ...forms] = source.split('|');
  if (!isFieldPath(path)) throw new TemplateFault(`unknown field: ${path}`);
  const expected = formCount(path, language);
  const alone = forms.length === 0 && (expected === undefined || definitionOf(path).values === 'plural');
  if (!alone && forms.length !== expected) throw new TemplateFault(`wrong number of forms: {${source}}`);
  const inItem = repeated !== undefined && isItemField(path, repeated.kind);
  return {
    type: 'field',
    attrs: { path: inItem ? pathOfItem(path, repeated.item) : path, forms },
  };
}

/** @throws TemplateFault for a condition that names nothing */
function holds(condition: string, lookup: CaseLookup, item: { kind: ItemKind; id: string } | null): boolean {
  const [name = '', wanted] = condition.split('=');
  if (isFieldPath(name)) {
    const value = lookup.value(name, item !== null && isItemField(name, item.kind) ? item.id : null);
    return wanted === undefined ? value !== null && value !== '0' : value === wanted;
  }
  const fact = factNames.find((one) => one === name);
  if (fact === undefined || wanted !== undefined) throw new TemplateFault(`unknown condition: ${condition}`);
  return lookup.has(fact);
}

type Conditional = Pick<TemplateParagraph, 'when' | 'unless'>;

export function stands(
  { when = [], unless = [] }: Conditional,
  lookup: CaseLookup,
  item: { kind: ItemKind; id: string } | null = null,
): boolean {
  return (
    when.every((condition) => holds(condition, lookup, item)) &&
    !unless.some((condition) => holds(condition, lookup, item))
  );
}

/** The paragraphs that stand for this case, repeated ones once for each of their records. */
export function fillParagraphs(
  paragraphs: readonly TemplateParagraph[],
  language: Language,
  lookup: CaseLookup,
): ParagraphNode[] {
  const filled: InlineNode[][] = [];
  for (const paragraph of paragraphs) {
    for (const content of fillParagraph(paragraph, language, lookup)) {
      const before = filled.at(-1);
      if (paragraph.join === true && before !== undefined)
        before.push({ type: 'text', text: ' ' }, ...content);
      else filled.push([...content]);
    }
  }
  return filled.map(paragraphNode);
}

function fillParagraph(paragraph: TemplateParagraph, language: Language, lookup: CaseLookup): InlineNode[][] {
  if (paragraph.each === undefined) {
    return stands(paragraph, lookup) ? [parseInlines(paragraph.text, language, lookup.inclusiveStyle)] : [];
  }
  const kind = itemKindOf[paragraph.each];
  return lookup
    .items(kind)
    .filter((id) => stands(paragraph, lookup, { kind, id }))
    .map((item) => parseInlines(paragraph.text, language, lookup.inclusiveStyle, { kind, item }));
}

function paragraphNode(content: InlineNode[]): ParagraphNode {
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** The template with its shared parts in their places. @throws TemplateFault for a part of another language */
export function withParts(source: TemplateSource, { language, parts }: TemplateParts): Template {
  if (source.language !== language) throw new TemplateFault(`parts of another language: ${source.id}`);
  const blocks = source.blocks.map((block) => ({
    ...block,
    paragraphs: block.paragraphs.flatMap((one) => ('part' in one ? parts[one.part] : [one])),
  }));
  return { ...source, blocks };
}

/** The same template with its facts taken from the statements of the case instead of from the records. */
export function factsFromStatements(template: Template): Template {
  const said: TemplateParagraph = { text: '{statement.text}', each: 'statement', join: true };
  const blocks = template.blocks.map((block) =>
    block.kind === 'facts' ? { ...block, paragraphs: [said] } : block,
  );
  return { ...template, blocks };
}

/** What a new letter starts with. Block ids are stable within the letter. */
export function fillTemplate(template: Template, lookup: CaseLookup) {
  const [subject] = fillParagraphs(template.subject, template.language, lookup);
  return {
    subject: { type: 'doc', content: subject === undefined ? [] : [subject] } satisfies RichText,
    blocks: template.blocks.flatMap((block, index) => {
      const content = fillParagraphs(block.paragraphs, template.language, lookup);
      if (content.length === 0) return [];
      const text: RichText = { type: 'doc', content };
      return [{ id: `${block.kind}-${index + 1}`, kind: block.kind, text }];
    }),
  };
}

/**
 * Reads every text and condition of a template, whatever the case.
 * @throws TemplateFault
 */
export function checkTemplate(template: Template): void {
  const everything: CaseLookup = {
    value: () => 'x',
    has: () => true,
    items: () => ['item'],
    inclusiveStyle: 'generic',
  };
  const paragraphs = [...template.subject, ...template.blocks.flatMap((block) => block.paragraphs)];
  for (const paragraph of paragraphs) {
    const kind = paragraph.each === undefined ? undefined : itemKindOf[paragraph.each];
    parseInlines(paragraph.text, template.language, 'generic', kind && { kind, item: 'item' });
    checkConditions(paragraph, everything);
  }
  for (const demand of template.demands) {
    parseInlines(demand.text, template.language);
    checkConditions(demand, everything);
  }
}

function checkConditions({ when = [], unless = [] }: Conditional, lookup: CaseLookup): void {
  for (const condition of [...when, ...unless]) {
    holds(condition, lookup, null);
    const [path = '', wanted] = condition.split('=');
    if (wanted === undefined || !isFieldPath(path)) continue;
    const { values } = definitionOf(path);
    if (values === undefined || (values !== 'plural' && !values.includes(wanted))) {
      throw new TemplateFault(`unknown value: ${condition}`);
    }
  }
}
