import { z } from 'zod';

/**
 * Text with bold, italics, lists and field chips, in the JSON shape of the editor (ProseMirror). Never HTML: user text
 * does not become markup. A field is `path` ("person.name"); with `forms` it chooses one of them by the value of the
 * path ("person.gender" with ["agressé", "agressée"]).
 */
export const Mark = z.strictObject({ type: z.enum(['bold', 'italic']) });

export const TextNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(100_000),
  marks: z.array(Mark).max(2).optional(),
});
export const FieldNode = z.strictObject({
  type: z.literal('field'),
  attrs: z.strictObject({ path: z.string().min(1).max(200), forms: z.array(z.string().max(500)).max(6) }),
  marks: z.array(Mark).max(2).optional(),
});
export const HardBreakNode = z.strictObject({
  type: z.literal('hardBreak'),
  marks: z.array(Mark).max(2).optional(),
});
export const InlineNode = z.discriminatedUnion('type', [TextNode, FieldNode, HardBreakNode]);
export type InlineNode = z.infer<typeof InlineNode>;

export const ParagraphNode = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(InlineNode).max(2000).optional(),
});
export type ParagraphNode = z.infer<typeof ParagraphNode>;
const ListItemNode = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(ParagraphNode).min(1).max(50),
});
export const ListNode = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: z.strictObject({ start: z.int().optional(), type: z.string().nullable().optional() }).optional(),
  content: z.array(ListItemNode).min(1).max(200),
});
export const BlockNode = z.discriminatedUnion('type', [ParagraphNode, ListNode]);
export type BlockNode = z.infer<typeof BlockNode>;

export const RichText = z.strictObject({ type: z.literal('doc'), content: z.array(BlockNode).max(2000) });
export type RichText = z.infer<typeof RichText>;

export const emptyRichText: RichText = { type: 'doc', content: [] };
