/**
 * What two language versions of one template must have in common: parts, conditions, facts, numbers, demands. Words are
 * for a person to compare; a missing article number or a third demand is for the program.
 */
import type { Language } from '../language/language.schema';
import { findReference } from '../letter/field-path.rules';
import type { BlockNode } from '../richtext/richtext.schema';
import type { TemplateWording } from './own-template.schema';
import { blocksOf, inclusivePath } from './template-text.rules';
import type { TemplateParagraph, TemplateText } from './template.schema';

export const wordingDifferences = [
  'blocks',
  'passages',
  'conditions',
  'fields',
  'numbers',
  'demands',
  'checks',
] as const;

export interface WordingDifference {
  readonly kind: (typeof wordingDifferences)[number];
  /** Number of the block; null: the template as a whole, or its subject. */
  readonly block: number | null;
  /** In the one and not in the other; field paths, numbers, counts. */
  readonly only: readonly string[];
  readonly onlyOther: readonly string[];
}

interface Version {
  readonly language: Language;
  readonly wording: TemplateWording;
}

/** In the order of the page; empty: the versions agree in all that can be counted. */
export function compareWordings(one: Version, other: Version): WordingDifference[] {
  const count = (kind: WordingDifference['kind'], a: number, b: number): WordingDifference[] =>
    a === b ? [] : [{ kind, block: null, only: [String(a)], onlyOther: [String(b)] }];
  const [mine, theirs] = [one.wording, other.wording];
  const kindsOf = ({ blocks }: TemplateWording) => blocks.map(({ kind }) => kind);
  const blocks =
    kindsOf(mine).join() === kindsOf(theirs).join()
      ? mine.blocks.flatMap((block, index) => {
          const counterpart = theirs.blocks[index];
          if (counterpart === undefined) return [];
          return comparePassages(
            { language: one.language, passages: passagesOf(block.paragraphs) },
            { language: other.language, passages: passagesOf(counterpart.paragraphs) },
            index,
          );
        })
      : count('blocks', mine.blocks.length, theirs.blocks.length).concat(
          mine.blocks.length === theirs.blocks.length
            ? [{ kind: 'blocks', block: null, only: kindsOf(mine), onlyOther: kindsOf(theirs) }]
            : [],
        );
  const demandsOf = ({ demands }: TemplateWording) => demands.map(({ kind }) => kind);
  return [
    ...comparePassages(
      { language: one.language, passages: mine.subject },
      { language: other.language, passages: theirs.subject },
      null,
    ),
    ...blocks,
    ...(demandsOf(mine).join() === demandsOf(theirs).join()
      ? []
      : [difference('demands', null, demandsOf(mine), demandsOf(theirs))]),
    ...count('checks', mine.checks.length, theirs.checks.length),
  ];
}

type Passage = Pick<TemplateParagraph, 'when' | 'unless' | 'each' | 'lead' | 'otherwise'> & {
  readonly text?: TemplateText;
  readonly part?: string;
};

function passagesOf(paragraphs: TemplateWording['blocks'][number]['paragraphs']): Passage[] {
  return paragraphs.flatMap((one): Passage[] => {
    if ('variants' in one) return one.variants;
    return [one];
  });
}

function comparePassages(
  one: { language: Language; passages: readonly Passage[] },
  other: { language: Language; passages: readonly Passage[] },
  block: number | null,
): WordingDifference[] {
  if (one.passages.length !== other.passages.length) {
    const counts = [one, other].map(({ passages }) => [String(passages.length)]);
    return [difference('passages', block, counts[0] ?? [], counts[1] ?? [])];
  }
  return (['conditions', 'fields', 'numbers'] as const).flatMap((kind) => {
    const [mine, theirs] = [one, other].map(({ language, passages }) =>
      passages.flatMap((passage) => gather[kind](passage, language)),
    );
    const same = kind === 'conditions' ? factAsked : (one: string) => one;
    const found = { kind, block, ...listDifference(mine ?? [], theirs ?? [], same) };
    return found.only.length + found.onlyOther.length === 0 ? [] : [found];
  });
}

/** What one language must know to agree with and another need not. */
const agreement = /^!?person\.gender(?:=|$)/u;

const gather = {
  conditions: ({ when = [], unless = [], each, part }: Passage) => [
    ...[...when, ...unless.map((one) => `!${one}`)].filter((one) => !agreement.test(one)),
    ...(each === undefined ? [] : [each]),
    ...(part === undefined ? [] : [part]),
  ],
  fields: (passage: Passage, language: Language) =>
    nodesOf(passage, language)
      .flatMap(inlinesOf)
      .flatMap((one) => (one.type === 'field' && isFact(one.attrs) ? [factOf(one.attrs.path)] : [])),
  numbers: (passage: Passage, language: Language) =>
    nodesOf(passage, language)
      .flatMap(inlinesOf)
      .flatMap((one) =>
        one.type === 'text' ? [...one.text.matchAll(/\d+/gu)].map(([digits]) => digits) : [],
      ),
};

function nodesOf({ text, lead, otherwise }: Passage, language: Language): BlockNode[] {
  return [text, lead, otherwise].flatMap((one) => (one === undefined ? [] : blocksOf(one, language)));
}

function inlinesOf(block: BlockNode) {
  const paragraphs = block.type === 'paragraph' ? [block] : block.content.flatMap(({ content }) => content);
  return paragraphs.flatMap(({ content = [] }) => content);
}

/** Agreement ("arrested", «арестована») differs between languages; facts do not. */
function isFact({ path, forms }: { path: string; forms: readonly string[] }): boolean {
  return forms.length === 0 && path !== inclusivePath;
}

/** A name is a name in every case of its language: `person.name.de` and `person.name` are one fact. */
function factOf(path: string): string {
  const [kind = '', name = ''] = (findReference(path)?.path ?? path).split('.');
  return `${kind}.${name === 'surname' ? 'name' : name}`;
}

/** Whether "the matter" is known is one question, in whatever form the passage then says it. */
function factAsked(condition: string): string {
  return condition.replace(/[a-z]\w*\.[\w.]+/iu, factOf);
}

function difference(
  kind: WordingDifference['kind'],
  block: number | null,
  mine: readonly string[],
  theirs: readonly string[],
): WordingDifference {
  return { kind, block, ...listDifference(mine, theirs) };
}

/** What is in one list more often than in the other; `same` gives equal texts for what counts as the same. */
export function listDifference(
  mine: readonly string[],
  theirs: readonly string[],
  same: (one: string) => string = (one) => one,
): { only: string[]; onlyOther: string[] } {
  return { only: without(mine, theirs.map(same), same), onlyOther: without(theirs, mine.map(same), same) };
}

function without(list: readonly string[], taken: readonly string[], same: (one: string) => string): string[] {
  const rest = [...taken];
  return list.filter((one) => {
    const at = rest.indexOf(same(one));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
