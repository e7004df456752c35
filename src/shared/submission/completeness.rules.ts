import { itemsOf, type Form } from './form.schema';
import type { Completeness } from './submission.schema';

/** How much of a form stands: over what is required or wanted, a group as one; what is missing, in order. */
export function completenessOf(
  form: Pick<Form, 'sections' | 'byHand'>,
  answered: ReadonlySet<string>,
): Completeness {
  const groups = new Map<string, { id: string; required: boolean; answered: boolean }>();
  for (const { id, need, group } of itemsOf(form)) {
    if (need === 'optional') continue;
    const key = group ?? id;
    const known = groups.get(key) ?? { id, required: false, answered: false };
    groups.set(key, {
      ...known,
      required: known.required || need === 'required',
      answered: known.answered || answered.has(id),
    });
  }
  const all = [...groups.values()];
  const done = all.filter((one) => one.answered).length;
  const missing = all
    .filter((one) => !one.answered)
    // What is written by hand holds nothing back.
    .map(({ id, required }) => ({ id, required: required && !form.byHand }));
  // Never 100 while something is missing.
  const percent = all.length === 0 ? 100 : Math.floor((done / all.length) * 100);
  return { percent, missing };
}
