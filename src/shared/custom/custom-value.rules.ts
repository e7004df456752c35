import { formatDate } from '../dates/date-format';
import { PartialDate } from '../dates/partial-date.schema';
import { textIn, type Language } from '../language/language.schema';
import { needToKnow } from '../record/field-level';
import type { Sensitivity } from '../record/record.schema';
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
  return {
    kept: Object.fromEntries(entries.filter(([id]) => levelOfOwn(fields, id) <= upTo)),
    hidden: entries.map(([id]) => id).filter((id) => levelOfOwn(fields, id) > upTo),
  };
}

/** A value whose field is not known could be anything. */
function levelOfOwn(fields: readonly Pick<CustomField, 'id' | 'level'>[], id: string): Sensitivity {
  return fields.find((field) => field.id === id)?.level ?? needToKnow;
}

/** How sensitive what stands in these values is: as the most sensitive of them; undefined: nothing stands there. */
export function levelOfValues(
  fields: readonly Pick<CustomField, 'id' | 'level'>[],
  values: CustomValues | undefined,
): Sensitivity | undefined {
  return Object.keys(values ?? {})
    .map((id) => levelOfOwn(fields, id))
    .toSorted((a, b) => b - a)[0];
}

/** What of a changed record's own fields is not the same before and after. */
export function changedValues(
  from: CustomValues | undefined,
  to: CustomValues | undefined,
): { from: CustomValues; to: CustomValues } {
  const differs = ([id, value]: [string, CustomValue], other: CustomValues | undefined) =>
    JSON.stringify(value) !== JSON.stringify(other?.[id]);
  return {
    from: Object.fromEntries(Object.entries(from ?? {}).filter((one) => differs(one, to))),
    to: Object.fromEntries(Object.entries(to ?? {}).filter((one) => differs(one, from))),
  };
}
