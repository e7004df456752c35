import type { ListQuery } from '@shared/list/list.schema';
import { request } from '../ipc/api';
import { usePages } from './use-pages';

/** The lines in sight, and the ids of those that may never have been. */
export function useListPages(query: ListQuery) {
  const pages = usePages('list.page', query, (stretch, signal) =>
    request('list.page', { ...query, ...stretch }, { signal }),
  );
  const idsFrom = (offset: number, limit: number) => request('list.ids', { ...query, offset, limit });
  return { ...pages, idsFrom };
}
