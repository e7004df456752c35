/** The two ways in which the text of a template is written: with fields in braces, and as nodes of the editor. */
import { inclusive, type InclusiveStyle } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import {
  definitionOf,
  findReference,
  formCounts,
  isItemField,
  isPersonal,
  pathOfItem,
  pathOfPerson,
} from '../letter/field-path.rules';
import { isFieldPath } from '../letter/letter-fields.rules';
import type { BlockNode, InlineNode, ParagraphNode } from '../richtext/richtext.schema';
import type { RepeatedItem } from './condition.rules';
import { TemplateFault } from './template-fault';
import type { TemplateParagraph, TemplateSource, TemplateText } from './template.schema';

/** The path of a chip that stands for words about people of any gender; it never reaches a letter. */
export const inclusivePath = 'inclusive';

const field = /\{([^{}]*)\}/g;

/**
 * A text as nodes of the editor, with the paths as they are written.
 * @throws TemplateFault for what no letter could print
 */
export function blocksOf(text: TemplateText, language: Language): BlockNode[] {
  if (typeof text === 'string') return [paragraphNode(inlinesOfSource(text, language))];
  for (const node of text) visit(node, (attrs) => checkField(attrs, language));
  return [...text];
}

function inlinesOfSource(source: string, language: Language): InlineNode[] {
  const nodes: InlineNode[] = [];
  let end = 0;
  for (const match of source.matchAll(field)) {
    nodes.push(...plain(source.slice(end, match.index)));
    const [path = '', ...forms] = (match[1] ?? '').split('|');
    checkField({ path, forms }, language);
    nodes.push({ type: 'field', attrs: { path, forms } });
    end = match.index + match[0].length;
  }
  return [...nodes, ...plain(source.slice(end))];
}

function plain(text: string): InlineNode[] {
  if (/[{}]/.test(text)) throw new TemplateFault('braces', text);
  return text === '' ? [] : [{ type: 'text', text }];
}

interface FieldAttributes {
  readonly path: string;
  readonly forms: readonly string[];
}

function checkField({ path, forms }: FieldAttributes, language: Language): void {
  if (path === inclusivePath) {
    if (language !== 'fr') throw new TemplateFault('inclusiveOutsideFrench', forms.join('|'));
    if (forms.length !== 2) throw new TemplateFault('wrongForms', path);
    return;
  }
  const reference = findReference(path);
  // A template is about no case yet: it names kinds of records, never one of them.
  const named = reference?.path.startsWith('ground.') === true || reference?.path === 'own.value';
  const ofHouse = named && reference.item !== null;
  if (reference === undefined || (!ofHouse && !isFieldPath(path)))
    throw new TemplateFault('unknownField', path);
  const expected = formCounts(reference.path, language);
  const { values } = definitionOf(reference.path);
  const alone = forms.length === 0 && (expected.length === 0 || values === 'plural');
  if (!alone && !expected.includes(forms.length)) throw new TemplateFault('wrongForms', path);
}

export interface FillStyle {
  readonly language: Language;
  readonly inclusiveStyle: InclusiveStyle;
}

/** A text for one letter: the fields of a repeated record lead to that record, words of any gender become text. */
export function filledBlocks(text: TemplateText, style: FillStyle, item: RepeatedItem | null): BlockNode[] {
  return blocksOf(text, style.language).map((block) =>
    mapInlines(block, (inlines) => fill(inlines, style, item)),
  );
}

function fill(inlines: readonly InlineNode[], style: FillStyle, item: RepeatedItem | null): InlineNode[] {
  return joinTexts(
    inlines.map((inline): InlineNode => {
      if (inline.type !== 'field') return inline;
      const { path, forms } = inline.attrs;
      if (path === inclusivePath) {
        const [masculine = '', feminine = ''] = forms;
        const { attrs: _attrs, ...rest } = inline;
        return { ...rest, type: 'text', text: inclusive(masculine, feminine, style.inclusiveStyle) };
      }
      return { ...inline, attrs: { path: pathIn(path, item), forms } };
    }),
  );
}

/** The path of a field in a repeated passage: that of its record, or of its person. */
function pathIn(path: string, item: RepeatedItem | null): string {
  if (item === null || !isFieldPath(path)) return path;
  if (item.kind === 'person') return isPersonal(path) ? pathOfPerson(path, item.id) : path;
  return isItemField(path, item.kind) ? pathOfItem(path, item.id) : path;
}

/** Neighbouring texts of one style as one: the same nodes that the editor makes. */
export function joinTexts(inlines: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const inline of inlines) {
    const before = joined.at(-1);
    if (inline.type === 'text' && inline.text === '') continue;
    const same = JSON.stringify(before?.marks ?? []) === JSON.stringify(inline.marks ?? []);
    if (before?.type === 'text' && inline.type === 'text' && same) {
      joined[joined.length - 1] = { ...before, text: before.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}

export function paragraphNode(content: readonly InlineNode[]): ParagraphNode {
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: [...content] };
}

function mapInlines(block: BlockNode, change: (inlines: readonly InlineNode[]) => InlineNode[]): BlockNode {
  if (block.type === 'paragraph') return paragraphNode(change(block.content ?? []));
  const content = block.content.map((one) => ({
    ...one,
    content: one.content.map((paragraph) => paragraphNode(change(paragraph.content ?? []))),
  }));
  return { ...block, content };
}

function visit(block: BlockNode, look: (attrs: FieldAttributes) => void): void {
  mapInlines(block, (inlines) => {
    for (const inline of inlines) if (inline.type === 'field') look(inline.attrs);
    return [...inlines];
  });
}

/** The same template with every text as nodes of the editor. @throws TemplateFault as blocksOf */
export function editable(source: TemplateSource): TemplateSource {
  const { language } = source;
  const passage = (one: TemplateParagraph): TemplateParagraph => ({
    ...one,
    text: blocksOf(one.text, language),
    ...(one.lead === undefined ? {} : { lead: blocksOf(one.lead, language) }),
    ...(one.otherwise === undefined ? {} : { otherwise: blocksOf(one.otherwise, language) }),
  });
  const any = (one: SourcePassage): SourcePassage => {
    if ('part' in one) return one;
    return 'variants' in one ? { variants: one.variants.map(passage) } : passage(one);
  };
  return {
    ...source,
    subject: source.subject.map(passage),
    ...(source.greeting === undefined ? {} : { greeting: blocksOf(source.greeting, language) }),
    ...(source.closing === undefined ? {} : { closing: blocksOf(source.closing, language) }),
    blocks: source.blocks.map((block) => ({ ...block, paragraphs: block.paragraphs.map(any) })),
    demands: source.demands.map((demand) => ({ ...demand, text: blocksOf(demand.text, language) })),
  };
}
type SourcePassage = TemplateSource['blocks'][number]['paragraphs'][number];

/** Paths of the fields in a text, as they are written. @throws TemplateFault as blocksOf */
export function pathsInText(text: TemplateText, language: Language): string[] {
  const paths: string[] = [];
  for (const block of blocksOf(text, language)) visit(block, ({ path }) => paths.push(path));
  return paths.filter((path) => path !== inclusivePath);
}
