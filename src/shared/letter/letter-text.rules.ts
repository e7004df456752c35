import type { Language } from '../language/language.schema';
import type { BlockNode, InlineNode, ParagraphNode, RichText } from '../richtext/richtext.schema';
import { typesetRuns } from '../text/typography';
import type { LetterBodyBlock, Run, Runs } from '../typeset/block.schema';
import { definitionOf, findForm, findReference } from './field-path.rules';
import { fieldTitle, printedText } from './printed-text';

/** Gives the value of a field by its path; null: missing. */
export interface FieldLookup {
  (path: string): string | null;
  /** What a field is called that no catalog names; undefined: a catalog does. */
  readonly titleOf?: (path: string) => string | undefined;
}

interface Piece extends Run {
  readonly text: string;
  /** Set for what came out of a field. */
  readonly path?: string;
}

/** A rich text as final paragraphs and lists: fields filled, capitals and full stops set, typography done. */
export function setText(text: RichText, language: Language, lookup: FieldLookup): LetterBodyBlock[] {
  return text.content.flatMap((block) => setBlock(block, language, lookup));
}

/** The same as one line without marks, for subjects and lists of letters. */
export function plainLine(text: RichText, language: Language, lookup: FieldLookup): string {
  const runs = text.content.flatMap((block) =>
    block.type === 'paragraph' ? setParagraph(block, language, lookup) : [],
  );
  return runs
    .map((paragraph) => paragraph.map((run) => run.text).join(''))
    .join(' ')
    .replaceAll('\n', ' ')
    .trim();
}

function setBlock(block: BlockNode, language: Language, lookup: FieldLookup): LetterBodyBlock[] {
  if (block.type === 'paragraph') {
    return setParagraph(block, language, lookup).map((runs) => ({ kind: 'paragraph', runs }));
  }
  const items = block.content
    .map((item) => item.content.flatMap((paragraph) => setParagraph(paragraph, language, lookup)))
    .map(joinLines)
    .filter((runs) => runs.length > 0);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: block.type === 'orderedList', items }];
}

function joinLines(paragraphs: Runs[]): Runs {
  return paragraphs.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]));
}

/** A field may hold several paragraphs, so that one paragraph of a letter may become several. Blank ones fall away. */
export function setParagraph(paragraph: ParagraphNode, language: Language, lookup: FieldLookup): Runs[] {
  const pieces = (paragraph.content ?? []).map((inline) => pieceOf(inline, language, lookup));
  return splitAtBreaks(capitalised(punctuated(pieces), language))
    .map((runs) => typesetRuns(runs, language).filter((run) => run.text !== ''))
    .filter((runs) => runs.some((run) => run.text.trim() !== ''));
}

function pieceOf(inline: InlineNode, language: Language, lookup: FieldLookup): Piece {
  const marks = new Set(inline.marks?.map((mark) => mark.type));
  const style = {
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') ? { italic: true } : {}),
  };
  if (inline.type === 'text') return { text: inline.text, ...style };
  if (inline.type === 'hardBreak') return { text: '\n', ...style };
  const { path, forms } = inline.attrs;
  const value = fieldText(path, forms, language, lookup(path));
  if (value !== null) return { text: value, path, ...style };
  // Never an invisible hole: a draft says which fact is missing, and the checker blocks its issue.
  return {
    text: printedText(language, 'letter', 'missing', {
      field: lookup.titleOf?.(path) ?? fieldTitle(path, language),
    }),
    bold: true,
  };
}

/** What a chip prints: its value, or the form that the value chooses. null: missing. */
export function fieldText(
  path: string,
  forms: readonly string[],
  language: Language,
  value: string | null,
): string | null {
  if (value === null || forms.length === 0) return value;
  const reference = findReference(path);
  return reference === undefined ? null : (findForm(reference.path, forms, value, language) ?? null);
}

/** Abbreviations after whose full stop the sentence goes on. */
const abbreviation = /(?:^|[\s(«“"])(?:M|MM|Mr|Ms|Dr|art|al|no|p|г|гг|ст|ч|п|стр|ул|д|г-н|см|им)\.\s+$/iu;
const sentenceStart = /(?:^|\n)\s*$|[.!?…][»”")’]*\s+$/u;

/** A field that opens a sentence gets its capital; what a person typed is left as it is. */
function capitalised(pieces: readonly Piece[], language: Language): Piece[] {
  let before = '';
  return pieces.map((piece) => {
    const opens = piece.path !== undefined && sentenceStart.test(before) && !abbreviation.test(before);
    const text = opens ? withCapital(piece.text, language) : piece.text;
    // The full stop of "8:30 a.m." and «2017 г.» at the end of a value ends no sentence.
    const abbreviated = piece.path !== undefined && !isProse(piece.path);
    before += abbreviated ? piece.text.replace(/\.+$/u, '') : piece.text;
    return { ...piece, text };
  });
}

export function withCapital(text: string, language: Language): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** One full stop at the end of what a field says, whether or not the person who entered it set one. */
function punctuated(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.path === undefined) return piece;
    const next = pieces[index + 1]?.text;
    if (next?.startsWith('.') === true) return { ...piece, text: piece.text.replace(/\.+$/u, '') };
    const closes = next === undefined || /^\s+(?:$|\p{Lu})/u.test(next);
    const open = !/[.!?…:;][»”")’]*$/u.test(piece.text);
    return closes && open && isProse(piece.path) ? { ...piece, text: `${piece.text}.` } : piece;
  });
}

function isProse(path: string): boolean {
  const reference = findReference(path);
  return reference !== undefined && definitionOf(reference.path).kind === 'prose';
}

/** Line feeds inside a value begin a new paragraph; a hard break typed by the writer breaks the line only. */
function splitAtBreaks(pieces: readonly Piece[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const { path, ...run } of pieces) {
    const lines = path === undefined ? [run.text] : run.text.split(/\s*\n\s*/u);
    for (const [index, text] of lines.entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...run, text });
    }
  }
  return paragraphs;
}
