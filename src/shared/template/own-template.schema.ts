import { z } from 'zod';
import { Language, LocalizedLine } from '../language/language.schema';
import { RecordBase, ShortText } from '../record/record.schema';
import { TemplateSource } from './template.schema';

/** What a template says in one language; the rest of it is the same in each. */
export const TemplateWording = z.strictObject(
  TemplateSource.pick({
    description: true,
    subject: true,
    greeting: true,
    closing: true,
    blocks: true,
    demands: true,
    advice: true,
    checks: true,
  }).shape,
);
export type TemplateWording = z.infer<typeof TemplateWording>;

/** A template of the organisation in all its languages. null: it does not exist in the language. */
const content = {
  names: LocalizedLine,
  ...TemplateSource.pick({ document: true, purpose: true, suits: true, required: true, demandKinds: true })
    .shape,
  en: TemplateWording.nullable(),
  fr: TemplateWording.nullable(),
  ru: TemplateWording.nullable(),
};
export const TemplateContent = z.strictObject(content);
export type TemplateContent = z.infer<typeof TemplateContent>;

export const OwnTemplate = RecordBase.extend({
  ...content,
  /** Of the shipped template that it is a copy of; empty for another. */
  starterKey: ShortText,
  /** When each language was last written, or was found to say what the others say. */
  touched: z.partialRecord(Language, z.int()),
});
export type OwnTemplate = z.infer<typeof OwnTemplate>;

/** The file of an exported template. */
export const TemplateFile = z.strictObject({
  format: z.literal('amparo-template'),
  formatVersion: z.literal(1),
  template: TemplateContent,
});
export type TemplateFile = z.infer<typeof TemplateFile>;

/** Languages that were last written before another one was: what they say may be out of date. */
export function staleLanguages({ touched, ...texts }: Pick<OwnTemplate, 'touched' | Language>): Language[] {
  const there = Language.options.filter((language) => texts[language] !== null);
  const latest = Math.max(...there.map((language) => touched[language] ?? 0));
  return there.filter((language) => (touched[language] ?? 0) < latest);
}
