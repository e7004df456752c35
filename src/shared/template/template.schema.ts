import { z } from 'zod';
import { Language } from '../language/language.schema';
import { blockKinds } from '../letter/letter.schema';

/**
 * A shipped letter template in one language (resources/templates/<id>.<language>.json).
 *
 * Texts are plain paragraphs with fields in braces: `{person.name}`; agreement chooses a form:
 * `{person.gender|agressé|agressée}` (masculine, feminine). A paragraph with `when` stands only if the case has all the
 * named facts; with `unless` only if it has none of them; with `each` it is repeated for each record of that kind.
 */
export const TemplateParagraph = z.strictObject({
  text: z.string().min(1).max(5000),
  when: z.array(z.string()).optional(),
  unless: z.array(z.string()).optional(),
  each: z.enum(['event.pattern', 'remedy', 'charge', 'affiliation']).optional(),
});
export type TemplateParagraph = z.infer<typeof TemplateParagraph>;

export const TemplateBlock = z.strictObject({
  kind: z.enum(blockKinds),
  paragraphs: z.array(TemplateParagraph).max(40),
});
export type TemplateBlock = z.infer<typeof TemplateBlock>;

export const Template = z.strictObject({
  id: z.enum(['urgent-appeal', 'investigation-request', 'medical-care', 'campaign-message']),
  version: z.int().min(1),
  language: Language,
  name: z.string().max(200),
  description: z.string().max(1000),
  subject: z.array(TemplateParagraph).min(1),
  blocks: z.array(TemplateBlock).min(1),
  /** Kinds of demand that the template picks from the case, in this order; empty: all. */
  demandKinds: z.array(z.string()),
  /** A note to the writer: what to check, what is unverified. Never printed. */
  advice: z.string().max(2000),
});
export type Template = z.infer<typeof Template>;
