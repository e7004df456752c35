import { z } from 'zod';

/**
 * A typeset page for the screen: what is drawn, as data. The page builds its own elements from it, so that nothing of it
 * is ever read as markup; whatever the compiler could put into an SVG besides (links, styles, scripts) has no place here.
 * Lengths are points of the paper.
 */

/** a b c d e f of SVG's `matrix`. */
const Matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
/** Path data of SVG: letters of commands and numbers. */
const Outline = z.string().regex(/^[-\d.eE\s,MmLlHhVvCcSsQqTtAaZz]*$/);
const Colour = z.string().regex(/^#[\da-f]{6}(?:[\da-f]{2})?$/);

/** Glyphs of one piece of text: for each the name of its outline, and where it begins. */
const TextMark = z.strictObject({
  kind: z.literal('text'),
  at: Matrix,
  fill: Colour,
  glyphs: z.array(z.string()),
  /** x and y of each glyph, in turn. */
  places: z.array(z.number()),
});
const ShapeMark = z.strictObject({
  kind: z.literal('shape'),
  at: Matrix,
  outline: Outline,
  fill: Colour.nullable(),
  stroke: Colour.nullable(),
  strokeWidth: z.number(),
});
const PictureMark = z.strictObject({
  kind: z.literal('picture'),
  at: Matrix,
  width: z.number(),
  height: z.number(),
  /** The picture itself; as an image it neither runs nor loads anything. */
  source: z.string().regex(/^data:image\/(?:png|jpeg|svg\+xml);base64,[A-Za-z\d+/=]*$/),
});
const Mark = z.discriminatedUnion('kind', [TextMark, ShapeMark, PictureMark]);
export type Mark = z.infer<typeof Mark>;

export const PageDrawing = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  /** Outlines of glyphs by name; each begins at 0 0 and goes on by relative commands. The same name is the same outline. */
  outlines: z.record(z.string(), Outline),
  /** In the order in which they are drawn. */
  marks: z.array(Mark),
});
export type PageDrawing = z.infer<typeof PageDrawing>;
