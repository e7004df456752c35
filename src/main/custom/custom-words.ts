import { customFieldTable } from './custom-field.table';
import type { CustomValues } from '@shared/custom/custom-field.schema';
import { rowById } from '../store/prepared';
import type { ReadStore } from '../store/store';

/** From this level on what was written is not searched: a result shows a piece of the text in which it was found. */
const notSearched = 4;

/** What of the organisation's own fields can be found: texts, numbers, days, the names of choices in every language. */
export function customWords(read: ReadStore, values: CustomValues | undefined): string[] {
  return Object.entries(values ?? {}).flatMap(([id, value]) => {
    const field = rowById(read, customFieldTable, id);
    if (field === undefined || field.level >= notSearched) return [];
    if (typeof value === 'object') return [value.start];
    if (field.type !== 'choice') return [String(value)];
    return Object.values(field.choices.find((choice) => choice.id === value)?.names ?? {});
  });
}
