import { z } from 'zod';
import { demandKinds } from '../demand/demand.schema';
import { Language } from '../language/language.schema';
import { blockKinds } from '../letter/letter.schema';
import { BlockNode } from '../richtext/richtext.schema';
import { Suits } from './suits.schema';

/**
 * A template in one language: shipped as resources/templates/<id>.<language>.json, or of the organisation, in the vault.
 * The whole format with examples is in docs/decisions/0015-templates.md; template-check.rules.ts says what it refuses.
 *
 * A text is either plain, with fields in braces, as the shipped ones are written, or the nodes of the editor, with bold,
 * italics, lists and chips. In braces: `{person.name}` (the paths are in letter-fields.rules.ts); agreement chooses a form:
 * `{person.gender|agressé|agressée|agressés|agressées}`. A form may be empty; it is plain text: where a form would need a field, write two
 * passages with `when`. `{inclusive|défenseurs|défenseures}` means people of any gender, French only: it becomes plain text
 * in the house style of the organisation when the letter is made (docs/decisions/0007). Typography (quotes, no-break
 * spaces) is set on printing; write "..." or «…» and plain spaces.
 */
export const TemplateText = z.union([z.string().min(1).max(5000), z.array(BlockNode).max(200)]);
export type TemplateText = z.infer<typeof TemplateText>;

/** What condition.rules.ts reads: all of `when` must hold, and none of `unless`. */
const conditions = {
  when: z.array(z.string().max(300)).max(20).optional(),
  unless: z.array(z.string().max(300)).max(20).optional(),
};

/**
 * What a passage can be repeated for: records, or each person whom the letter is about. Passages for each person that follow
 * each other are said together, person by person; in a letter about one person they stand as if they were not repeated.
 */
export const repeatKinds = [
  'person',
  'event.pattern',
  'remedy',
  'charge',
  'affiliation',
  'statement',
] as const;
export type RepeatKind = (typeof repeatKinds)[number];

/** paragraphs: one each. sentence: "a, b and c." in one paragraph. */
export const repeatForms = ['paragraphs', 'sentence', 'numbered', 'bulleted'] as const;

/**
 * One passage. Which passages stand is decided when the letter is made; the values of fields follow the case until the
 * letter is issued.
 */
export const TemplateParagraph = z.strictObject({
  text: TemplateText,
  ...conditions,
  /** Repeats the passage for each record of the kind; `when` and `unless` then look at that record. */
  each: z.enum(repeatKinds).optional(),
  /** How the repeated texts stand together; absent: as paragraphs. */
  as: z.enum(repeatForms).optional(),
  /** Opens a repetition that is not of paragraphs, if any record stands: "The charges are:". */
  lead: TemplateText.optional(),
  /** Stands where the conditions do not hold, or where there is no record to repeat: "not known". */
  otherwise: TemplateText.optional(),
  /** Of an answer in a form: "Date of arrest". Printed in bold before the text, with a colon. */
  label: z.string().max(300).optional(),
  /** Goes on in the paragraph before it, if that stands: facts read as prose, not as a list of sentences. */
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
export type PartName = (typeof partNames)[number];
export const TemplateParts = z.strictObject({
  language: Language,
  parts: z.record(z.enum(partNames), z.array(TemplateParagraph)),
});
export type TemplateParts = z.infer<typeof TemplateParts>;

/** A ready-made passage; its own conditions come on top of those inside it. */
const PartReference = z.strictObject({ part: z.enum(partNames), ...conditions });

/** Only the first whose conditions hold stands: one wording for prosecutors, one for prisons, one for everybody else. */
export const TemplateVariants = z.strictObject({ variants: z.array(TemplateParagraph).min(1).max(12) });
export type TemplateVariants = z.infer<typeof TemplateVariants>;

const blockHead = {
  kind: z.enum(blockKinds),
  /** Printed above the block, in bold: the sections of a form. */
  heading: z.string().max(300).optional(),
  ...conditions,
};

export const TemplateBlock = z.strictObject({
  ...blockHead,
  paragraphs: z.array(z.union([TemplateParagraph, TemplateVariants])).max(120),
});
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** A demand that the template proposes when the case has none of its kind: an infinitive phrase, fields allowed. */
export const TemplateDemand = z.strictObject({
  kind: z.enum(demandKinds),
  text: TemplateText,
  ...conditions,
});
export type TemplateDemand = z.infer<typeof TemplateDemand>;

/** letter: to an addressee. public_text: to readers. form: answers under headings, for a body. sheet: to be filled in by hand. */
export const documentKinds = ['letter', 'public_text', 'form', 'sheet'] as const;

/** What the paper is for: templates are listed under these, in this order. */
export const templatePurposes = [
  'appeal',
  'campaign',
  'diplomatic',
  'follow_up',
  'correction',
  'support',
  'complaint',
  'submission',
  'application',
  'sheet',
] as const;

/** Shipped: the name of the file. Of the organisation: the id of its record. */
export const TemplateId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export type TemplateId = z.infer<typeof TemplateId>;

export const Template = z.strictObject({
  id: TemplateId,
  /** Raised with each change of what it says; the same in each language. */
  version: z.int().min(1),
  language: Language,
  document: z.enum(documentKinds).default('letter'),
  purpose: z.enum(templatePurposes).default('appeal'),
  /** Within its purpose, the lowest first. */
  order: z.int().min(0).max(1000).default(100),
  name: z.string().max(200),
  description: z.string().max(1000),
  suits: Suits.prefault({}),
  /** Paths of fields without which the paper may not be issued, whether or not a passage prints them. */
  required: z.array(z.string().max(200)).max(60).default([]),
  /** The first whose conditions hold is the subject; it has no end punctuation and no label ("Objet :"). */
  subject: z.array(TemplateParagraph).min(1).max(20),
  /** In place of what the office is greeted with and the letter closed with: a letter that somebody else is to read. */
  greeting: TemplateText.optional(),
  closing: TemplateText.optional(),
  /** A block all of whose passages fall away is left out. The `demands` block leads into the numbered demands. */
  blocks: z.array(TemplateBlock).min(1).max(60),
  /** Kinds of demand that the template picks from the case, in this order; empty: all. */
  demandKinds: z.array(z.enum(demandKinds)).max(20),
  /** The same kinds in the same order in each language of the template. */
  demands: z.array(TemplateDemand).max(30).default([]),
  /** A note to the writer: what to know, what is unverified. Never printed. */
  advice: z.string().max(2000),
  /** What the writer confirms before the paper is issued, each a sentence: wording nobody has verified, safety of the reader. */
  checks: z.array(z.string().min(1).max(500)).max(20).default([]),
});
export type Template = z.infer<typeof Template>;

/** A template as it is written: its blocks may refer to shared parts. */
export const TemplateSource = Template.extend({
  blocks: z
    .array(
      z.strictObject({
        ...blockHead,
        paragraphs: z.array(z.union([TemplateParagraph, TemplateVariants, PartReference])).max(60),
      }),
    )
    .min(1)
    .max(60),
});
export type TemplateSource = z.infer<typeof TemplateSource>;
