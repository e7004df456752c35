import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { RecordId, ShortText } from '../record/record.schema';
import { partOfDetention } from './detention-part.schema';

export const dispositions = [
  'convicted',
  'acquitted',
  'terminated',
  'upheld',
  'changed',
  'quashed',
  'parole_granted',
  'parole_refused',
  'other',
] as const;

/** The part of a term that must have been served, and the law that says so. */
export const Fraction = z.strictObject({
  numerator: z.int().min(1).max(100),
  denominator: z.int().min(1).max(100),
  source: ShortText,
});
export type Fraction = z.infer<typeof Fraction>;

export const JudgmentFields = z.object({
  proceedingId: RecordId.nullable(),
  date: PartialDate.nullable(),
  court: LocalizedLine,
  disposition: z.enum(dispositions),
  years: z.int().min(0).max(100),
  months: z.int().min(0).max(11),
  days: z.int().min(0).max(365),
  regime: LocalizedLine,
  /** From when the term runs, where the court said so; else from the day the person is held. */
  countsFrom: PartialDate.nullable(),
  /** When it took effect: until then a day in custody may count as more than one. */
  inForce: PartialDate.nullable(),
  /** Days already served that count; taken off the end. */
  creditDays: z.int().min(0).max(40_000),
  /** The id of a rule of credit.rules that a caseworker has checked and switched on; null: a day counts as a day. */
  creditRule: ShortText.nullable(),
  parole: Fraction.nullable(),
  fine: LocalizedLine,
  /** What was forbidden beside it: public activity, union office. */
  bans: LocalizedLine,
  notes: LocalizedText,
});
const shapes = partOfDetention(JudgmentFields);
export const Judgment = shapes.entity;
export type Judgment = z.infer<typeof Judgment>;
export const JudgmentCreate = shapes.create;

/** A term of imprisonment as the judgments leave it. */
export const Sentence = Judgment.pick({
  date: true,
  court: true,
  years: true,
  months: true,
  days: true,
  regime: true,
  countsFrom: true,
  inForce: true,
  creditDays: true,
  creditRule: true,
  parole: true,
  fine: true,
  bans: true,
});
export type Sentence = z.infer<typeof Sentence>;
