/** Fields of the organisation's own as columns of a list. */
import { and, eq, isNull } from 'drizzle-orm';
import type { CustomField, CustomValues } from '@shared/custom/custom-field.schema';
import { wordCustomValue } from '@shared/custom/custom-value.rules';
import { customColumnKey } from '@shared/list/list-shape';
import { listShapes } from '@shared/list/list-shapes';
import type { ListKind, ListLine } from '@shared/list/list.schema';
import { customFieldTable } from '../custom/custom-field.table';
import type { ReadStore } from '../store/store';
import type { ListWords } from './list-words';

type Field = Pick<CustomField, 'id' | 'type' | 'choices' | 'level'>;

/** What is need-to-know is read on the page of its record, not in a list. */
const needToKnow = 4;

export function customFields(read: ReadStore, list: ListKind): Field[] {
  const host = listShapes[list].custom;
  if (host === undefined) return [];
  return read
    .select()
    .from(customFieldTable)
    .where(and(eq(customFieldTable.host, host), isNull(customFieldTable.deletedAt)))
    .all()
    .filter(({ level }) => level < needToKnow);
}

export function customCells(fields: readonly Field[], values: unknown, words: ListWords): ListLine['cells'] {
  const given = (values ?? {}) as CustomValues;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = wordCustomValue(field, given[field.id], words.language);
      return text === '' ? [] : [[customColumnKey(field.id), { text }]];
    }),
  );
}
