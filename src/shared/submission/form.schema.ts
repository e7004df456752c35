import { z } from 'zod';
import { audiences } from '../consent/release.rules';
import { Language } from '../language/language.schema';
import { TemplateParagraph, TemplateVariants } from '../template/template.schema';

/**
 * A form of a body, or a sheet: data, never code, shipped as resources/forms/<id>.json (docs/decisions/0019). Its
 * questions stand in every language of the app, because the screen shows them too; its answers only in those that the
 * body accepts.
 */
const Line = z.string().min(1).max(600);
const Prose = z.string().min(1).max(4000);
export const FormWords = z.strictObject({ en: Line, fr: Line, ru: Line });
export type FormWords = z.infer<typeof FormWords>;
const FormProse = z.strictObject({ en: Prose, fr: Prose, ru: Prose });
/** What only the paper says: in the languages in which the form is written. */
const Printed = z.partialRecord(Language, Prose);

/** Where a fact is entered, to jump there. */
export const formPlaces = [
  'person',
  'people',
  'overview',
  'events',
  'detention',
  'remedies',
  'demands',
  'protection',
  'documents',
  'organisation',
  'signatories',
] as const;
export type FormPlace = (typeof formPlaces)[number];

/** Facts that are a list, or are written otherwise in a form than in a sentence: form-facts.rules sets each. */
export const formFactNames = [
  'arrestDate',
  'releaseDate',
  'familyNotifiedDate',
  'counselDate',
  'incidentDate',
  'birthDate',
  'asOf',
  'places',
  'charges',
  'proceedings',
  'hearings',
  'judgments',
  'events',
  'remedies',
  'internationalSteps',
  'perpetrators',
  'documents',
  'demands',
  'personAddress',
  'affiliations',
  'organisations',
  'sender',
  'signatory',
  'consent',
] as const;
export type FormFactName = (typeof formFactNames)[number];

/** One passage: as in templates; plain text stands where every field in it has a value. */
const Passage = z.union([z.string().min(1).max(4000), TemplateParagraph, TemplateVariants]);
export type FormPassage = z.infer<typeof Passage>;
const Passages = z.array(Passage).min(1).max(30);

/** required: without it the paper is not issued. wanted: counted as missing, no more. */
export const formNeeds = ['required', 'wanted', 'optional'] as const;

const ItemId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);

export const FormItem = z.strictObject({
  id: ItemId,
  /** The question as it is printed. Empty on paper, not on the screen: `bare`. */
  label: FormWords,
  /** The paper prints the answer alone. */
  bare: z.boolean().default(false),
  need: z.enum(formNeeds),
  /** From the facts of the case: the same passages in every language, or each in its own. */
  answer: z.union([Passages, z.partialRecord(Language, Passages)]).optional(),
  /** A list of records, or a date set as a label. After `answer`. */
  facts: z.enum(formFactNames).optional(),
  /** What belongs here, with an example. */
  hint: FormProse.optional(),
  enteredIn: z.enum(formPlaces).optional(),
  /** One answered item of a group is enough for all of it. */
  group: ItemId.optional(),
  /** Marked as not to be passed on, unless the writer takes the mark off. */
  confidential: z.boolean().default(false),
  /** The question above its answer, over the whole width. */
  wide: z.boolean().default(false),
  /** To be ticked with a pen. */
  boxes: z.array(FormWords).max(20).default([]),
  /** Lines to be written on by hand where nothing is known. */
  rows: z.int().min(0).max(30).default(0),
});
export type FormItem = z.infer<typeof FormItem>;

export const FormSection = z.strictObject({
  id: ItemId,
  heading: FormWords,
  /** Running text under the heading. */
  text: z.partialRecord(Language, z.array(Prose).max(10)).optional(),
  items: z.array(FormItem).max(40),
});
export type FormSection = z.infer<typeof FormSection>;

/** What the writer confirms before the paper is issued. */
const FormCheck = z.strictObject({ id: ItemId, text: FormWords });

export const formGroups = ['un', 'labour', 'protection', 'brief', 'public', 'sheet'] as const;

export const Form = z.strictObject({
  id: ItemId,
  /** Raised with each change of what it asks. */
  version: z.int().min(1),
  group: z.enum(formGroups),
  order: z.int().min(0).max(1000),
  /** The languages in which the body takes it; the first is offered first where that of the organisation is not among them. */
  languages: z.array(Language).min(1),
  /** Who reads it: of everybody whom it names the consent to that is asked. */
  audience: z.enum(audiences),
  /** required: without the consent of the person, or of the family, it is not issued, whatever the reason. */
  consent: z.enum(['asked', 'required']).default('asked'),
  names: FormWords,
  descriptions: FormProse,
  /** The body, above the title. */
  forum: FormWords.optional(),
  /** Where it is sent: postal and e-mail lines. Changes; see the checks. */
  address: z.array(Line).max(10).default([]),
  title: FormWords,
  /** Before the first section. */
  opening: Printed.optional(),
  /** What the writer must know. Never printed. */
  advice: FormProse.optional(),
  /** Nobody has compared its questions with the present ones of the body. */
  unverified: z.boolean().default(false),
  checks: z.array(FormCheck).max(10).default([]),
  sections: z.array(FormSection).min(1).max(20),
  /** Printed under the last section. */
  closing: Printed.optional(),
  /** Who signs: under each line of these words. Our signatory is named under the first. */
  signatures: z.array(FormWords).max(4).default([]),
  /** Our signatory signs on the first line. */
  signed: z.boolean().default(false),
  /** To be printed and filled in with a pen: what is not known is a line to write on and holds nothing back. */
  byHand: z.boolean().default(false),
  /** Every question stands on the paper, answered or not: the body numbers them. */
  whole: z.boolean().default(false),
  /** On as few pages as can be: small margins, no rule under the answers. */
  compact: z.boolean().default(false),
});
export type Form = z.infer<typeof Form>;

/** All items of a form, in order. */
export function itemsOf({ sections }: Pick<Form, 'sections'>): FormItem[] {
  return sections.flatMap(({ items }) => items);
}

/** Ids of what has to be confirmed: `wording` where nobody has compared the questions with those of the body. */
export function checksOf({ checks, unverified }: Pick<Form, 'checks' | 'unverified'>): string[] {
  return [...(unverified ? [wordingCheck] : []), ...checks.map(({ id }) => id)];
}
export const wordingCheck = 'wording';
