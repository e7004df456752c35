import { formatDate } from '../dates/date-format';
import { PartialDate } from '../dates/partial-date.schema';
import { textIn, type Language } from '../language/language.schema';
import type { CustomField, CustomHost, CustomValue, CustomValues } from './custom-field.schema';

type Definition = Pick<CustomField, 'id' | 'names' | 'type' | 'choices'>;

/** A value as the language says it; empty: there is none, or it is a choice that no longer exists. */
export function wordCustomValue(
  { type, choices }: Pick<Definition, 'type' | 'choices'>,
  value: CustomValue | undefined,
  language: Language,
): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (typeof value !== 'string') return formatDate(value, language);
  if (type !== 'choice') return value.trim();
  const chosen = choices.find(({ id }) => id === value);
  return chosen === undefined ? '' : textIn(chosen.names, language);
}

export interface CustomLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** The values of a record that say something, in the order of their fields. */
export function customLines(
  fields: readonly Definition[],
  values: CustomValues | undefined,
  language: Language,
): CustomLine[] {
  return fields
    .map((field) => ({
      id: field.id,
      label: textIn(field.names, language),
      text: wordCustomValue(field, values?.[field.id], language),
    }))
    .filter(({ text }) => text !== '');
}

/** The fields of a kind of record that are offered, and those that are not any more but hold something. */
export function fieldsFor(
  fields: readonly CustomField[],
  host: CustomHost,
  values: CustomValues | undefined,
): CustomField[] {
  return fields.filter(
    (field) => field.host === host && (!field.retired || values?.[field.id] !== undefined),
  );
}

/** Whether a value can stand in a field of this type. */
export function fitsCustomType(
  { type, choices }: Pick<Definition, 'type' | 'choices'>,
  value: unknown,
): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'date') return PartialDate.safeParse(value).success;
  if (typeof value !== 'string') return false;
  return type === 'text' || choices.some(({ id }) => id === value);
}

/** The values that may be shown up to a level, and the fields of those that may not. */
export function customWithin(
  fields: readonly Pick<CustomField, 'id' | 'level'>[],
  values: CustomValues | undefined,
  upTo: number,
): { kept: CustomValues; hidden: string[] } {
  const entries = Object.entries(values ?? {});
  // A value whose field is not known could be anything.
  const levelOf = (id: string) => fields.find((field) => field.id === id)?.level ?? 4;
  return {
    kept: Object.fromEntries(entries.filter(([id]) => levelOf(id) <= upTo)),
    hidden: entries.map(([id]) => id).filter((id) => levelOf(id) > upTo),
  };
}
