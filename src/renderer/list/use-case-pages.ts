import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import type { CaseQuery } from '@shared/list/case-query.schema';
import { request } from '../ipc/api';
import { routeKey } from '../ipc/useRoute';

const pageSize = 100;
/** Pages out of sight are forgotten soon: the page holds no more of the vault than it shows. */
const kept = 30_000;

/** The lines in sight of a list of any length, fetched page by page as it scrolls. */
export function useCasePages(query: CaseQuery) {
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const client = useQueryClient();
  const firstPage = Math.floor(sight.first / pageSize);
  const lastPage = Math.floor((sight.last + pageSize / 4) / pageSize);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_one, index) => firstPage + index);
  const results = useQueries({
    queries: pages.map((page) => {
      const input = { ...query, offset: page * pageSize, limit: pageSize };
      return {
        queryKey: routeKey('list.cases', input),
        queryFn: ({ signal }: { signal: AbortSignal }) => request('list.cases', input, { signal }),
        gcTime: kept,
      };
    }),
  });
  const [total, setTotal] = useState<number>();
  const counted = results.find(({ data }) => data !== undefined)?.data?.total;
  if (counted !== undefined && counted !== total) setTotal(counted);
  return {
    total,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void client.invalidateQueries({ queryKey: ['list.cases'] }),
    rowAt: (index: number): CaseFileLine | undefined =>
      results[Math.floor(index / pageSize) - firstPage]?.data?.lines[index % pageSize],
    onSight: (first: number, last: number) => setSight({ first, last }),
    /** Of rows that may never have been in sight. */
    idsFrom: (offset: number, limit: number) => request('list.caseIds', { ...query, offset, limit }),
  };
}
