/** The organisation's own fields of two records that become one: each is chosen by itself, so that no value goes unseen. */
import { inArray } from 'drizzle-orm';
import { CustomValue, CustomValues } from '@shared/custom/custom-field.schema';
import { AppError } from '@shared/ipc/error';
import { joinTexts, ownFieldId, ownFieldName, suggestChoice } from '@shared/merge/merge.rules';
import type { MergeChoice, MergeField } from '@shared/merge/merge.schema';
import { customFieldTable } from '../custom/custom-field.table';
import type { ReadStore } from '../store/store';

/** The own fields in which the two differ. */
export function compareOwn(read: ReadStore, kept: unknown, merged: unknown): MergeField[] {
  const [one, other] = [valuesOf(kept), valuesOf(merged)];
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const texts = textFields(read, ids);
  return ids.flatMap((id) => {
    const [ours, theirs] = [one[id], other[id]];
    if (JSON.stringify(ours) === JSON.stringify(theirs)) return [];
    const joinable = joinedText(texts, id, ours, theirs) !== undefined;
    const sides = { kept: ours ?? null, merged: theirs ?? null };
    return { name: ownFieldName(id), ...sides, joinable, suggested: suggestChoice(ours, theirs, joinable) };
  });
}

/**
 * What the own fields of the kept record become; nothing where they stay as they are.
 * @throws INVALID_INPUT {field} for a choice about all of them at once, and for two values that cannot stand together
 */
export function joinOwn(
  read: ReadStore,
  choices: Readonly<Record<string, MergeChoice>>,
  kept: unknown,
  merged: unknown,
): { custom?: CustomValues } {
  if (choices['custom'] !== undefined) throw new AppError('INVALID_INPUT', { field: 'custom' });
  const [one, other] = [valuesOf(kept), valuesOf(merged)];
  const texts = textFields(read, Object.keys(one));
  const custom: Record<string, CustomValue> = { ...one };
  let changed = false;
  for (const [name, choice] of Object.entries(choices)) {
    const id = ownFieldId(name);
    if (id === undefined || choice === 'kept') continue;
    changed = true;
    const value = choice === 'merged' ? other[id] : joinedText(texts, id, one[id], other[id]);
    if (value !== undefined) custom[id] = value;
    else if (choice === 'merged') delete custom[id];
    else throw new AppError('INVALID_INPUT', { field: name });
  }
  return changed ? { custom } : {};
}

function valuesOf(values: unknown): CustomValues {
  return CustomValues.parse(values ?? {});
}

/** Texts stand below each other; a number, a date and a choice cannot be two. */
function joinedText(
  texts: ReadonlySet<string>,
  id: string,
  kept: CustomValue | undefined,
  merged: CustomValue | undefined,
): string | undefined {
  if (!texts.has(id) || typeof kept !== 'string' || typeof merged !== 'string') return undefined;
  const joined = CustomValue.safeParse(joinTexts(kept, merged));
  return joined.success && typeof joined.data === 'string' ? joined.data : undefined;
}

function textFields(read: ReadStore, ids: readonly string[]): ReadonlySet<string> {
  const { id, type } = customFieldTable;
  const fields = read
    .select({ id, type })
    .from(customFieldTable)
    .where(inArray(id, [...ids]))
    .all();
  return new Set(fields.filter((field) => field.type === 'text').map((field) => field.id));
}
