import { z } from 'zod';
import { LocalizedLine, LocalizedText, languages } from '../language/language.schema';
import { RecordBase, RecordId, ShortText } from '../record/record.schema';
import { findVocabularyKey, VocabularyKey, vocabularyNumbers } from './vocabulary-key.schema';

/** The HURIDOCS code of a shipped term: twelve digits of hierarchy and two of the list. */
export const ShippedCode = z.string().regex(/^\d{14}$/);
/** What records store: the code of a shipped term, or the id of a term of the organisation. It never changes. */
export const TermCode = z.union([ShippedCode, RecordId]);
export type TermCode = z.infer<typeof TermCode>;

/** The list that a shipped code belongs to; undefined for a term of the organisation, whose record says it. */
export function listOfCode(code: TermCode): VocabularyKey | undefined {
  return ShippedCode.safeParse(code).success ? findVocabularyKey(Number(code.slice(-2))) : undefined;
}

/** A value of a coded field. `note` says what the code cannot (HURIDOCS: clari_notes); empty when there is none. */
export const CodedValue = z.strictObject({ code: TermCode, note: z.string().max(2000) });
export type CodedValue = z.infer<typeof CodedValue>;

/** For fields of records: a value whose code, when it is a shipped one, is of the list `key`. */
export function codedValueOf(key: VocabularyKey) {
  return CodedValue.refine(({ code }) => (listOfCode(code) ?? key) === key, { path: ['code'] });
}

/** Several values of one list, each term once. */
export function codedValuesOf(key: VocabularyKey) {
  return z
    .array(codedValueOf(key))
    .max(100)
    .refine((values) => new Set(values.map(({ code }) => code)).size === values.length);
}

const Line = z.string().trim().min(1).max(300);
const EveryLanguage = z.strictObject({ en: Line, fr: Line, ru: Line });
const Synonyms = z.partialRecord(z.enum(languages), z.array(Line));

/** A term as it is shipped. */
export const ShippedTerm = z.strictObject({
  code: ShippedCode,
  parent: ShippedCode.nullable(),
  label: EveryLanguage,
  /** Other words under which it is searched; never shown as its name. */
  synonyms: Synonyms.optional(),
  /** When to choose it, and what it does not cover. */
  guidance: z.strictObject({ en: Line, fr: Line, ru: Line }).optional(),
});
export type ShippedTerm = z.infer<typeof ShippedTerm>;

const VocabularyHead = z.strictObject({
  key: VocabularyKey,
  /** Number of the list in the HURIDOCS micro-thesauri. */
  list: z.int(),
  /** Raised with each change of the shipped terms; codes never change their meaning. */
  version: z.int().min(1),
  name: EveryLanguage,
  /** What a field with this list asks for, with an example. */
  guidance: EveryLanguage,
  example: EveryLanguage,
});

/** A list as it is shipped (resources/vocabularies). Terms stand in their order, a parent before its children. */
export const ShippedVocabulary = VocabularyHead.extend({ terms: z.array(ShippedTerm) }).refine(
  ({ key, list }) => vocabularyNumbers[key] === list,
  { path: ['list'] },
);
export type ShippedVocabulary = z.infer<typeof ShippedVocabulary>;

/** A list with how many terms are shipped, how many the organisation has added and how many it hides. */
export const VocabularyLine = VocabularyHead.pick({
  key: true,
  list: true,
  version: true,
  name: true,
}).extend({
  shipped: z.int(),
  own: z.int(),
  hidden: z.int(),
});
export type VocabularyLine = z.infer<typeof VocabularyLine>;

/**
 * What the organisation does to a list, kept in the vault: a term of its own (`code` null), or a change of the shipped
 * term `code` (another label, hidden). Fields that are empty leave the shipped ones as they are.
 */
export const VocabularyTermFields = z.object({
  list: VocabularyKey,
  code: ShippedCode.nullable(),
  /** Under which term a term of the organisation stands; null = at the top. A shipped term stays where it is. */
  parent: TermCode.nullable(),
  label: LocalizedLine,
  synonyms: z.array(ShortText).max(50),
  guidance: LocalizedText,
  /** No longer offered; values that are already recorded keep their term. */
  hidden: z.boolean(),
});
export type VocabularyTermFields = z.infer<typeof VocabularyTermFields>;
export const VocabularyTerm = RecordBase.extend(VocabularyTermFields.shape);
export type VocabularyTerm = z.infer<typeof VocabularyTerm>;
export const VocabularyTermCreate = VocabularyTermFields.partial().required({ list: true, label: true });
