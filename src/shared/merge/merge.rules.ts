import { fieldLevel, FieldLevels, personGuards } from '../record/field-level';
import type { MergeChoice } from './merge.schema';

type Localized = Readonly<Record<string, string>>;

/**
 * Both values as one, so that nothing of either is lost: lists without repetition, the kept first; texts by language, each
 * from the record that has it. Undefined: they cannot be joined, as where both say something else in one language.
 */
export function joinValues(kept: unknown, merged: unknown): unknown {
  if (Array.isArray(kept) && Array.isArray(merged)) return joinLists(kept, merged);
  if (isLocalized(kept) && isLocalized(merged)) return joinLocalized(kept, merged, () => undefined);
  if (isLevels(kept) && isLevels(merged)) return stricter(kept, merged);
  return undefined;
}

/** As joinValues, for long texts that may stand below each other, whether in languages or not. */
export function joinTexts(kept: unknown, merged: unknown): unknown {
  if (isLocalized(kept) && isLocalized(merged)) return joinLocalized(kept, merged, below);
  return below(String(kept), String(merged));
}

/** One after the other, each once. */
function below(kept: string, merged: string): string {
  if (kept.includes(merged)) return kept;
  return [kept, merged].filter((text) => text.trim() !== '').join('\n\n');
}

/** The value that loses least: the one that is there, both where both can stand, else the kept record's. */
export function suggestChoice(kept: unknown, merged: unknown, joinable: boolean): MergeChoice {
  if (isEmpty(merged)) return 'kept';
  if (isEmpty(kept)) return 'merged';
  return joinable ? 'both' : 'kept';
}

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isLocalized(value) && Object.values(value).every((text) => text.trim() === '');
}

const ownField = 'custom.';

/** The name, among the fields that are compared, of one of the organisation's own: each is chosen by itself. */
export function ownFieldName(id: string): string {
  return `${ownField}${id}`;
}

/** The id of the own field that is compared; undefined: it is no own field. */
export function ownFieldId(name: string): string | undefined {
  return name.startsWith(ownField) ? name.slice(ownField.length) : undefined;
}

/** Levels of fields: of two, the stricter holds. */
function isLevels(value: unknown): value is FieldLevels {
  return FieldLevels.safeParse(value).success;
}

function stricter(kept: FieldLevels, merged: FieldLevels): FieldLevels {
  const chosen = personGuards.filter((field) => kept[field] !== undefined || merged[field] !== undefined);
  return Object.fromEntries(
    chosen.map((field) => {
      const [one, other] = [fieldLevel('person', kept, field), fieldLevel('person', merged, field)];
      return [field, one > other ? one : other];
    }),
  );
}

function joinLists(kept: readonly unknown[], merged: readonly unknown[]): unknown[] {
  const known = new Set(kept.map((one) => JSON.stringify(one)));
  return [...kept, ...merged.filter((one) => !known.has(JSON.stringify(one)))];
}

/** `both` joins what the two say in one language; undefined: that cannot be joined. */
function joinLocalized(
  kept: Localized,
  merged: Localized,
  both: (kept: string, merged: string) => string | undefined,
): Localized | undefined {
  const joined: Record<string, string> = { ...merged };
  for (const [language, text] of Object.entries(kept)) {
    const other = merged[language] ?? '';
    if (text.trim() === '' && other.trim() !== '') continue;
    const one = other.trim() === '' || other === text ? text : both(text, other);
    if (one === undefined) return undefined;
    joined[language] = one;
  }
  return joined;
}

function isLocalized(value: unknown): value is Localized {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, text]) => key.length === 2 && typeof text === 'string')
  );
}
