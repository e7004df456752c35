import type { CustomField, CustomHost, CustomValues } from '../custom/custom-field.schema';
import { wordCustomValue } from '../custom/custom-value.rules';
import { textIn, type Language } from '../language/language.schema';
import { filled, lineIn, type FieldContext, type FieldRules } from './field-context';
import { findReference, pathOfItem } from './field-path.rules';
import type { LetterFacts } from './letter-facts.schema';

export type OwnFact = NonNullable<LetterFacts['own']>[number];

/** A record from which the organisation's own fields of a letter are read; null: the letter tells of none. */
type Holder = { readonly id: string; readonly custom?: CustomValues | undefined } | null;
type OwnHolders = Partial<Record<CustomHost, Holder>>;

/** The fields that a letter can say, each with what stands in it; retired ones only where something does. */
export function ownFacts(fields: readonly CustomField[], holders: OwnHolders): OwnFact[] {
  return fields.flatMap(({ id, host, type, names, choices, level, retired }) => {
    const holder = holders[host];
    if (holder === undefined) return [];
    const value = holder?.custom?.[id];
    if (retired && value === undefined) return [];
    const record = holder === null ? null : { table: host, id: holder.id };
    return [{ id, type, names, choices, level, value, record }];
  });
}

export function pathOfOwn(id: string): string {
  return pathOfItem('own.value', id);
}

/** The ids of the organisation's own fields that stand among the fields of a text. */
export function ownIds(paths: readonly string[]): string[] {
  const ids = paths.flatMap((path) => {
    const reference = findReference(path);
    return reference?.path === 'own.value' && reference.item !== null ? [reference.item] : [];
  });
  return [...new Set(ids)];
}

export function ownFactOf({ facts, item }: Pick<FieldContext, 'facts' | 'item'>): OwnFact | undefined {
  return facts.own?.find(({ id }) => id === item);
}

/** What such a field is called; undefined for every other path. */
export function ownTitle(path: string, facts: LetterFacts, language: Language): string | undefined {
  const [item] = ownIds([path]);
  const fact = item === undefined ? undefined : ownFactOf({ facts, item });
  return fact === undefined ? undefined : textIn(fact.names, language) || undefined;
}

export const ownFieldRules: FieldRules<'own'> = {
  'own.value': {
    value: (context) => {
      const fact = ownFactOf(context);
      if (fact === undefined) return null;
      if (fact.type !== 'choice') return filled(wordCustomValue(fact, fact.value, context.language));
      // A choice that has no name in the language of the letter is not borrowed from another one.
      return lineIn(fact.choices.find(({ id }) => id === fact.value)?.names, context.language);
    },
    source: (context) => ownFactOf(context)?.record ?? null,
  },
};
