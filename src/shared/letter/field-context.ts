import { formatDate } from '../dates/date-format';
import type { PartialDate } from '../dates/partial-date.schema';
import type { InclusiveStyle } from '../language/french.rules';
import type { Language, LocalizedText } from '../language/language.schema';
import type { FieldPath } from './letter-fields.rules';
import type { LetterFacts } from './letter-facts.schema';

/** The record in which a fact is entered, to jump there. */
export interface FieldSource {
  readonly table: string;
  readonly id: string;
}

/** What a letter has said before a place of those whom it is about: nothing, one by name and how many more, or each by name. */
export type Mentioned = 'no' | 'counted' | 'named';

export interface FieldContext {
  readonly facts: LetterFacts;
  readonly language: Language;
  /** Which record of a repeated kind; null: outside a repeated paragraph. */
  readonly item: string | null;
  /** Absent: nothing. */
  readonly mentioned?: Mentioned;
}

export interface FieldRule {
  /** null: not entered, or not to be said without knowing more. Blank counts as not entered. */
  readonly value: (context: FieldContext) => string | null;
  readonly source: (context: FieldContext) => FieldSource | null;
}

/** The rules of a group of fields: every path that begins with one of the prefixes, no more and no fewer. */
export type FieldRules<Prefix extends string> = Record<Extract<FieldPath, `${Prefix}.${string}`>, FieldRule>;

/** The text in the language of the letter. Nothing is borrowed: a French sentence has no place in an English letter. */
export function lineIn(localized: LocalizedText | undefined, language: Language): string | null {
  return filled(localized?.[language]);
}

export function filled(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

export function dateIn(
  date: PartialDate | null | undefined,
  language: Language,
  style: 'label' | 'sentence' = 'sentence',
): string | null {
  return date === null || date === undefined ? null : formatDate(date, language, style);
}

/** "a, b et c". null for an empty list, or when one of the values is missing. */
export function joined(values: readonly (string | null)[], language: Language): string | null {
  const present = values.filter((value) => value !== null);
  if (present.length === 0 || present.length < values.length) return null;
  if (present.length === 1) return present[0] ?? null;
  const and = { en: ' and ', fr: ' et ', ru: ' и ' }[language];
  return `${present.slice(0, -1).join(', ')}${and}${present.at(-1) ?? ''}`;
}

/** Within a sentence: "Arbitrary arrest" of a list is "arbitrary arrest"; an abbreviation stays as it is. */
export function termIn(term: LocalizedText | undefined, language: Language): string | null {
  const text = lineIn(term, language);
  return text === null || /^\p{Lu}(?:\p{Lu}|$)/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Rules that read the same record. */
export function rulesOf(source: FieldRule['source']): (value: FieldRule['value']) => FieldRule {
  return (value) => ({ value, source });
}

/** The one inclusive style of the app is the median dot; why is in docs/decisions/0007. */
export function inclusiveStyleOf({ organisation }: LetterFacts): InclusiveStyle {
  return organisation.inclusiveFrench ? 'median' : 'generic';
}
