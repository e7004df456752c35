import type { Mark, PageDrawing } from '@shared/typeset/page-drawing.schema';

/**
 * Reads the compiler's SVG of all pages into drawings, one a page. It knows what the exporter writes for the layouts of
 * the app and refuses everything else: a mark that it does not understand would be missing on the screen, unseen. User
 * text cannot imitate that layout: letters are outlines and pictures are base64 in attributes.
 */

type Matrix = Mark['at'];
type Attributes = ReadonlyMap<string, string>;

const tag = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** One drawing a page, in order, each with only the outlines it uses. All pages must have one size. */
export function readDrawings(svg: string, pageCount: number): PageDrawing[] {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  const size = { width: Number(box?.[1]), height: Number(box?.[2]) / pageCount };
  const reader = new Reader();
  for (const [, closing = '', name = '', attributes = '', empty = ''] of svg.matchAll(tag)) {
    if (closing !== '') reader.leave(name);
    else reader.enter(name, attributes, empty !== '');
  }
  if (reader.pages.length !== pageCount || !(size.height > 0))
    throw new Error('unknown layout of the exported SVG');
  return reader.pages.map((marks) => ({ ...size, marks, outlines: reader.outlinesOf(marks) }));
}

/** Of which element an inner one is. */
type Place = 'root' | 'page' | 'definitions' | 'ignored';

class Reader {
  readonly pages: Mark[][] = [];
  /** The transform of each open group of the page. */
  readonly #groups: Matrix[] = [];
  readonly #outlines = new Map<string, string>();
  readonly #names = new Map<string, string>();
  #place: Place = 'root';
  #symbol: string | undefined;
  #fill: string | undefined;

  enter(name: string, text: string, empty: boolean): void {
    if (name === 'g') this.#group(text);
    else if (name === 'use') this.#glyph(text);
    else if (name === 'defs') this.#place = 'definitions';
    else if (name === 'symbol') this.#symbol = valueIn(text, 'id');
    else if (name === 'path') this.#path(attributesIn(text));
    else if (name === 'image') this.#picture(attributesIn(text));
    else if (name === 'rect') this.#rectangle(attributesIn(text));
    else if (name !== 'svg' && name !== 'a') throw new Error('unknown element in the exported SVG');
    if (empty && name === 'g') this.leave(name);
  }

  leave(name: string): void {
    if (name === 'symbol') this.#symbol = undefined;
    if (name === 'defs') this.#place = 'root';
    if (name !== 'g' || this.#place !== 'page') return;
    this.#groups.pop();
    this.#fill = undefined;
    if (this.#groups.length === 0) this.#place = 'root';
  }

  outlinesOf(marks: readonly Mark[]): Record<string, string> {
    const used = new Set(marks.flatMap((mark) => (mark.kind === 'text' ? mark.glyphs : [])));
    return Object.fromEntries([...used].map((name) => [name, this.#outlines.get(name) ?? '']));
  }

  /** A group at the root is a page, whose place on the sheet of all pages is of no interest. */
  #group(text: string): void {
    const outer = this.#groups.at(-1);
    if (this.#place === 'root') {
      this.#place = 'page';
      this.pages.push([]);
    }
    this.#groups.push(outer === undefined ? identity : inside(outer, matrixOf(valueIn(text, 'transform'))));
    this.#fill = undefined;
  }

  /** Glyphs of one colour in one group are one mark. */
  #glyph(text: string): void {
    const fill = colourOf(valueIn(text, 'fill')) ?? '';
    const id = valueIn(text, 'xlink:href')?.slice(1);
    if (id === undefined || fill === '') throw new Error('unknown glyph in the exported SVG');
    const last = this.#marks().at(-1);
    const goesOn = this.#fill === fill && last?.kind === 'text';
    const mark = goesOn ? last : { kind: 'text' as const, at: this.#at(), fill, glyphs: [], places: [] };
    if (!goesOn) this.#add(mark);
    this.#fill = fill;
    mark.glyphs.push(this.#nameOf(id));
    mark.places.push(Number(valueIn(text, 'x')), Number(valueIn(text, 'y')));
  }

  #path(attributes: Attributes): void {
    const outline = attributes.get('d') ?? '';
    if (this.#place === 'definitions') {
      if (this.#symbol !== undefined) this.#outlines.set(this.#nameOf(this.#symbol), outline);
      return;
    }
    // The paper under each page; the screen has its own.
    if (this.#place === 'root') return;
    this.#shape(attributes, outline);
  }

  /** Rectangles are where links can be clicked, and the frames that stand for what no font shows. */
  #rectangle(attributes: Attributes): void {
    const [width, height] = [attributes.get('width'), attributes.get('height')];
    const outline = `M 0 0h ${width} v ${height} h -${width} Z`;
    if (this.#place === 'definitions') {
      if (this.#symbol !== undefined) this.#outlines.set(this.#nameOf(this.#symbol), outline);
    } else if (attributes.get('fill') !== 'transparent') this.#shape(attributes, outline);
  }

  #shape(attributes: Attributes, outline: string): void {
    const fill = colourOf(attributes.get('fill'));
    const stroke = colourOf(attributes.get('stroke'));
    const strokeWidth = Number(attributes.get('stroke-width') ?? 1);
    const at = inside(this.#at(), matrixOf(attributes.get('transform')));
    this.#add({ kind: 'shape', at, outline, fill, stroke, strokeWidth });
  }

  #picture(attributes: Attributes): void {
    if (this.#place === 'definitions') return;
    const [width, height] = [Number(attributes.get('width')), Number(attributes.get('height'))];
    const at = inside(this.#at(), matrixOf(attributes.get('transform')));
    this.#add({ kind: 'picture', at, width, height, source: attributes.get('xlink:href') ?? '' });
  }

  #add(mark: Mark): void {
    this.#fill = undefined;
    this.#marks().push(mark);
  }

  #marks(): Mark[] {
    const marks = this.#place === 'page' ? this.pages.at(-1) : undefined;
    if (marks === undefined) throw new Error('a mark outside of the pages of the exported SVG');
    return marks;
  }

  #at(): Matrix {
    return this.#groups.at(-1) ?? identity;
  }

  /** The exporter names an outline by its hash: a part of it tells the outlines of a document apart, as a rule. */
  #nameOf(id: string): string {
    const short = id.slice(0, 12);
    const known = this.#names.get(short);
    if (known === undefined) this.#names.set(short, id);
    return known === undefined || known === id ? short : id;
  }
}

function valueIn(text: string, name: string): string | undefined {
  const start = text.indexOf(` ${name}="`);
  if (start === -1) return undefined;
  const from = start + name.length + 3;
  return text.slice(from, text.indexOf('"', from));
}

function attributesIn(text: string): Attributes {
  return new Map([...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]));
}

/** undefined, `none` and what is not a plain colour is no colour. */
function colourOf(value: string | undefined): string | null {
  return value !== undefined && /^#[\da-f]{6}(?:[\da-f]{2})?$/.test(value) ? value : null;
}

function matrixOf(transform: string | undefined): Matrix {
  if (transform === undefined) return identity;
  const numbers = [...transform.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  if (transform.startsWith('matrix(') && numbers.length === 6) return [a, b, c, d, e, f];
  if (transform.startsWith('translate(')) return [1, 0, 0, 1, a, numbers[1] ?? 0];
  throw new Error('unknown transform in the exported SVG');
}

function inside(outer: Matrix, inner: Matrix): Matrix {
  if (inner === identity) return outer;
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
