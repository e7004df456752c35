import { fitsCustomType } from '@shared/custom/custom-value.rules';
import { AppError } from '@shared/ipc/error';
import { rowById } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { customFieldTable } from './custom-field.table';

/**
 * Whether each value fits the field in which it stands: of this kind of record, of its type, one of its choices. What
 * stood there before is not looked at again: a choice may have been taken away since.
 * @throws INVALID_INPUT {field: 'custom', rule: the id of the field}
 */
export function checkCustom(read: ReadStore, table: string, values: unknown, before: unknown): void {
  const kept = isRecord(before) ? before : {};
  for (const [id, value] of Object.entries(isRecord(values) ? values : {})) {
    if (JSON.stringify(kept[id]) === JSON.stringify(value)) continue;
    const field = rowById(read, customFieldTable, id);
    if (field?.host !== table || !fitsCustomType(field, value))
      throw new AppError('INVALID_INPUT', { field: 'custom', rule: id });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
