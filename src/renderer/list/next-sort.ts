import { listShapes } from '@shared/list/list-shapes';
import type { ListKind, ListSort } from '@shared/list/list.schema';

/** A second press turns the order round; instants and days held begin with the greatest. */
export function nextSort(list: ListKind, sort: ListSort, key: string): ListSort {
  const column = listShapes[list].columns.find((one) => one.key === key);
  return { key, descending: sort.key === key ? !sort.descending : column?.greatestFirst === true };
}
