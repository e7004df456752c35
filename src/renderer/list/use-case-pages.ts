import type { CaseQuery } from '@shared/list/case-query.schema';
import { request } from '../ipc/api';
import { usePages } from './use-pages';

/** The cases in sight, and the ids of those that may never have been. */
export function useCasePages(query: CaseQuery) {
  const pages = usePages('list.cases', query, (stretch, signal) =>
    request('list.cases', { ...query, ...stretch }, { signal }),
  );
  const idsFrom = (offset: number, limit: number) => request('list.caseIds', { ...query, offset, limit });
  return { ...pages, idsFrom };
}
