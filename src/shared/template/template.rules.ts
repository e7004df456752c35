import { joinList } from '../language/agreement';
import type { InclusiveStyle } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import type { ItemKind } from '../letter/field-path.rules';
import type { FactName, FieldPath } from '../letter/letter-fields.rules';
import type { BlockNode, InlineNode, ParagraphNode, RichText } from '../richtext/richtext.schema';
import { stands, type LetterQuestion, type RepeatedItem } from './condition.rules';
import { filledBlocks, joinTexts, paragraphNode, type FillStyle } from './template-text.rules';
import type {
  RepeatKind,
  Template,
  TemplateBlock,
  TemplateParagraph,
  TemplateParts,
  TemplateSource,
} from './template.schema';

/** What the template may ask about the case and the addressee. */
export interface CaseLookup {
  /** null: the fact is missing. `item`: which record of a repeated kind. */
  readonly value: (path: FieldPath, item: string | null) => string | null;
  readonly has: (fact: FactName) => boolean;
  /** What is so of the letter: an office has one kind and several competences. */
  readonly letter: (question: LetterQuestion) => readonly string[];
  /** Ids of the records that an `each` repeats for, in order. */
  readonly items: (kind: ItemKind) => string[];
  /** Ids of the persons whom the letter is about, the first one first. */
  readonly persons: () => string[];
  /** The same as if the letter were about this person alone. */
  readonly ofPerson: (personId: string) => CaseLookup;
  /** How the organisation writes French words that mean people of any gender. */
  readonly inclusiveStyle: InclusiveStyle;
}

export const itemKindOf: Record<RepeatKind, RepeatedItem['kind']> = {
  person: 'person',
  'event.pattern': 'pattern',
  remedy: 'remedy',
  charge: 'charge',
  affiliation: 'affiliation',
  statement: 'statement',
};

type Passage = TemplateBlock['paragraphs'][number];

/** What one passage gives, and whether it goes on in the paragraph before. */
interface Piece {
  readonly blocks: readonly BlockNode[];
  readonly join: boolean;
}

/** The passages that stand for this case, repeated ones once for each of their records. */
export function fillParagraphs(
  passages: readonly Passage[],
  language: Language,
  lookup: CaseLookup,
): BlockNode[] {
  const filled: BlockNode[] = [];
  for (const { blocks, join } of runsOf(passages).flatMap((run) => fillRun(run, language, lookup))) {
    const [first, ...rest] = blocks;
    const before = filled.at(-1);
    if (join && before?.type === 'paragraph' && first?.type === 'paragraph') {
      filled[filled.length - 1] = joinParagraphs(before, first);
      filled.push(...rest);
    } else filled.push(...blocks);
  }
  return filled;
}

function joinParagraphs(before: ParagraphNode, after: ParagraphNode): ParagraphNode {
  const [start, more] = [before.content ?? [], after.content ?? []];
  const space: InlineNode[] = start.length > 0 && more.length > 0 ? [{ type: 'text', text: ' ' }] : [];
  return paragraphNode(joinTexts([...start, ...space, ...more]));
}

/** Passages that follow each other and are said of each person, together; every other one by itself. */
function runsOf(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    const before = runs.at(-1);
    if (before !== undefined && isOfEachPerson(passage) && before.every(isOfEachPerson)) before.push(passage);
    else runs.push([passage]);
  }
  return runs;
}

/** Lists of persons are not of this kind: they are one passage. */
function isOfEachPerson(passage: Passage): boolean {
  return (
    !('variants' in passage) && passage.each === 'person' && (passage.as ?? 'paragraphs') === 'paragraphs'
  );
}

/** All that is said of the first person, then all that is said of the next. */
function fillRun(run: readonly Passage[], language: Language, lookup: CaseLookup): Piece[] {
  const persons = run.every(isOfEachPerson) ? several(lookup) : null;
  if (persons === null) return run.flatMap((one) => fillPassage(one, language, lookup));
  return persons.flatMap((item) => run.flatMap((one) => fillPassage(one, language, lookup, item)));
}

/** null: the letter is about one person, or about nobody in particular. */
function several(lookup: CaseLookup): RepeatedItem[] | null {
  const persons = lookup.persons();
  return persons.length < 2 ? null : persons.map((id) => ({ kind: 'person', id }));
}

function fillPassage(
  passage: Passage,
  language: Language,
  lookup: CaseLookup,
  person: RepeatedItem | null = null,
): Piece[] {
  if (!('variants' in passage)) return fillParagraph(passage, language, lookup, person);
  const first = passage.variants.find((one) => stands(one, lookup));
  return first === undefined ? [] : fillParagraph(first, language, lookup);
}

/** `person`: the one of whom it is said now. */
function fillParagraph(
  source: TemplateParagraph,
  language: Language,
  lookup: CaseLookup,
  person: RepeatedItem | null = null,
): Piece[] {
  const style: FillStyle = { language, inclusiveStyle: lookup.inclusiveStyle };
  const label = source.label?.trim() ?? '';
  const piece = (blocks: readonly BlockNode[]): Piece => ({
    blocks: label === '' ? blocks : labelled(label, blocks, language),
    join: source.join === true,
  });
  const items = person === null ? standing(source, lookup) : stands(source, lookup, person) ? [person] : [];
  const texts = items.map((item) => filledBlocks(source.text, style, item));
  if (texts.length === 0) {
    return source.otherwise === undefined ? [] : [piece(filledBlocks(source.otherwise, style, person))];
  }
  const { as = 'paragraphs', lead } = source;
  if (as === 'paragraphs') return texts.map(piece);
  const opening = lead === undefined ? [] : filledBlocks(lead, style, null);
  if (as === 'sentence') {
    const sentence = paragraphNode(sentenceOf(texts.map(inlinesIn), language));
    const [before] = opening;
    return [piece(before?.type === 'paragraph' ? [joinParagraphs(before, sentence)] : [sentence])];
  }
  const lines = texts.map((blocks) => ({
    type: 'listItem' as const,
    content: [paragraphNode(inlinesIn(blocks))],
  }));
  const type = as === 'numbered' ? 'orderedList' : 'bulletList';
  return [piece([...opening, { type, content: lines }])];
}

/** The records that a passage stands for; one null for a passage that is not repeated. */
function standing(source: TemplateParagraph, lookup: CaseLookup): (RepeatedItem | null)[] {
  if (source.each === undefined) return stands(source, lookup) ? [null] : [];
  return itemsFor(source.each, lookup).filter((item) => stands(source, lookup, item));
}

function itemsFor(each: RepeatKind, lookup: CaseLookup): (RepeatedItem | null)[] {
  const kind = itemKindOf[each];
  if (kind === 'person') return several(lookup) ?? [null];
  return lookup.items(kind).map((id) => ({ kind, id }));
}

function inlinesIn(blocks: readonly BlockNode[]): InlineNode[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? (block.content ?? [])
      : block.content.flatMap((item) => item.content.flatMap((paragraph) => paragraph.content ?? [])),
  );
}

/** "a, b et c.": the commas and the word of the language between texts that are not text alone. */
function sentenceOf(items: readonly InlineNode[][], language: Language): InlineNode[] {
  const marks = items.map((_, index) => `\u{F0000}${index}\u{F0001}`);
  const pieces = `${joinList(marks, language)}.`.split(/\u{F0000}(\d+)\u{F0001}/u);
  const inlines = pieces.flatMap((piece, index): InlineNode[] =>
    index % 2 === 1 ? (items[Number(piece)] ?? []) : [{ type: 'text', text: piece }],
  );
  return joinTexts(inlines);
}

/** "Date of arrest: 5 March 2020"; a list stands under its label. */
function labelled(label: string, blocks: readonly BlockNode[], language: Language): BlockNode[] {
  const colon = /[?:]$/u.test(label) ? '' : language === 'fr' ? ' :' : ':';
  const bold: InlineNode = { type: 'text', text: `${label}${colon}`, marks: [{ type: 'bold' }] };
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraphNode([bold]), ...blocks];
  const space: InlineNode = { type: 'text', text: ' ' };
  return [paragraphNode([bold, space, ...(first.content ?? [])]), ...rest];
}

/** The template with its shared parts in their places. */
export function withParts(source: TemplateSource, { parts }: TemplateParts): Template {
  const blocks = source.blocks.map((block) => ({
    ...block,
    paragraphs: block.paragraphs.flatMap((one) => {
      if (!('part' in one)) return [one];
      const { part, when = [], unless = [] } = one;
      const own = parts[part];
      if (when.length + unless.length === 0) return own;
      return own.map((inner) => ({
        ...inner,
        when: [...when, ...(inner.when ?? [])],
        unless: [...unless, ...(inner.unless ?? [])],
      }));
    }),
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
  const { language } = template;
  const [subject] = fillParagraphs(template.subject, language, lookup);
  return {
    subject: { type: 'doc', content: subject?.type === 'paragraph' ? [subject] : [] } satisfies RichText,
    blocks: template.blocks.flatMap((block, index) => {
      if (!stands(block, lookup)) return [];
      const content = fillParagraphs(block.paragraphs, language, lookup);
      if (content.length === 0) return [];
      const text: RichText = { type: 'doc', content };
      const { kind, heading } = block;
      return [{ id: `${kind}-${index + 1}`, kind, text, ...(heading === undefined ? {} : { heading }) }];
    }),
  };
}
