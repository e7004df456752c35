import { z } from 'zod';
import { demandKinds } from '../demand/demand.schema';
import { Language } from '../language/language.schema';
import { blockKinds } from '../letter/letter.schema';

/**
 * A shipped letter template in one language (resources/templates/<id>.<language>.json).
 *
 * Texts are plain paragraphs with fields in braces: `{person.name}` (the paths are in letter-fields.rules.ts);
 * agreement chooses a form: `{person.gender|agressé|agressée}`. A form may be empty; it is plain text: where a form
 * would need a field, write two paragraphs with `when`.
 *
 * A paragraph with `when` stands only if all that is named is there, with `unless` only if none of it is: field paths,
 * `path=value` of a choice, or fact names. With `each` it is repeated for each record of that kind, and `when` and
 * `unless` look at that record. Which paragraphs stand is decided when the letter is made; values follow the case.
 * With `join` it goes on in the paragraph before it, if that stands: facts read as prose, not as a list of sentences.
 * `{inclusive|défenseurs|défenseures}` means people of any gender, French only: it becomes plain text in the house style of
 * the organisation when the letter is made (docs/decisions/0007). Typography (quotes, no-break spaces) is set on printing; write "..." or «…» and plain spaces.
 */
export const TemplateParagraph = z.strictObject({
  text: z.string().min(1).max(5000),
  when: z.array(z.string()).optional(),
  unless: z.array(z.string()).optional(),
  each: z.enum(['event.pattern', 'remedy', 'charge', 'affiliation', 'statement']).optional(),
  join: z.boolean().optional(),
});
export type TemplateParagraph = z.infer<typeof TemplateParagraph>;

/** Paragraphs that several templates share: resources/templates/parts/<language>.json. */
export const partNames = [
  'incident',
  'custody',
  'complaints',
  'profile',
  'pattern',
  'motive',
  'security',
] as const;
export const TemplateParts = z.strictObject({
  language: Language,
  parts: z.record(z.enum(partNames), z.array(TemplateParagraph)),
});
export type TemplateParts = z.infer<typeof TemplateParts>;

const PartReference = z.strictObject({ part: z.enum(partNames) });

export const TemplateBlock = z.strictObject({
  kind: z.enum(blockKinds),
  paragraphs: z.array(TemplateParagraph).max(60),
});
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** A demand that the template proposes when the case has none of its kind: an infinitive phrase, fields allowed. */
export const TemplateDemand = z.strictObject({
  kind: z.enum(demandKinds),
  text: z.string().min(1).max(2000),
  when: z.array(z.string()).optional(),
  unless: z.array(z.string()).optional(),
});
export type TemplateDemand = z.infer<typeof TemplateDemand>;

export const templateIds = [
  'urgent-appeal',
  'investigation-request',
  'medical-care',
  'campaign-message',
] as const;
export const TemplateId = z.enum(templateIds);
export type TemplateId = z.infer<typeof TemplateId>;

export const Template = z.strictObject({
  id: TemplateId,
  version: z.int().min(1),
  language: Language,
  name: z.string().max(200),
  description: z.string().max(1000),
  /** The first whose conditions hold is the subject; it has no end punctuation and no label ("Objet :"). */
  subject: z.array(TemplateParagraph).min(1),
  /** A block all of whose paragraphs fall away is left out. The `demands` block leads into the numbered demands. */
  blocks: z.array(TemplateBlock).min(1),
  /** Kinds of demand that the template picks from the case, in this order; empty: all. */
  demandKinds: z.array(z.enum(demandKinds)),
  /** The same kinds in the same order in each language of the template. */
  demands: z.array(TemplateDemand).default([]),
  /** A note to the writer: what to check, what is unverified. Never printed. */
  advice: z.string().max(2000),
});
export type Template = z.infer<typeof Template>;

/** A template as it is written: its blocks may refer to shared parts. */
export const TemplateSource = Template.extend({
  blocks: z
    .array(
      TemplateBlock.extend({
        paragraphs: z.array(z.union([TemplateParagraph, PartReference])).max(40),
      }),
    )
    .min(1),
});
export type TemplateSource = z.infer<typeof TemplateSource>;
